package guiju.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.hostile.ActFactory.Example;
import guiju.platform.hostile.Wire.Reply;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Thousands of requests nobody thought of, made from the description of the API and from the forms
 * on people's pages. {@code -Dguiju.fuzz.requests} says how many, {@code -Dguiju.fuzz.seed} which.
 */
@HostileHouse
class FuzzTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int REQUESTS = Integer.getInteger("guiju.fuzz.requests", 1_500);
  private static final long SEED = Long.getLong("guiju.fuzz.seed", 20_261_122L);
  private static final int PAGES_EACH = 45;
  private static final int FAILURES_MOST = 20;

  @LocalServerPort int port;
  @Autowired JdbcClient database;

  private final Map<String, Visitor> visitors = new LinkedHashMap<>();
  private final Map<String, Integer> reached = new TreeMap<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private Contract contract;
  private Magazine magazine;
  private String governed = "";
  private int sent;

  @BeforeEach
  void people_and_what_their_pages_offer() {
    Example project = ActFactory.newProject(database, port);
    String officer = Townsfolk.any(database, "project");
    Set<String> accounts = new TreeSet<>(Set.of(officer, project.account()));
    accounts.add(Townsfolk.any(database, "unit"));
    accounts.add(ActFactory.withPaper(database, port).account());
    contract = new Contract(visitor(officer).get("/v3/api-docs").body());
    Map<String, Crawl> pages = new TreeMap<>();
    accounts.forEach(account -> pages.put(account, Crawl.of(visitor(account), PAGES_EACH)));
    String place = Townsfolk.readable(database, visitor(officer), "project");
    String dossier = visitor(officer).get("/api/v1/dossiers/" + place).text();
    magazine = new Magazine(contract, new Random(SEED), database, pages, dossier);
    governed = Oracle.governed(database);
    for (Shot shot : magazine.sound(project, officer, place)) {
      fire(shot);
    }
  }

  @AfterEach
  void they_leave() {
    visitors.values().forEach(Visitor::close);
  }

  @Test
  void whatever_is_sent_the_house_stands() {
    while (sent < REQUESTS && failures.size() < FAILURES_MOST) {
      fire(magazine.next());
    }

    System.out.printf(
        "Fuzzed by seed %d: %d requests, by status %s, accepted %s%n",
        SEED, sent, statuses, reached);
    assertThat(failures).as("seed %d", SEED).isEmpty();
    Set<String> missed = new TreeSet<>();
    contract.operations().forEach(one -> missed.add(one.id()));
    missed.removeAll(reached.keySet());
    assertThat(missed).as("operations never accepted").isEmpty();
    assertThat(reached.keySet()).filteredOn(one -> one.contains("form")).hasSizeGreaterThan(8);
  }

  private void fire(Shot shot) {
    sent++;
    Reply reply = send(shot);
    statuses.merge(reply.status(), 1, Integer::sum);
    List<String> flaws = flaws(shot, reply);
    if (!flaws.isEmpty()) {
      Shot least = least(shot, flaws.get(0));
      failures.add(
          "request %d: %s%n%s%nanswered %d: %s"
              .formatted(sent, flaws, least, reply.status(), clip(reply.text())));
      governed = Oracle.governed(database);
    } else if (reply.status() >= 200 && reply.status() < 400) {
      reached.merge(shot.operation(), 1, Integer::sum);
    }
  }

  private List<String> flaws(Shot shot, Reply reply) {
    List<String> flaws = new ArrayList<>(Oracle.flaws(reply));
    // Before any controller is asked: addresses no server should accept.
    boolean atTheGate = reply.status() == 400 && !reply.header("content-type").contains("json");
    if (shot.described() != null && !atTheGate && !mistargeted(shot, reply)) {
      flaws.addAll(contract.flaws(shot.described(), reply));
    }
    boolean changesNothing = !shot.writes() || (reply.status() >= 400 && reply.status() < 500);
    if (shot.writes() || sent % 25 == 0) {
      String now = Oracle.governed(database);
      if (changesNothing && !now.equals(governed)) {
        flaws.add("changed something: " + governed + " → " + now);
      }
      governed = now;
    }
    if (shot.operation().equals("act") && reply.status() == 201 && flaws.isEmpty()) {
      flaws.addAll(readBack(shot));
    }
    return flaws;
  }

  /** An address with something odd in it may be no address of that operation any more. */
  private static boolean mistargeted(Shot shot, Reply reply) {
    return reply.status() == 404 || (reply.status() == 400 && shot.target().contains("%"));
  }

  /** Accepted is kept as it was sent. */
  private List<String> readBack(Shot shot) {
    String place =
        shot.target()
            .substring("/api/v1/dossiers/".length(), shot.target().length() - "/acts".length());
    magazine.know(place);
    Reply read = visitor(shot.who()).get("/api/v1/dossiers/" + place + "/docket");
    if (read.status() != 200) {
      return read.status() == 404 ? List.of() : List.of("cannot be read back: " + read.status());
    }
    Object body = Contract.object(JSON.readValue(shot.body(), Map.class));
    List<?> entries = Contract.list(JSON.readValue(read.body(), Map.class).get("entries"));
    Object entry = Contract.object(entries.get(entries.size() - 1)).get("body");
    Map<String, Object> kept = Contract.object(Contract.object(entry).get("form"));
    List<String> flaws = new ArrayList<>();
    Contract.object(Contract.object(body).get("form"))
        .forEach(
            (name, value) -> {
              if (!same(value, kept.get(name))) {
                flaws.add(name + " was sent as " + value + " and reads " + kept.get(name));
              }
            });
    return flaws;
  }

  private static boolean same(Object sent, Object read) {
    if (sent instanceof List<?> many && read instanceof List<?> kept) {
      return many.stream().filter(one -> !blank(one)).distinct().count() >= kept.size();
    } else if (blank(sent)) {
      return read == null || blank(read);
    } else if (sent instanceof List || read instanceof List || sent instanceof Map) {
      return read != null;
    }
    String one =
        Normalizer.normalize(sent.toString(), Normalizer.Form.NFC).replace("\r\n", "\n").strip();
    String other = String.valueOf(read);
    boolean numbers =
        one.matches("-?\\d{1,15}(\\.\\d{1,2})?") && other.matches("-?\\d{1,15}(\\.\\d{1,2})?");
    return one.equals(other)
        || (numbers && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0);
  }

  private static boolean blank(Object value) {
    return value == null
        || value instanceof List<?> list && list.stream().allMatch(FuzzTest::blank)
        || value instanceof String text
            && text.codePoints()
                .allMatch(
                    c ->
                        Character.isWhitespace(c)
                            || Character.isSpaceChar(c)
                            || Character.getType(c) == Character.FORMAT);
  }

  /** Takes away from the request what can go while it still fails the same way. */
  private Shot least(Shot shot, String flaw) {
    Shot least = shot;
    int tries = 0;
    boolean smaller = shot.tree() != null;
    while (smaller && tries < 150) {
      smaller = false;
      for (Object tree : Mutation.smaller(java.util.Objects.requireNonNull(least.tree()))) {
        Shot less = least.with(tree, Mutation.json(tree));
        if (++tries < 150 && Oracle.flaws(send(less)).contains(flaw)) {
          least = less;
          smaller = true;
          break;
        }
      }
    }
    return least;
  }

  private Reply send(Shot shot) {
    Visitor visitor = visitor(shot.who());
    List<String> headers = new ArrayList<>();
    shot.headers().forEach((name, value) -> headers.addAll(List.of(name, value)));
    return visitor.wire.call(
        shot.method(), shot.target(), visitor.headers(headers.toArray(String[]::new)), shot.body());
  }

  private Visitor visitor(String account) {
    return visitors.computeIfAbsent(
        account, who -> who.isEmpty() ? Visitor.stranger(port) : Visitor.as(port, who));
  }

  private static String clip(String text) {
    return text.length() > 300 ? text.substring(0, 300) + "…" : text;
  }
}
