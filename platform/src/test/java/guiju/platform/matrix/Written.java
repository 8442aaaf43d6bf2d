package guiju.platform.matrix;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything written for the canaries, by real acts, uploads and forms. */
final class Written {

  /** People of bodies read everything that is no draft. */
  static final Set<Reader> BODIES =
      EnumSet.of(Reader.CRYPTOGRAPHY, Reader.SECRECY, Reader.FINANCE, Reader.OFFICE);

  /** Stands in every name, so that one search finds whatever may be found. */
  static final String COMMON = "石榴红";

  private final Door door;
  private final Map<Reader, String> tokens;
  private final String mark = UUID.randomUUID().toString().substring(0, 6);
  private final String foreignProject;
  final List<Canary> canaries = new ArrayList<>();
  final List<Place> places = new ArrayList<>();

  /** A dossier that was made, by whom, and who may read it. */
  record Place(String kind, String key, Set<Reader> readers) {}

  Written(Door door, Map<Reader, String> tokens, String projectOfCulture) {
    this.door = door;
    this.tokens = tokens;
    this.foreignProject = projectOfCulture;
  }

  void everything() {
    for (Reader unit : List.of(Reader.CIVIL, Reader.CULTURE)) {
      Place project = place("project", readers(unit, Reader.CIVIL_BARE));
      act(
          unit,
          project,
          "registration.register",
          """
          "owner":"%s","name":"%s","classified":false,"classifiedPart":"none","meetsStandard":true,
          "category":"businessSystem","mode":"other","otherMode":"%s"
          """
              .formatted(unit.organisation, name(project), word("otherMode", project)));
      act(
          Reader.OFFICE,
          project,
          "registration.return",
          "\"defects\":[\"%s\"],\"correctBy\":\"2099-01-01\"".formatted(word("defect", project)));
      Place system = place("system", readers(unit, Reader.CIVIL_BARE));
      act(
          unit,
          system,
          "system-registration.plan",
          "\"owner\":\"%s\",\"name\":\"%s\",\"purpose\":\"%s\""
              .formatted(unit.organisation, name(system), word("purpose", system)));
      form(
          unit,
          "/acts/project/new/registration.register",
          "do=keep&capacity=owner.handler&name=" + own(unit, "a form not handed in"));
      form(unit, "/views", "path=/projects&state=filed&name=" + own(unit, "a kept view"));
      form(
          unit,
          "/account/tokens",
          "name=%s&scope=READ&capacity=owner.handler&last-day=2026-12-31"
              .formatted(own(unit, "the name of a token")));
    }
    finding(Reader.CRYPTOGRAPHY, "cryptography");
    finding(Reader.SECRECY, "networkSecurity");
    order();
    request();
    form(Reader.OFFICE, "/lab", "title=" + law());
  }

  /** A project on which somebody waits for an opinion. */
  record Waiting(String key, String owner, String procedure, String audience) {}

  /** What a body thinks of a project of the city. */
  void opinion(Waiting project) {
    Place place = new Place("project", project.key(), readersOf(project.owner()));
    places.add(place);
    act(
        BODIES.stream()
            .filter(one -> one.capacity.equals(project.audience()))
            .findFirst()
            .orElseThrow(),
        place,
        project.procedure() + ".opine",
        project.procedure().equals("declaration")
            ? "\"verdict\":\"defer\",\"remarks\":\"%s\"".formatted(word("remarks", place))
            : "\"verdict\":\"oppose\",\"grounds\":\"%s\",\"suggestions\":\"%s\""
                .formatted(word("grounds", place), word("suggestions", place)));
  }

  /** What a unit says beside the lamp it has set itself. */
  void comment(String keyOfCulture) {
    Place place = new Place("project", keyOfCulture, readers(Reader.CULTURE));
    places.add(place);
    act(
        Reader.CULTURE,
        place,
        "performance-report.monitor",
        "\"selfRating\":\"watch\",\"monitoringNote\":\"%s\"".formatted(word("comment", place)));
  }

