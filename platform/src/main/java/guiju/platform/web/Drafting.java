package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.Scribe;
import guiju.engine.document.Piece;
import guiju.engine.document.Run;
import guiju.engine.document.Sheet;
import guiju.engine.dossier.Act;
import guiju.engine.law.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drafts the paper an act will make from the facts and the answers; every word taken from them is
 * marked.
 */
final class Drafting {
  private final Rulebook rulebook;
  private final Texts texts;
  private final Names.Known names;
  private final LocalDate today;
  private final ActPages.Desk desk;

  Drafting(Rulebook rulebook, Texts texts, Names.Known names, LocalDate today, ActPages.Desk desk) {
    this.rulebook = rulebook;
    this.texts = texts;
    this.names = names;
    this.today = today;
    this.desk = desk;
  }

  /** The paper the act makes, with the others it makes beside it; empty when it makes none. */
  List<ActPage.Document> documents(Map<String, Object> answers) {
    List<Document> made = rulebook.documentsOf(desk.action());
    if (made.isEmpty()) {
      return List.of();
    }
    Sheet sheet =
        new Scribe(rulebook, names::organisation)
            .write(made.get(0), occasion(answers), texts.language());
    return List.of(
        new ActPage.Document(
            texts.say("document.heading", sheet.label()),
            Sheet.text(sheet.title()),
            paragraphs(sheet),
            desk.dossier().sequence() == 0 ? List.of() : made.stream().map(this::link).toList()));
  }

  private Scribe.Occasion occasion(Map<String, Object> answers) {
    Act act =
        new Act(
            desk.procedure().id(),
            desk.action().id(),
            desk.actor(),
            today,
            answers,
            Set.of(),
            Set.of());
    List<Act> earlier =
        desk.history().entries().stream().flatMap(one -> one.act(rulebook).stream()).toList();
    return new Scribe.Occasion(desk.dossier(), act, earlier, null);
  }

  private Crumb link(Document document) {
    return new Crumb(
        texts.say("document.print", texts.of(document.label())),
        Addresses.draft(desk.dossier(), desk.action().path(), document.id()));
  }

  private List<ActPage.Paragraph> paragraphs(Sheet sheet) {
    List<ActPage.Paragraph> paragraphs = new ArrayList<>();
    if (!sheet.to().isEmpty()) {
      List<ActPage.Run> to = new ArrayList<>(runs(sheet.to()));
      to.add(new ActPage.Run(texts.say("document.colon"), false));
      paragraphs.add(new ActPage.Paragraph(true, to));
    }
    sheet.body().forEach(piece -> add(piece, paragraphs));
    for (int i = 0; i < sheet.annexes().size(); i++) {
      List<ActPage.Run> line = new ArrayList<>();
      line.add(new ActPage.Run(texts.say("document.annex", i + 1), false));
      line.addAll(runs(sheet.annexes().get(i).title()));
      paragraphs.add(new ActPage.Paragraph(false, line));
    }
    paragraphs.add(
        new ActPage.Paragraph(
            false,
            List.of(new ActPage.Run(texts.say("document.signed", sheet.letterhead()), false))));
    return paragraphs;
  }

  private void add(Piece piece, List<ActPage.Paragraph> paragraphs) {
    List<ActPage.Run> runs = new ArrayList<>();
    if (piece instanceof Piece.Passage passage) {
      if (passage.ordinal() > 0) {
        String number = texts.say("document.point", texts.wording().ordinal(passage.ordinal()));
        runs.add(new ActPage.Run(texts.say("document.head", number, passage.head()), false));
      }
      runs.addAll(runs(passage.text()));
    } else if (piece instanceof Piece.Item item) {
      runs.add(new ActPage.Run(texts.say("document.item", item.ordinal()), false));
      runs.addAll(runs(item.text()));
    } else if (piece instanceof Piece.Grid grid) {
      runs.add(new ActPage.Run(texts.say("document.table", grid.lines().size()), false));
    }
    paragraphs.add(new ActPage.Paragraph(false, runs));
  }

  private List<ActPage.Run> runs(List<Run> runs) {
    return runs.stream()
        .map(
            run ->
                run.kind() == Run.Kind.GAP
                    ? new ActPage.Run(texts.say("document.gap"), true)
                    : new ActPage.Run(run.text(), run.kind() == Run.Kind.FACT))
        .toList();
  }
}
