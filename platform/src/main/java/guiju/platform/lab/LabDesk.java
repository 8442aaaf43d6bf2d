package guiju.platform.lab;

import guiju.engine.Rulebook;
import guiju.engine.text.Text;
import guiju.platform.HouseClock;
import guiju.platform.identity.Person;
import guiju.platform.web.Crumb;
import guiju.platform.web.Frame;
import guiju.platform.web.Names;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Section;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What all pages of a draft have in common. */
@Component
class LabDesk {
  static final String PATH = "/lab";

  private final Drafts drafts;
  private final Names names;
  private final Rulebook law;

  LabDesk(Drafts drafts, Names names, Rulebook law) {
    this.drafts = drafts;
    this.names = names;
    this.law = law;
  }

  /** The draft of a number; no such page when there is none. */
  Draft draft(long id) {
    return drafts.find(id).orElseThrow(NoSuchPage::new);
  }

  /** The rulebook in force. */
  Rulebook law() {
    return law;
  }

  Names.Known names() {
    return names.known();
  }

  /** The upper part of a page of a draft. */
  LabHead head(Visit visit, Person person, Draft draft, Place place) {
    Texts texts = visit.texts();
    Frame frame = visit.frame(person, texts.say("lab.frame", draft.title()), Section.LAB);
    List<LabHead.Tab> tabs =
        Stream.of(Place.values())
            .map(
                one -> new LabHead.Tab(texts.say(one.key), draft.path() + one.suffix, one == place))
            .toList();
    String since = draft.version() + (draft.hash().equals(law.identity().hash()) ? "" : "*");
    return new LabHead(
        frame,
        List.of(new Crumb(texts.word(Section.LAB), PATH), new Crumb(draft.title(), "")),
        draft.title(),
        texts.say("lab.draft.about", since, draft.revision()),
        draft.path(),
        tabs);
  }

  /** The pages of a draft. */
  enum Place {
    OVERVIEW("lab.tab.overview", ""),
    FIGURES("lab.tab.figures", "/figures"),
    FILES("lab.tab.files", "/files"),
    FLIPS("lab.tab.flips", "/flips"),
    REPORT("lab.tab.report", "/report");

    private final String key;
    private final String suffix;

    Place(String key, String suffix) {
      this.key = key;
      this.suffix = suffix;
    }
  }

  static String moment(Visit visit, Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, HouseClock.ZONE);
    return visit.texts().wording().moment(local, visit.today());
  }

  /** A text of a draft may be missing. */
  static String said(Texts texts, @org.jspecify.annotations.Nullable Text text) {
    return text == null ? texts.say("lab.nothing") : texts.of(text);
  }
}
