package guiju.platform.document;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.document.Sheet;
import guiju.engine.text.Language;
import guiju.platform.identity.Person;
import guiju.platform.web.Addresses;
import guiju.platform.web.Crumb;
import guiju.platform.web.Section;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.springframework.stereotype.Component;

/** Puts a paper on a page of its own. */
@Component
class PaperPages {
  private static final String STYLE = "/static/paper.css";

  private final Rulebook rulebook;
  private final String style = "/assets/paper.css?v=" + mark();

  PaperPages(Judge judge) {
    this.rulebook = judge.rulebook();
  }

  PaperPage page(Visit visit, Person person, Paper paper, PaperView view, String path) {
    Texts texts = visit.texts();
    String dossier = Addresses.of(rulebook, paper.kind(), paper.key());
    String here = "/dossiers/" + paper.kind() + "/" + paper.key() + "/" + path;
    String title = Sheet.text(paper.sheet().title());
    return new PaperPage(
        visit.frame(person, title, Section.PROJECTS),
        List.of(new Crumb(paper.key(), dossier), new Crumb(paper.sheet().label(), "")),
        List.of(style, here + ".css"),
        view,
        notes(texts, paper, view),
        links(texts, paper, here, dossier));
  }

  private static List<String> notes(Texts texts, Paper paper, PaperView view) {
    List<String> notes = new ArrayList<>();
    if (paper.sheet().draft()) {
      notes.add(texts.say("document.draft.note"));
    }
    if (!view.note().isEmpty()) {
      notes.add(view.note());
    }
    if (texts.language() == Language.EN) {
      notes.add(texts.say("document.translation"));
    }
    notes.add(texts.say("document.how"));
    notes.add(texts.say("document.fonts"));
    return notes;
  }

  private static List<Crumb> links(Texts texts, Paper paper, String here, String dossier) {
    List<Crumb> links = new ArrayList<>();
    links.add(new Crumb(texts.say("document.word"), here + ".docx"));
    links.add(new Crumb(texts.say("document.back"), dossier));
    if (paper.source() != null) {
      links.add(
          new Crumb(texts.say("document.verify"), "/verify/" + paper.kind() + "/" + paper.key()));
    }
    return links;
  }

  /** Changes when the style sheet does, so that browsers fetch it again. */
  private static String mark() {
    try (InputStream in = PaperPages.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException(STYLE + " is not among the program's files.");
      }
      CRC32 sum = new CRC32();
      sum.update(in.readAllBytes());
      return Long.toHexString(sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(STYLE + " cannot be read.", e);
    }
  }
}
