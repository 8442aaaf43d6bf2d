package guiju.journeys;

import guiju.engine.text.Language;
import guiju.platform.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds what was never put into words: names of messages, names of the program's own. */
final class Words {
  private static final Pattern DOTTED = Pattern.compile("[a-z][a-z-]*(?:\\.[a-z0-9-]+)+");
  private static final Pattern HUMPED = Pattern.compile("\\b[a-z]+(?:[A-Z][a-z]+)+\\b");
  private static final Pattern UNFILLED = Pattern.compile("\\?\\?|\\{\\w|\\bnull\\b|\\[\\[|]]");

  private final Set<String> keys = Texts.in(Language.ZH).keys();

  /** A line for each word on a page that is none. */
  List<String> missing(Document page, String language) {
    List<String> missing = new ArrayList<>();
    String tag = language.equals("zh") ? "zh-CN" : "en";
    Element root = page.selectFirst("html");
    if (root == null || !root.attr("lang").equals(tag)) {
      missing.add("not said to be " + tag);
    }
    String text = visible(page);
    DOTTED
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(keys::contains)
        .forEach(key -> missing.add("the name of a message, " + key));
    HUMPED
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .forEach(name -> missing.add("a name of the program's, " + name));
    UNFILLED
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .forEach(rest -> missing.add("a place left open, " + rest));
    return missing;
  }

  /** What is read and what is read out; codes are quoted as they are. */
  private static String visible(Document page) {
    Document copy = page.clone();
    copy.select("code, pre, .hash, script, style").remove();
    StringBuilder text = new StringBuilder(copy.title());
    copy.body()
        .traverse(
            (node, depth) -> text.append(node instanceof TextNode one ? "\n" + one.text() : ""));
    for (String spoken : List.of("aria-label", "placeholder", "title", "alt", "data-h")) {
      copy.select("[" + spoken + "]").forEach(one -> text.append(' ').append(one.attr(spoken)));
    }
    return text.toString();
  }
}
