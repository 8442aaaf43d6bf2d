package guiju.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.platform.HouseClock;
import guiju.platform.identity.Origin;
import guiju.platform.identity.People;
import guiju.platform.identity.Session.Scope;
import guiju.platform.identity.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wherever a request names something, it is named by its own organisation's id, by another's and by
 * one that does not exist: the last two answers are the same to the byte, the id aside.
 */
@InTheCity
class IdsTest {

  private static final String ME = "mx-ids-me";
  private static final String OTHER = "mx-ids-other";
  private static final Capacity HANDLER = Capacity.of("owner.handler");

  @Autowired ApplicationContext house;
  @Autowired People people;
  @Autowired Tokens tokens;
  @Autowired HouseClock clock;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private final Map<String, Ids> ids = new HashMap<>();
  private Door door = new Door(0);
  private String token = "";

  /** The same kind of thing three times. */
  private record Ids(String own, String foreign, String absent) {}

  /** One place where a request names something. */
  private record Position(String line, boolean alike, String verb, String path, String body) {

    static Position of(String line) {
      boolean alike = line.startsWith("~");
      String rest = alike ? line.substring(1).strip() : line;
      int arrow = rest.indexOf(" < ");
      String asked = arrow < 0 ? rest : rest.substring(0, arrow);
      int blank = asked.indexOf(' ');
      return new Position(
          line,
          alike,
          asked.substring(0, blank),
          asked.substring(blank + 1).strip(),
          arrow < 0 ? "" : rest.substring(arrow + 3));
    }

    String name() {
      return (path + body)
          .replaceAll("(?s).*?\\{(project|paper|order|unit|notice|session|token|digest)}.*", "$1");
    }
  }

  @BeforeEach
  void somebody_of_civil_affairs_and_somebody_else() {
    new Guests(house).leave();
    door = new Door(port);
    people.enrol(ME, "试例员", "civil-affairs", List.of(HANDLER));
    people.enrol(OTHER, "试例员", "culture", List.of(HANDLER));
    token = door.signIn(ME);
    door.signIn(OTHER);
    String project =
        "select min(key) from dossier d where kind = 'project' and owner = '%s' and %s";
    String notRead = "not readers && array['civil-affairs', '*']";
    String own = one(project.formatted("civil-affairs", "true"));
    ids.put("project", new Ids(own, one(project.formatted("culture", notRead)), "P-1999-999"));
    ids.put("ownproject", new Ids(own, own, own));
    String paper =
        "select min(d.key || '/papers/' || p.sequence || '/' || p.material) from paper p"
            + " join dossier d on d.id = p.dossier where d.kind = 'project' and d.owner = '%s' and %s";
    ids.put(
        "paper",
        new Ids(
            one(paper.formatted("civil-affairs", "true")),
            one(paper.formatted("culture", notRead)),
            "P-1999-999/papers/1/applicationPlan"));
    String draft =
        one("select min(key) from dossier where kind = 'supervisionOrder' and readers[1] = '='");
    ids.put("order", new Ids(draft, draft, "SO-1999-999"));
    ids.put("unit", new Ids("civil-affairs", "culture", "nowhere"));
    ids.put("notice", new Ids(notice(), notice("account <> '" + ME + "'"), "999999999"));
    ids.put("session", new Ids("0", last("sign_in"), "999999999"));
    ids.put("token", new Ids("0", apiToken(), "999999999"));
    String sent = Upload.paper(door, token, "x.pdf", "mx own");
    ids.put("digest", new Ids(sent, one("select min(digest) from paper"), "sm3:" + "0".repeat(64)));
  }

  @AfterEach
  void everybody_leaves() {
    new Guests(house).leave();
  }

  @Test
  void what_is_somebody_elses_is_answered_like_what_does_not_exist(TestReporter told)
      throws IOException {
    List<String> otherwise = new ArrayList<>();
    List<Position> positions = positions();
    for (Position position : positions) {
      Ids named = ids.get(position.name());
      if (named == null) {
        throw new AssertionError("Nothing is known of what this names: " + position.line());
      }
      String foreign = ask(position, named.foreign());
      String absent = ask(position, named.absent());
      if (!foreign.equals(absent)) {
        otherwise.add(position.line() + "\n  " + shortly(foreign) + "\n  " + shortly(absent));
      } else if (!position.alike() && ask(position, named.own()).equals(foreign)) {
        otherwise.add("one's own is refused, too: " + position.line() + " " + shortly(foreign));
      }
    }
    told.publishEntry("places that name something", String.valueOf(positions.size()));

    assertThat(otherwise).isEmpty();
    assertThat(positions).hasSizeGreaterThan(25);
    assertThat(last("sign_in")).isEqualTo(Objects.requireNonNull(ids.get("session")).foreign());
    assertThat(
            one(
                "select count(*)::text from api_token where account = '"
                    + OTHER
                    + "' and revoked is null"))
        .isEqualTo("1");
  }

  private static List<Position> positions() throws IOException {
    return Files.readAllLines(Path.of("src/test/matrix/ids.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Position::of)
        .toList();
  }

  /** Everything of the answer, with the id taken out and what is new in every answer. */
  private String ask(Position position, String id) {
    String own =
        one("select min(key) from dossier d where kind = 'project' and owner = 'civil-affairs'");
    String name = "{" + position.name() + "}";
    Door.Reply reply =
        door.ask(
            position.verb(),
            position.path().replace(name, id).replace("{ownproject}", own),
            token,
            position.body().replace(name, id));
    // Only a whole number is the id: a row numbered 3 must not change the 303 it is answered by.
    String said =
        (reply.to() + " " + reply.text())
            .replaceAll("name=\"(once|_csrf|draft)\"[^>]*? value=\"[^\"]*\"", "")
            .replaceAll("[0-2][0-9]:[0-5][0-9]", "TIME")
            .replaceAll("(?<![0-9])" + Pattern.quote(id) + "(?![0-9])", "ID");
    return reply.status() + " " + said;
  }

  private static String shortly(String answer) {
    return answer.length()
        + " "
        + answer.substring(0, Math.min(300, answer.length())).replace('\n', ' ');
  }

  private String notice() {
    return one(
        """
        with one as (select * from notice where shown order by id limit 1)
        insert into notice (account, topic, dossier, subject, mark, day, made, shown, mailed)
        select 'mx-ids-me', topic, dossier, subject, mark || 'mx', day, made, shown, false from one
        returning id::text
        """);
  }

  private String notice(String whose) {
    return one("select min(id)::text from notice where shown and " + whose);
  }

  private String last(String table) {
    return one("select max(id)::text from " + table + " where account = '" + OTHER + "'");
  }

  private String apiToken() {
    tokens.make(
        people.find(OTHER).orElseThrow(),
        new Tokens.Wish("ids", Scope.READ, HANDLER, clock.today().plusDays(1)),
        Origin.HOUSE);
    return last("api_token");
  }

  private String one(String sql) {
    return database.sql(sql).query(String.class).single();
  }
}
