package guiju.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Procedure;
import guiju.engine.law.Standing;
import guiju.platform.HouseClock;
import guiju.platform.docket.Fingerprint;
import guiju.platform.docket.StandIns;
import guiju.platform.identity.People;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * No step is skipped, whichever door is taken: a dossier stands in every state of every procedure,
 * and each act is sent to it by somebody who may take it at its time. What the rulebook does not
 * allow from that state is refused because of it, changes nothing, and is offered on no page.
 * {@code -Dguiju.states=all} goes through all pairs.
 */
@InTheCity
@TestInstance(Lifecycle.PER_CLASS)
class StatesTest {

  private static final String UNIT = "civil-affairs";
  private static final long SEED = 20231101;
  private static final int PAIRS = 600;
  private static final int FORMS = 80;
  private static final int PAGES = 50;
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern OFFER =
      Pattern.compile("href=\"/acts/[^/\"]+/(STATES-[^/\"]+)/([A-Za-z0-9-]+\\.[A-Za-z0-9-]+)");

  /** Moves on with every request, refused or not. */
  private static final Set<String> MOVES = Set.of("sign_in", "draft", "draft_version at");

  @Autowired ApplicationContext house;
  @Autowired Rulebook rulebook;
  @Autowired People people;
  @Autowired HouseClock clock;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private final Map<Capacity, String> tokens = new HashMap<>();
  private Door door = new Door(0);
  private StandIns standIns;

  /** An act, and a dossier that stands in some state of the same procedure. */
  private record Pair(Procedure procedure, String state, Action action) {
    /** What has ended and may come again is taken up where it begins. */
    boolean legal() {
      boolean over =
          Objects.requireNonNull(procedure.states().get(state)).ending() != Procedure.Ending.NONE;
      String from = over && procedure.repeatable() ? procedure.start().id() : state;
      return action.isTaken() && !action.role().creates() && action.from().contains(from);
    }

    @Override
    public String toString() {
      return action.path() + " from " + state;
    }
  }

  @BeforeAll
  void a_dossier_stands_in_every_state_of_every_procedure() {
    new Guests(house).leave();
    door = new Door(port);
    standIns = new StandIns(rulebook, database, "STATES-", UNIT);
    standIns.come(clock.today());
    pairs().map(this::taker).distinct().forEach(one -> tokens.put(one, arrived(one)));
  }

  @AfterAll
  void the_city_is_as_it_was() {
    standIns.leave();
    new Guests(house).leave();
  }

  @Test
  void an_act_out_of_its_state_is_refused_for_that_and_changes_nothing(TestReporter told) {
    List<Pair> illegal = some(pairs().filter(pair -> !pair.legal()), PAIRS);
    Map<String, String> before = fingerprint();

    List<String> odd = each(illegal, pair -> complaint(pair, sent(pair)));

    told.publishEntry("acts out of their states, by the API", String.valueOf(illegal.size()));
    assertThat(odd).isEmpty();
    assertThat(fingerprint()).isEqualTo(before);
    assertThat(illegal).hasSizeGreaterThanOrEqualTo(PAIRS);
  }

