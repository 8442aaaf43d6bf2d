package guiju.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.platform.docket.Fingerprint;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Office;
import guiju.platform.identity.People;
import guiju.platform.notice.CityPost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
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

/**
 * What somebody writes has a word in it that nobody else would write. Then everybody looks
 * everywhere, and nobody may come upon a word that is not for them.
 */
@InTheCity
@TestInstance(Lifecycle.PER_CLASS)
class CanariesTest {

  private static final String MAIL = "a mail";
  private static final String CALENDAR = "a calendar";
  private static final Set<String> MOVES = Set.of("sign_in", "api_token", "trail");

  @Autowired ApplicationContext house;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private final Map<Reader, String> tokens = new EnumMap<>(Reader.class);
  private final Map<Reader, List<Walk.Page>> seen = new EnumMap<>(Reader.class);
  private final Map<String, String> before = new TreeMap<>();
  private final Map<String, String> after = new TreeMap<>();
  private Door door = new Door(0);
  private Written written = new Written(door, tokens, "");

  @BeforeAll
  void everybody_writes_and_looks_everywhere() {
    leave();
    door = new Door(port);
    CityPost post = new CityPost(house);
    for (Reader reader : Reader.values()) {
      tokens.put(reader, arrive(reader));
      if (reader != Reader.VISITOR) {
        post.tellsEverything(reader.account());
      }
    }
    written = new Written(door, tokens, projectOf("culture"));
    written.everything();
    written.opinion(waitingForAnOpinion());
    written.comment(ratedByCulture());
    Map<Reader, List<Walk.Page>> told = told(post);
    before.putAll(fingerprint());
    List<Callable<List<Walk.Page>>> walks = new ArrayList<>();
    for (Reader reader : Reader.values()) {
      walks.add(() -> new Walk(door, token(reader)).through(Table.read(), written));
    }
    List<List<Walk.Page>> pages = Together.run(walks);
    after.putAll(fingerprint());
    for (Reader reader : Reader.values()) {
      List<Walk.Page> all = new ArrayList<>(pages.get(reader.ordinal()));
      all.addAll(told.getOrDefault(reader, List.of()));
      seen.put(reader, all);
    }
  }

  @AfterAll
  void everybody_leaves() {
    leave();
  }

  private void leave() {
    new CityPost(house).forget(Guests.PREFIX);
    new Guests(house).leave();
  }

  /** What was mailed to each reader, and what stands in their calendars. */
  private Map<Reader, List<Walk.Page>> told(CityPost post) {
    List<Reader> people =
        Arrays.stream(Reader.values()).filter(one -> one != Reader.VISITOR).toList();
    Map<String, String> mails = post.delivered(people.stream().map(Reader::account).toList());
    Map<Reader, List<Walk.Page>> told = new EnumMap<>(Reader.class);
    for (Reader reader : people) {
      String path = post.calendar(reader.account());
      Door.Reply calendar = door.ask("GET", path, "", "");
      told.put(
          reader,
          List.of(
              new Walk.Page(MAIL, 200, mails.getOrDefault(reader.account(), "")),
              // Long lines are folded wherever they are full.
              new Walk.Page(CALENDAR, calendar.status(), calendar.text().replace("\r\n ", ""))));
    }
    return told;
  }

  /** A project whose lamp culture has set. */
  private String ratedByCulture() {
    return database
        .sql(
            """
            select min(d.key) from entry e join dossier d on d.id = e.dossier
            where e.act = 'performance-report.monitor' and d.owner = 'culture'
            """)
        .query(String.class)
        .single();
  }

  /** A project on which a body has not given its opinion yet. */
  private Written.Waiting waitingForAnOpinion() {
    return database
        .sql(
            """
            select d.key, d.owner, t.procedure, t.audience
            from todo t join dossier d on d.id = t.dossier
            where d.kind = 'project' and 'opine' = any(t.acts) and t.audience = any(:bodies)
              and not (t.audience = 'finance.officer'
                and t.procedure not in ('declaration', 'feasibility', 'service-plan'))
            order by d.owner not in ('civil-affairs', 'culture'), d.key, t.procedure limit 1
            """)
        .param("bodies", Written.BODIES.stream().map(one -> one.capacity).toArray(String[]::new))
        .query(Written.Waiting.class)
        .single();
  }

