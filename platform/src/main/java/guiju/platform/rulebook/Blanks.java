package guiju.platform.rulebook;

import guiju.engine.Rulebook;
import guiju.engine.law.Fact;
import guiju.engine.law.Kind;
import guiju.engine.law.Parameter;
import guiju.platform.web.Texts;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sentences of the rulebook away from any dossier: what a dossier would fill in is called by its
 * name.
 */
final class Blanks {
  private static final Pattern BLANK = Pattern.compile("\\{(?:(\\w+)\\.)?(\\w+)}");
  private static final String POLICY = "policy";

  private final Rulebook rulebook;
  private final Texts texts;

  Blanks(Rulebook rulebook, Texts texts) {
    this.rulebook = rulebook;
    this.texts = texts;
  }

  String named(String sentence) {
    return BLANK
        .matcher(sentence)
        .replaceAll(blank -> Matcher.quoteReplacement(texts.say("article.blank", name(blank))));
  }

  private String name(MatchResult blank) {
    Fact fact = fact(blank.group(1), blank.group(2));
    return fact == null ? texts.say("article.blank.other") : texts.of(fact.label());
  }

  private @Nullable Fact fact(@Nullable String of, String name) {
    if (POLICY.equals(of)) {
      Parameter parameter = rulebook.parameters().get(name);
      return parameter == null ? null : parameter.definition();
    }
    Kind kind = of == null ? null : rulebook.kinds().get(of);
    return kind == null ? null : kind.fact(name);
  }
}
