package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Fact;
import guiju.engine.law.FactRole;
import guiju.engine.law.Form;
import guiju.engine.law.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Drafts the text of a decision from the facts and the answers; every word taken from them is
 * marked.
 */
final class Drafting {
  private static final List<FactRole> NAMED =
      List.of(FactRole.MODE, FactRole.NUMBER, FactRole.AMOUNT);

  private final Rulebook rulebook;
  private final Texts texts;
  private final Shown shown;
  private final ActPages.Desk desk;

  Drafting(Rulebook rulebook, Texts texts, Shown shown, ActPages.Desk desk) {
    this.rulebook = rulebook;
    this.texts = texts;
    this.shown = shown;
    this.desk = desk;
  }

  /** The text, when a body ends a case of somebody's dossier with this act; empty otherwise. */
  List<ActPage.Document> documents(Map<String, Object> answers) {
    Action action = desk.action();
    String to = action.to();
    Procedure.State state = to == null ? null : desk.procedure().states().get(to);
    Dossier dossier = desk.dossier();
    boolean owned = dossier.recorded(FactRole.OWNER) != null;
    if (state == null
        || state.ending() == Procedure.Ending.NONE
        || desk.actor().body() == null
        || !owned) {
      return List.of();
    }
    return List.of(
        new ActPage.Document(
            texts.say("document.heading"),
            texts.say("document.title", fact(FactRole.TITLE), texts.of(action.label())),
            paragraphs(answers)));
  }

  private List<ActPage.Paragraph> paragraphs(Map<String, Object> answers) {
    List<ActPage.Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(
        new ActPage.Paragraph(true, List.of(taken(fact(FactRole.OWNER)), said("document.colon"))));
    paragraphs.add(
        new ActPage.Paragraph(
            false,
            List.of(
                new ActPage.Run(
                    texts.say(
                        "document.opening",
                        texts.of(desk.procedure().title()),
                        texts.of(desk.action().label())),
                    false))));
    List<List<ActPage.Run>> points = new ArrayList<>();
    NAMED.stream().filter(this::known).forEach(role -> points.add(point(label(role), fact(role))));
    answered(answers, points);
    for (int i = 0; i < points.size(); i++) {
      List<ActPage.Run> runs = new ArrayList<>();
      runs.add(new ActPage.Run(texts.say("document.point", texts.wording().ordinal(i + 1)), false));
      runs.addAll(points.get(i));
      paragraphs.add(new ActPage.Paragraph(false, runs));
    }
    String body = texts.of(rulebook.label(desk.actor().capacity().standing()));
    paragraphs.add(
        new ActPage.Paragraph(
            false, List.of(new ActPage.Run(texts.say("document.signed", body), false))));
    return paragraphs;
  }

  private void answered(Map<String, Object> answers, List<List<ActPage.Run>> points) {
    Form form = desk.action().form();
    if (form != null) {
      for (Form.Field field : form.fields()) {
        Object value = answers.get(field.name());
        if (value != null) {
          points.add(point(texts.of(field.fact().label()), shown.value(field.fact(), value)));
        }
      }
    }
  }

  private List<ActPage.Run> point(String label, String value) {
    return List.of(
        new ActPage.Run(texts.say("document.label", label), false),
        taken(value),
        said("document.stop"));
  }

  private boolean known(FactRole role) {
    return desk.dossier().recorded(role) != null;
  }

  private String label(FactRole role) {
    Fact fact = desk.dossier().kind().fact(role);
    return fact == null ? "" : texts.of(fact.label());
  }

  private String fact(FactRole role) {
    Fact fact = desk.dossier().kind().fact(role);
    return fact == null ? "" : shown.value(fact, desk.dossier().recorded(role));
  }

  private static ActPage.Run taken(String text) {
    return new ActPage.Run(text, true);
  }

  private ActPage.Run said(String key) {
    return new ActPage.Run(texts.say(key), false);
  }
}