  @Test
  void nobody_comes_upon_a_word_that_is_not_for_them(TestReporter told) {
    List<String> leaks = new ArrayList<>();
    long looked = 0;
    for (Reader reader : Reader.values()) {
      for (Walk.Page page : pages(reader)) {
        looked++;
        written.canaries.stream()
            .filter(canary -> !canary.readers().contains(reader))
            .filter(canary -> page.text().contains(canary.word()))
            .forEach(canary -> leaks.add(reader + " sees " + canary + " at " + page.path()));
      }
    }
    told.publishEntry("pages read for canaries", String.valueOf(looked));

    assertThat(leaks).isEmpty();
    assertThat(looked).isGreaterThan(1_500);
    assertThat(written.canaries).hasSizeGreaterThan(25);
  }

  @Test
  void everybody_comes_upon_the_words_that_are_for_them() {
    List<String> hidden = new ArrayList<>();
    for (Canary canary : written.canaries) {
      for (Reader reader : canary.readers()) {
        if (pages(reader).stream().noneMatch(page -> page.text().contains(canary.word()))) {
          hidden.add(reader + " never sees " + canary);
        }
      }
    }

    assertThat(hidden).isEmpty();
  }

  @Test
  void mails_and_calendars_tell_those_they_are_for() {
    assertThat(words(Reader.CIVIL, MAIL)).isNotEmpty();
    assertThat(words(Reader.CULTURE, MAIL)).hasSizeGreaterThan(1);
    assertThat(words(Reader.CULTURE, CALENDAR)).isNotEmpty();
    assertThat(words(Reader.CIVIL, CALENDAR)).isNotEmpty();
  }

  /** Which of the words somebody was told by one way. */
  private List<String> words(Reader reader, String way) {
    return pages(reader).stream()
        .filter(page -> page.path().equals(way))
        .flatMap(
            page ->
                written.canaries.stream()
                    .map(Canary::word)
                    .filter(word -> page.text().contains(word)))
        .toList();
  }

  @Test
  void a_dossier_that_is_not_for_somebody_is_answered_like_one_that_does_not_exist() {
    List<String> told = new ArrayList<>();
    for (Written.Place place : written.places) {
      for (Reader reader : Reader.values()) {
        if (!place.readers().contains(reader)) {
          pages(reader).stream()
              .filter(page -> page.path().contains(place.key()))
              .filter(page -> !page.path().startsWith("/verify?"))
              .filter(page -> !Set.of(302, 401, 403, 404).contains(page.status()))
              .forEach(page -> told.add(reader + " " + page.status() + " " + page.path()));
        }
      }
    }

    assertThat(told).isEmpty();
  }

  @Test
  void looking_everywhere_changes_nothing() {
    assertThat(after).isEqualTo(before);
  }

  private List<Walk.Page> pages(Reader reader) {
    return seen.getOrDefault(reader, List.of());
  }

  private String token(Reader reader) {
    return tokens.getOrDefault(reader, "");
  }

  private String arrive(Reader reader) {
    if (reader == Reader.VISITOR) {
      return "";
    }
    String account = reader.account();
    if (EnumSet.of(Reader.SYSTEM, Reader.AUDIT).contains(reader)) {
      accounts.open(account, "试例员", reader.organisation, "R-" + reader);
      accounts.appoint(account, Office.valueOf(reader.name()));
    } else {
      List<Capacity> held =
          reader.capacity.isEmpty() ? List.of() : List.of(Capacity.of(reader.capacity));
      people.enrol(account, "试例员", reader.organisation, held);
    }
    return door.signIn(account);
  }

  private String projectOf(String owner) {
    return database
        .sql("select min(key) from dossier where kind = 'project' and owner = :owner")
        .param("owner", owner)
        .query(String.class)
        .single();
  }

  private Map<String, String> fingerprint() {
    Map<String, String> prints = new TreeMap<>(Fingerprint.of(database));
    prints.keySet().removeIf(table -> MOVES.contains(table) || table.startsWith("record_"));
    return prints;
  }
}
