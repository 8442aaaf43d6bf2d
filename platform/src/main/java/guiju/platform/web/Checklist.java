package guiju.platform.web;

import guiju.engine.dossier.CaseFile;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Material;
import guiju.engine.ruling.Outlook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Papers of a dossier by checklist: what each procedure asks for, and what is on file. */
final class Checklist {
  private final Texts texts;
  private final LocalDate today;
  private final Dossier dossier;
  private final Outlook outlook;
  private final History history;

  Checklist(Texts texts, LocalDate today, Dossier dossier, Outlook outlook, History history) {
    this.texts = texts;
    this.today = today;
    this.dossier = dossier;
    this.outlook = outlook;
    this.history = history;
  }

  DossierBody body() {
    List<DossierBody.PaperGroup> groups = new ArrayList<>();
    for (Outlook.Standing standing : outlook.cases()) {
      List<DossierBody.Paper> papers = papers(standing);
      if (!papers.isEmpty()) {
        groups.add(new DossierBody.PaperGroup(texts.of(standing.procedure().title()), papers));
      }
    }
    return new DossierBody.Papers(groups);
  }

  private List<DossierBody.Paper> papers(Outlook.Standing standing) {
    Map<String, Material> asked = new LinkedHashMap<>();
    standing
        .procedure()
        .actions()
        .values()
        .forEach(
            action -> action.materials().forEach(material -> asked.put(material.id(), material)));
    CaseFile file = standing.caseFile();
    List<DossierBody.Paper> papers = new ArrayList<>();
    for (Material material : asked.values()) {
      boolean filed = file.materials().contains(material.id());
      if (filed || standing.begun()) {
        papers.add(paper(material, standing.procedure().id(), filed));
      }
    }
    return papers;
  }

  private DossierBody.Paper paper(Material material, String procedure, boolean filed) {
    History.Filed latest =
        history.papers().stream()
            .filter(
                paper ->
                    paper.procedure().equals(procedure) && paper.material().equals(material.id()))
            .reduce((one, later) -> later)
            .orElse(null);
    String href =
        latest == null
            ? ""
            : "/dossiers/"
                + dossier.kind().name()
                + "/"
                + dossier.key()
                + "/papers/"
                + latest.sequence()
                + "/"
                + latest.material();
    String note =
        latest == null
            ? ""
            : texts.say(
                    "papers.note",
                    texts.wording().date(latest.on(), today),
                    latest.digest().substring(latest.digest().indexOf(':') + 1).substring(0, 8))
                + History.remark(texts, history.withheld(latest));
    String cites =
        String.join(
            texts.say("list.separator"),
            material.ground().cites().stream().map(texts.wording()::citation).toList());
    return new DossierBody.Paper(
        texts.of(material.label()),
        texts.say("papers.issuer", texts.of(material.issuer()), cites),
        latest == null ? "" : latest.name(),
        href,
        note,
        filed,
        texts.say(filed ? "papers.filed" : "papers.missing"));
  }
}
