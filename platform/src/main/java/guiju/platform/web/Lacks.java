package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.law.Cure;
import guiju.engine.law.Form;
import guiju.engine.law.Ground;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Ruling;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What an act still lacks: how much, and whether the reader or somebody else can cure it. */
final class Lacks {
  private final Rulebook rulebook;
  private final Texts texts;
  private final ActPages.Desk desk;

  Lacks(Rulebook rulebook, Texts texts, ActPages.Desk desk) {
    this.rulebook = rulebook;
    this.texts = texts;
    this.desk = desk;
  }

  Missing missing(Ruling ruling, FormReader.Answers answers) {
    int here = 0;
    Set<String> who = new LinkedHashSet<>();
    int elsewhere = 0;
    Set<String> asked = asked();
    for (Finding obstacle : ruling.obstacles()) {
      if (Findings.awaits(obstacle, asked)) {
        continue;
      }
      Ground.Source source = obstacle.ground().source();
      Cure cure = obstacle.ground().cure();
      boolean mine =
          source == Ground.Source.FIELD
              || source == Ground.Source.MATERIAL
              || (source == Ground.Source.RULE
                  && (cure == null
                      || cure.by() == null
                      || cure.by().equals(desk.actor().capacity().standing())));
      if (mine) {
        here++;
      } else {
        elsewhere++;
        if (cure != null && cure.by() != null) {
          who.add(texts.of(rulebook.label(cure.by())));
        }
      }
    }
    return new Missing(
        here, elsewhere, String.join(texts.say("list.separator"), who), answers.problems().size());
  }

  Set<String> asked() {
    Form form = desk.action().form();
    return form == null
        ? Set.of()
        : form.fields().stream().map(Form.Field::name).collect(Collectors.toSet());
  }

  Sentence say(Missing missing) {
    String act = texts.of(desk.action().label());
    if (missing.unreadable() > 0) {
      return texts.sentence("act.say.unreadable", act, missing.unreadable());
    } else if (missing.all() == 0) {
      return texts.sentence("act.say.ready", act);
    } else if (missing.elsewhere() == 0) {
      return texts.sentence("act.say.here", act, missing.all());
    } else if (missing.here() == 0) {
      return missing.who().isEmpty()
          ? texts.sentence("act.say.barred", act, missing.all())
          : texts.sentence("act.say.elsewhere", act, missing.all(), missing.who());
    }
    return missing.who().isEmpty()
        ? texts.sentence(
            "act.say.both.barred", act, missing.all(), missing.here(), missing.elsewhere())
        : texts.sentence(
            "act.say.both", act, missing.all(), missing.here(), missing.elsewhere(), missing.who());
  }

  String brief(Missing missing, FindingsPanel panel) {
    long warned =
        panel.standing().stream()
            .filter(line -> line.mark() == Mark.WAIVER || line.mark() == Mark.WATCH)
            .count();
    return missing.all() == 0
        ? texts.say("act.brief.ready", warned)
        : texts.say("act.brief", missing.all(), warned);
  }
}
