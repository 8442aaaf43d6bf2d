package guiju.platform.document;

import guiju.engine.ActTree;
import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.Scribe;
import guiju.engine.document.Sheet;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Actor;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Document;
import guiju.engine.text.Language;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Entry;
import guiju.platform.docket.Retrospect;
import guiju.platform.identity.Person;
import guiju.platform.web.Drafts;
import guiju.platform.web.Names;
import guiju.platform.web.Reach;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Makes papers: those of an entry from the docket, the same whenever they are asked for, and drafts
 * from what somebody has filled in.
 */
@Component
class Papers {
  private final Rulebook rulebook;
  private final Judge judge;
  private final Dossiers dossiers;
  private final Chronicle chronicle;
  private final Retrospect retrospect;
  private final Drafts drafts;
  private final Names names;

  Papers(
      Judge judge,
      Dossiers dossiers,
      Chronicle chronicle,
      Retrospect retrospect,
      Drafts drafts,
      Names names) {
    this.rulebook = judge.rulebook();
    this.judge = judge;
    this.dossiers = dossiers;
    this.chronicle = chronicle;
    this.retrospect = retrospect;
    this.drafts = drafts;
    this.names = names;
  }

  /** Which dossier. */
  record Place(String kind, String key) {}

  /** The paper an entry has made; empty when it made none of that name. */
  Optional<Paper> made(Place place, long sequence, String id, Language language) {
    Document document = rulebook.documents().get(id);
    if (document == null) {
      return Optional.empty();
    }
    return retrospect
        .of(place.kind(), place.key(), sequence)
        .filter(scene -> document.made().contains(scene.act().path()))
        .map(scene -> paper(document, scene, language));
  }

  private Paper paper(Document document, Retrospect.Scene scene, Language language) {
    Entry entry = scene.entry();
    Scribe scribe = scribe();
    int number = number(scribe, document, scene);
    Sheet sheet =
        scribe.write(
            document,
            new Scribe.Occasion(scene.before(), scene.act(), scene.earlier(), number),
            language);
    return new Paper(
        sheet,
        entry.kind(),
        entry.key(),
        new Paper.Source(entry.sequence(), entry.hash(), entry.on()),
        otherText(entry));
  }

  private int number(Scribe scribe, Document document, Retrospect.Scene scene) {
    Document.Numbering numbering = document.numbering();
    if (numbering == null || !numbering.isCounted()) {
      return 0;
    }
    String standing = Scribe.countedUnder(document, scene.act());
    Scribe.Series series = scribe.series(document, standing);
    return 1 + retrospect.countBefore(scene.entry(), series.always(), series.bySigner(), standing);
  }

  /** A paper made under another text of the rulebook says so. */
  private String otherText(Entry entry) {
    if (entry.tree().get("rulebook") instanceof Map<?, ?> then
        && !rulebook.identity().hash().equals(then.get("hash"))) {
      return String.valueOf(then.get("version"));
    }
    return "";
  }

  /**
   * The paper an act would make, from the dossier and what the person has filled in and kept; empty
   * when the act is not open to the person.
   */
  Optional<Paper> draft(
      Place place, Person person, String act, String id, LocalDate today, Language language) {
    Document document = rulebook.documents().get(id);
    Dossier dossier = dossiers.find(place.kind(), place.key()).orElse(null);
    if (document == null || dossier == null || !document.made().contains(act)) {
      return Optional.empty();
    }
    return actor(dossier, person, act, today)
        .flatMap(actor -> answered(place, actor, act, today))
        .map(
            one ->
                scribe()
                    .write(
                        document,
                        new Scribe.Occasion(
                            dossier,
                            one,
                            retrospect.acts(chronicle.of(place.kind(), place.key())),
                            null),
                        language))
        .map(sheet -> new Paper(sheet, place.kind(), place.key(), null, ""));
  }

  private Optional<Actor> actor(Dossier dossier, Person person, String act, LocalDate today) {
    return judge.outlook(dossier, today).possibilities().stream()
        .filter(one -> one.action().path().equals(act))
        .flatMap(one -> Reach.capacities(one, person).stream())
        .map(person::as)
        .findFirst();
  }

  /** What cannot be read of a draft's answers is left out, like what is not answered yet. */
  private Optional<Act> answered(Place place, Actor actor, String act, LocalDate today) {
    Map<String, Object> answers =
        drafts
            .find(
                new Drafts.Place(
                    actor.account(), place.kind(), place.key(), act, actor.capacity().standing()))
            .map(Drafts.Draft::answers)
            .orElse(Map.of());
    Map<String, Object> readable = new LinkedHashMap<>();
    answers.forEach(
        (name, answer) -> {
          if (read(act, actor, Map.of(name, answer), today).isPresent()) {
            readable.put(name, answer);
          }
        });
    return read(act, actor, readable, today);
  }

  private Optional<Act> read(
      String act, Actor actor, Map<String, Object> answers, LocalDate today) {
    int dot = act.indexOf('.');
    Act bare =
        new Act(
            act.substring(0, dot),
            act.substring(dot + 1),
            actor,
            today,
            Map.of(),
            Set.of(),
            Set.of());
    ActTree tree = new ActTree(rulebook);
    Map<String, Object> written = new LinkedHashMap<>(tree.write(bare));
    written.put("form", answers);
    return Optional.ofNullable(tree.read(written, today).value());
  }

  private Scribe scribe() {
    return new Scribe(rulebook, names.known()::organisation);
  }
}
