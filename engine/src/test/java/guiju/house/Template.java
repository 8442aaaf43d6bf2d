package guiju.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page template says by itself, without the values it is given. */
final class Template {
  private static final Pattern SPOKEN =
      Pattern.compile("(?:title|alt|placeholder|aria-label)=\"([^\"]*)\"");
  private static final Pattern WORD = Pattern.compile("\\p{L}");
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");
  private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");
  private static final Pattern HEADER = Pattern.compile("(?m)^@(?:param|import)\\b.*$|<%--.*?--%>");
  private static final Pattern CALL =
      Pattern.compile("[!$]unsafe\\{|[!$]\\{|@(?:if|elseif|for)\\s*\\(|@template\\.[\\w.-]+\\(");
  private static final Pattern BARE = Pattern.compile("@(?:else|endif|endfor|raw|endraw)\\b");

  private Template() {}

  /** Every piece of text for people that stands in the template literally. */
  static List<String> literals(String source) {
    String own = withoutValues(HEADER.matcher(source).replaceAll(""));
    List<String> said = new ArrayList<>();
    Matcher attribute = SPOKEN.matcher(own);
    while (attribute.find()) {
      keep(said, attribute.group(1));
    }
    for (String line : TAG.matcher(own).replaceAll("\n").split("\n")) {
      keep(said, ENTITY.matcher(line).replaceAll(""));
    }
    return said;
  }

  private static void keep(List<String> said, String text) {
    if (WORD.matcher(text).find()) {
      said.add(text.strip());
    }
  }

  private static String withoutValues(String source) {
    StringBuilder own = new StringBuilder();
    Matcher call = CALL.matcher(source);
    int at = 0;
    while (call.find(at)) {
      own.append(source, at, call.start());
      at = skip(source, call.end(), own);
    }
    own.append(source, at, source.length());
    return BARE.matcher(own).replaceAll("");
  }

  /** Skips to the closing bracket; content handed over between back-quotes counts again. */
  private static int skip(String source, int from, StringBuilder own) {
    int depth = 1;
    int at = from;
    while (at < source.length() && depth > 0) {
      char c = source.charAt(at);
      if (c == '"') {
        at = source.indexOf('"', at + 1);
      } else if (source.startsWith("@`", at)) {
        int end = closingQuote(source, at + 2);
        own.append(withoutValues(source.substring(at + 2, end)));
        at = end;
      } else if (c == '(' || c == '{') {
        depth++;
      } else if (c == ')' || c == '}') {
        depth--;
      }
      at++;
    }
    return at;
  }

  private static int closingQuote(String source, int from) {
    int depth = 1;
    int at = from;
    while (at < source.length()) {
      if (source.startsWith("@`", at)) {
        depth++;
        at++;
      } else if (source.charAt(at) == '`' && --depth == 0) {
        return at;
      }
      at++;
    }
    return source.length();
  }
}