  @Test
  void neither_is_it_taken_by_its_form() {
    List<Pair> illegal =
        some(pairs().filter(pair -> !pair.legal() && pair.action().isTaken()), FORMS);
    Map<String, String> before = fingerprint();

    List<String> odd =
        each(
            illegal,
            pair -> {
              int status = form(pair).status();
              return status == 422 || status == 404 ? "" : pair + " was answered " + status;
            });

    assertThat(odd).isEmpty();
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void an_act_in_its_state_is_never_refused_for_that() {
    List<Pair> legal = some(pairs().filter(Pair::legal), PAIRS);

    assertThat(each(legal, pair -> isRefusedForItsState(ruled(pair)) ? pair.toString() : ""))
        .isEmpty();
    assertThat(legal).hasSizeGreaterThan(200);
  }

  @Test
  void only_what_its_state_allows_is_offered_on_a_page(TestReporter told) {
    List<Pair> looks = some(pairs().filter(pair -> pair.action().isTaken()), PAGES);
    Map<String, Set<String>> offered = Collections.synchronizedMap(new TreeMap<>());

    List<String> odd = each(looks, pair -> odd(pair, offered));

    long offers = offered.values().stream().mapToLong(Set::size).sum();
    told.publishEntry("acts offered on pages", String.valueOf(offers));
    assertThat(odd).isEmpty();
    assertThat(offers).isGreaterThan(30);
  }

  @Test
  void without_the_check_of_states_all_this_would_be_red() throws Exception {
    Pair illegal = some(pairs().filter(pair -> !pair.legal() && pair.action().isTaken()), 1).get(0);
    assertThat(isRefusedForItsState(ruled(illegal))).isTrue();

    try (AutoCloseable off = Mutation.gone("guiju.engine.OrderCheck", "state").make()) {
      assertThat(off).isNotNull();
      assertThat(isRefusedForItsState(ruled(illegal))).isFalse();
    }
  }

  private Stream<Pair> pairs() {
    return rulebook.procedures().values().stream()
        .flatMap(
            procedure ->
                procedure.states().keySet().stream()
                    .flatMap(
                        state ->
                            procedure.actions().values().stream()
                                .map(action -> new Pair(procedure, state, action))));
  }

  /** As many as are wanted, by seed; all of them when that is asked for. */
  private static List<Pair> some(Stream<Pair> pairs, int wanted) {
    List<Pair> all = new ArrayList<>(pairs.toList());
    Collections.shuffle(all, new Random(SEED));
    return System.getProperty("guiju.states", "").equals("all")
        ? all
        : all.subList(0, Math.min(wanted, all.size()));
  }

  private static List<String> each(List<Pair> pairs, Function<Pair, String> complaint) {
    List<Callable<String>> tasks = new ArrayList<>();
    pairs.forEach(pair -> tasks.add(() -> complaint.apply(pair)));
    return Together.run(tasks).stream().filter(said -> !said.isEmpty()).toList();
  }

  /** Whoever may take it at its time; what nobody takes is sent by an office that reads much. */
  private Capacity taker(Pair pair) {
    return pair.action().by().capacities().stream()
        .filter(one -> rulebook.standings().containsKey(one.standing()))
        .findFirst()
        .map(one -> one.post().equals("*") ? new Capacity(one.standing(), first(one)) : one)
        .orElse(Capacity.of("finance.officer"));
  }

  private String first(Capacity any) {
    return standing(any).posts().keySet().iterator().next();
  }

  private Standing standing(Capacity capacity) {
    return Objects.requireNonNull(rulebook.standings().get(capacity.standing()));
  }

  private String organisation(Capacity capacity) {
    String body = standing(capacity).body();
    return body == null ? UNIT : body;
  }

  private String arrived(Capacity capacity) {
    String account = Guests.PREFIX + "state-" + capacity.toString().replace('.', '-');
    people.enrol(account, "试例员", organisation(capacity), List.of(capacity));
    return door.signIn(account);
  }

  private Door.Reply sent(Pair pair) {
    return door.ask(
        "POST",
        "/api/v1/dossiers/" + place(pair) + "/acts",
        token(pair),
        "{\"act\":\"%s\",\"capacity\":\"%s\",\"form\":{}}"
            .formatted(pair.action().path(), taker(pair)));
  }

  private Door.Reply form(Pair pair) {
    return door.ask(
        "POST",
        "/acts/" + place(pair) + "/" + pair.action().path(),
        token(pair),
        "do=take&capacity=" + taker(pair));
  }

  /** The same as a question, which is answered whoever may read what. */
  private Door.Reply ruled(Pair pair) {
    Capacity by = taker(pair);
    Map<String, Object> actor = new LinkedHashMap<>();
    actor.put("account", "x");
    actor.put("organisation", organisation(by));
    if (standing(by).body() != null) {
      actor.put("body", standing(by).body());
    }
    actor.put("capacity", by.toString());
    Map<String, Object> question =
        Map.of(
            "dossier",
            standIns.tree(pair.procedure(), pair.state(), clock.today()),
            "act",
            Map.of("act", pair.action().path(), "by", actor, "form", Map.of()));
    return door.ask("POST", "/api/v1/rulings", "", JSON.writeValueAsString(question));
  }

  private String complaint(Pair pair, Door.Reply reply) {
    boolean refused = reply.status() == 422 && (isRefusedForItsState(reply) || isNoDeed(pair));
    return refused || reply.status() == 404
        ? ""
        : pair + " was answered " + reply.status() + " " + reply.text();
  }

  /** What follows by itself or falls due is nothing anybody can send. */
  private static boolean isNoDeed(Pair pair) {
    return !pair.action().isTaken();
  }

  private static boolean isRefusedForItsState(Door.Reply reply) {
    return JSON.readTree(reply.text())
        .path("findings")
        .valueStream()
        .anyMatch(
            finding ->
                finding.path("id").asString("").startsWith("order:state:")
                    && finding.path("refuses").asBoolean());
  }

  /** An offer that the state does not allow; empty when there is none. */
  private String odd(Pair pair, Map<String, Set<String>> offered) {
    Door.Reply page = door.ask("GET", "/dossiers/" + place(pair), token(pair), "");
    Matcher offer = OFFER.matcher(page.text());
    Set<String> odd = new LinkedHashSet<>();
    while (offer.find()) {
      String path = offer.group(2);
      Action action = rulebook.action(path.split("\\.")[0], path.split("\\.")[1]);
      boolean here = path.startsWith(pair.procedure().id() + ".");
      if (here && !new Pair(pair.procedure(), pair.state(), action).legal()) {
        odd.add(path);
      }
      offered.computeIfAbsent(place(pair), key -> new LinkedHashSet<>()).add(path);
    }
    return odd.isEmpty() ? "" : pair + " is shown " + odd;
  }

  private String place(Pair pair) {
    return pair.procedure().kind() + "/" + standIns.key(pair.procedure(), pair.state());
  }

  private String token(Pair pair) {
    return tokens.getOrDefault(taker(pair), "");
  }

  private Map<String, String> fingerprint() {
    Map<String, String> prints = new TreeMap<>(Fingerprint.of(database));
    prints.keySet().removeIf(table -> MOVES.contains(table) || table.startsWith("record_"));
    prints.keySet().removeIf(table -> table.startsWith("trail"));
    return prints;
  }
}
