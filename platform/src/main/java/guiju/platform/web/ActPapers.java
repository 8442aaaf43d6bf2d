package guiju.platform.web;

import guiju.engine.law.Ground;
import guiju.engine.law.Material;
import guiju.engine.ruling.Outcome;
import guiju.engine.ruling.Ruling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The checklist of an act: which papers it asks for, and which are on file or have just come in.
 */
final class ActPapers {
  private final Texts texts;
  private final LocalDate today;
  private final ActPages.Desk desk;

  ActPapers(Texts texts, LocalDate today, ActPages.Desk desk) {
    this.texts = texts;
    this.today = today;
    this.desk = desk;
  }

  List<ActPage.Paper> of(ActPages.Filled filled, Ruling ruling) {
    Set<String> aside = new LinkedHashSet<>();
    ruling.findings().stream()
        .filter(
            finding ->
                finding.ground().source() == Ground.Source.MATERIAL
                    && finding.outcome() == Outcome.NOT_APPLICABLE)
        .forEach(finding -> aside.add(finding.ground().id()));
    List<ActPage.Paper> papers = new ArrayList<>();
    for (Material material : desk.action().materials()) {
      if (!aside.contains(material.id())) {
        papers.add(paper(material, filled));
      }
    }
    return papers;
  }

  private ActPage.Paper paper(Material material, ActPages.Filled filled) {
    String fresh =
        filled.papers().stream()
            .filter(paper -> paper.material().equals(material.id()))
            .map(
                paper ->
                    paper.name() + History.remark(texts, filled.withheld().get(paper.digest())))
            .findFirst()
            .orElse("");
    History.Filed earlier =
        desk.history().papers().stream()
            .filter(paper -> paper.material().equals(material.id()))
            .reduce((one, later) -> later)
            .orElse(null);
    boolean onCase =
        desk.dossier()
            .caseOf(desk.procedure().id())
            .map(file -> file.materials().contains(material.id()))
            .orElse(false);
    String file =
        !fresh.isEmpty()
            ? fresh
            : earlier == null
                ? ""
                : texts.say(
                        "papers.file", earlier.name(), texts.wording().date(earlier.on(), today))
                    + History.remark(texts, desk.history().withheld(earlier));
    boolean filed = !fresh.isEmpty() || onCase;
    String cites =
        String.join(
            texts.say("list.separator"),
            material.ground().cites().stream().map(texts.wording()::citation).toList());
    return new ActPage.Paper(
        material.id(),
        texts.of(material.label()),
        texts.say("papers.issuer", texts.of(material.issuer()), cites),
        file,
        filed,
        texts.say(filed ? "papers.filed" : "papers.missing"));
  }
}
