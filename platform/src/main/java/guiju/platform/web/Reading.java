package guiju.platform.web;

import guiju.engine.law.Material;
import guiju.platform.docket.PaperLink;
import guiju.platform.material.Withheld;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Papers on the case somebody decides on, the latest of each, to be read beside the form. */
final class Reading {
  private final Texts texts;
  private final LocalDate today;
  private final ActPages.Desk desk;

  Reading(Texts texts, LocalDate today, ActPages.Desk desk) {
    this.texts = texts;
    this.today = today;
    this.desk = desk;
  }

  List<ActPage.Read> papers() {
    Map<String, Material> labels = new LinkedHashMap<>();
    desk.procedure()
        .actions()
        .values()
        .forEach(action -> action.materials().forEach(one -> labels.put(one.id(), one)));
    Map<String, History.Filed> latest = new LinkedHashMap<>();
    desk.history().papers().stream()
        .filter(paper -> paper.procedure().equals(desk.procedure().id()))
        .filter(paper -> labels.containsKey(paper.material()))
        .forEach(paper -> latest.put(paper.material(), paper));
    return latest.values().stream()
        .map(
            paper ->
                read(texts.of(Objects.requireNonNull(labels.get(paper.material())).label()), paper))
        .toList();
  }

  private ActPage.Read read(String label, History.Filed paper) {
    PaperLink link =
        new PaperLink(desk.dossier().kind().name(), desk.key(), paper.sequence(), paper.material());
    Withheld why = desk.history().withheld(paper);
    return new ActPage.Read(
        label,
        texts.say("papers.file", paper.name(), texts.wording().date(paper.on(), today))
            + History.remark(texts, why),
        link.save(),
        PaperLink.shows(paper.name()) && why == null ? link.view() : "",
        PaperLink.isPicture(paper.name()));
  }
}
