package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.Procedure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Revisions as people read them: what stood there, what stands there now, the change marked. */
final class RevisionLines {
  private static final int CONTEXT = 28;

  private final Rulebook rulebook;
  private final Texts texts;
  private final Shown shown;
  private final LocalDate today;

  RevisionLines(Rulebook rulebook, Texts texts, Names.Known names, LocalDate today) {
    this.rulebook = rulebook;
    this.texts = texts;
    this.shown = new Shown(texts, names, today);
    this.today = today;
  }

  /** One revision of a procedure. */
  DossierBody.Revision line(Procedure procedure, Revisions.Revision revision) {
    List<DossierBody.Changed> changes = new ArrayList<>();
    revision.answers().forEach(one -> changes.add(answer(one)));
    revision.papers().forEach(one -> changes.add(paper(one)));
    return new DossierBody.Revision(
        texts.of(procedure.title()),
        texts.say("revision.title", revision.round() - 1, revision.round()),
        changes.isEmpty()
            ? texts.say("revision.none", texts.wording().date(revision.entry().on(), today))
            : texts.say(
                "revision.note",
                texts.wording().date(revision.entry().on(), today),
                changes.size()),
        texts.say("revision.before", revision.round() - 1),
        texts.say("revision.after", revision.round()),
        changes);
  }

  private DossierBody.Changed answer(Revisions.Changed changed) {
    Fact fact = changed.fact();
    String before = text(fact, changed.before());
    String after = text(fact, changed.after());
    boolean prose =
        fact.type() == FactType.TEXT && changed.before() != null && changed.after() != null;
    return prose
        ? new DossierBody.Changed(
            texts.of(fact.label()), marked(before, after), marked(after, before))
        : new DossierBody.Changed(texts.of(fact.label()), whole(before), whole(after));
  }

  private DossierBody.Changed paper(Revisions.Swapped swapped) {
    var before = swapped.before();
    return new DossierBody.Changed(
        texts.of(rulebook.label(swapped.material())),
        whole(before == null ? texts.say("papers.missing") : before.name()),
        whole(swapped.after().name()));
  }

  private String text(Fact fact, @Nullable Object raw) {
    Object value = History.value(fact, raw);
    if (value == null || fact.type() != FactType.ROWS) {
      return shown.value(fact, value);
    }
    return String.join(
        texts.say("revision.row"),
        shown.rows(fact, value).stream()
            .map(cells -> String.join(texts.say("list.separator"), cells))
            .toList());
  }

  private static List<DossierBody.Piece> whole(String text) {
    return List.of(new DossierBody.Piece(text, true));
  }

  // What both have in common at the beginning and the end stays quiet; far from the change it is
  // left out.
  private static List<DossierBody.Piece> marked(String text, String other) {
    int head = 0;
    int most = Math.min(text.length(), other.length());
    while (head < most && text.charAt(head) == other.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && text.charAt(text.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    List<DossierBody.Piece> pieces = new ArrayList<>();
    if (head > 0) {
      String before = text.substring(0, head);
      pieces.add(
          new DossierBody.Piece(
              head > CONTEXT ? "…" + before.substring(head - CONTEXT) : before, false));
    }
    if (text.length() > head + tail) {
      pieces.add(new DossierBody.Piece(text.substring(head, text.length() - tail), true));
    }
    if (tail > 0) {
      String after = text.substring(text.length() - tail);
      pieces.add(
          new DossierBody.Piece(tail > CONTEXT ? after.substring(0, CONTEXT) + "…" : after, false));
    }
    return pieces;
  }
}