  private Set<Reader> readersOf(String owner) {
    Set<Reader> readers = EnumSet.copyOf(BODIES);
    for (Reader reader : Reader.values()) {
      if (reader.organisation.equals(owner)) {
        readers.add(reader);
      }
    }
    return readers;
  }

  private void finding(Reader author, String ground) {
    Place draft = place("securityFinding", EnumSet.of(author));
    String file = "evidence-" + word("a paper", draft) + ".pdf";
    String digest = Upload.paper(door, token(author), file, word("the text of a paper", draft));
    act(
        author,
        draft,
        "security-finding.draft",
        """
        "owner":"culture","projectKey":"%s","name":"%s","grounds":["%s"],
        "evidence":"%s","cureDemanded":"%s"
        """
            .formatted(
                foreignProject,
                name(draft),
                ground,
                word("evidence", draft),
                word("demand", draft)),
        ",\"papers\":[{\"material\":\"securityFindingEvidence\",\"digest\":\"%s\",\"name\":\"%s\"}]"
            .formatted(digest, file));
  }

  private void order() {
    Place draft = place("supervisionOrder", EnumSet.of(Reader.FINANCE));
    act(
        Reader.FINANCE,
        draft,
        "supervision-order.draft",
        """
        "owner":"culture","projectKey":"%s","name":"%s","topics":["money"],"violation":"%s",
        "demand":"%s","rectifyBy":"2099-01-01"
        """
            .formatted(
                foreignProject, name(draft), word("violation", draft), word("demand", draft)));
  }

  private void request() {
    Place asked = place("informationRequest", readers(Reader.CULTURE));
    act(
        Reader.FINANCE,
        asked,
        "information-request.ask",
        """
        "owner":"culture","projectKey":"%s","name":"%s","asked":"%s","answerBy":"2099-01-01"
        """
            .formatted(foreignProject, name(asked), word("what is asked", asked)));
  }

  /** The unit itself and every body. */
  private static Set<Reader> readers(Reader unit, Reader... also) {
    Set<Reader> readers = EnumSet.of(unit, also);
    readers.removeIf(one -> !one.organisation.equals(unit.organisation));
    readers.addAll(BODIES);
    return readers;
  }

  private Place place(String kind, Set<Reader> readers) {
    Place place = new Place(kind, "MX-" + mark + "-" + places.size(), readers);
    places.add(place);
    return place;
  }

  private String name(Place place) {
    return COMMON + word("name", place);
  }

  private String word(String where, Place place) {
    return canary(where + " of " + place.kind() + " " + place.key(), place.readers());
  }

  /**
   * Whoever drafts the law; and the system administrator, who proposes to bring a draft in force.
   */
  private String law() {
    return canary("the title of a draft of the law", EnumSet.of(Reader.OFFICE, Reader.SYSTEM));
  }

  private String own(Reader reader, String where) {
    return canary(where + " of " + reader, EnumSet.of(reader));
  }

  private String canary(String where, Set<Reader> readers) {
    String word = "kx" + UUID.randomUUID().toString().substring(24);
    canaries.add(new Canary(word, where, readers));
    return word;
  }

  private void act(Reader by, Place place, String act, String form) {
    act(by, place, act, form, "");
  }

  private void act(Reader by, Place place, String act, String form, String papers) {
    Door.Reply reply =
        door.ask(
            "POST",
            "/api/v1/dossiers/" + place.kind() + "/" + place.key() + "/acts",
            token(by),
            "{\"act\":\"%s\",\"capacity\":\"%s\",\"form\":{%s}%s}"
                .formatted(act, by.capacity, form, papers));
    must(reply, 201, act);
  }

  private void form(Reader by, String path, String fields) {
    Door.Reply reply = door.ask("POST", path, token(by), fields);
    if (reply.status() >= 400) {
      throw new AssertionError(path + " was answered " + reply.status());
    }
  }

  private String token(Reader reader) {
    return tokens.getOrDefault(reader, "");
  }

  private static void must(Door.Reply reply, int status, String what) {
    if (reply.status() != status) {
      throw new AssertionError(what + " was answered " + reply.status() + ": " + reply.text());
    }
  }
}
