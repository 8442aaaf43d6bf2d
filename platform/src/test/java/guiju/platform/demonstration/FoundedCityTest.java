package guiju.platform.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.DossierWriter;
import guiju.engine.Judge;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Standing;
import guiju.engine.ruling.Outcome;
import guiju.platform.FreshHome;
import guiju.platform.docket.Chronicle;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Entry;
import guiju.platform.docket.Proof;
import guiju.platform.docket.Rebuild;
import guiju.platform.docket.ToDos;
import guiju.platform.docket.Verdict;
import guiju.platform.identity.People;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * The city as anybody gets it who starts the platform for the first time. That this context starts
 * at all says that every act of every story is permitted: the first that is not stops the founding.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"guiju.home=target/test-city", "guiju.rulebook=../rulebooks/nanchong-2023"})
@ContextConfiguration(initializers = FreshHome.class)
class FoundedCityTest {

  @Autowired JdbcClient database;
  @Autowired Proof proof;
  @Autowired Rebuild rebuild;
  @Autowired Dossiers dossiers;
  @Autowired Demonstrations city;
  @Autowired Chronicle chronicle;
  @Autowired Judge judge;
  @Autowired People people;
  @Autowired ToDos toDos;
  @Autowired Founder founder;

  @Test
  void every_docket_verifies() {
    List<String> unsound = new ArrayList<>();
    for (Map<String, Object> dossier : rows("select kind, key from dossier")) {
      String kind = String.valueOf(dossier.get("kind"));
      String key = String.valueOf(dossier.get("key"));
      Verdict verdict = proof.of(kind, key).orElseThrow();
      if (!verdict.sound()) {
        unsound.add(kind + " " + key + ": " + verdict.breach());
      }
    }

    assertThat(unsound).isEmpty();
  }

  @Test
  void what_is_stored_is_what_the_entries_lead_to() {
    List<String> tables = List.of("dossier", "todo", "obligation", "reference", "paper", "mention");
    List<List<Map<String, Object>>> before = tables.stream().map(this::content).toList();

    rebuild.all();

    assertThat(tables.stream().map(this::content).toList()).isEqualTo(before);
  }

  @Test
  void every_docket_replayed_through_the_engine_gives_exactly_what_is_stored() {
    List<Map<String, Object>> places = rows("select kind, key from dossier order by id");
    List<Entry> entries = new ArrayList<>();
    places.forEach(at -> entries.addAll(chronicle.of(text(at, "kind"), text(at, "key"))));
    // Entries of one moment are an act and what follows from it elsewhere.
    entries.sort(
        Comparator.comparing(Entry::taken)
            .thenComparing(entry -> entry.tree().containsKey("because"))
            .thenComparing(Entry::sequence));
    Replay replay = new Replay(judge);

    entries.forEach(replay::take);

    for (Map<String, Object> at : places) {
      String kind = text(at, "kind");
      String key = text(at, "key");
      assertThat(DossierWriter.write(replay.town().find(kind, key)))
          .as("%s %s", kind, key)
          .isEqualTo(DossierWriter.write(dossiers.find(kind, key).orElseThrow()));
    }
    assertThat(entries).hasSizeGreaterThan(2_000);
  }

  @Test
  void the_projects_are_spread_over_every_stage_there_is() {
    assertThat(
            rows("select distinct procedure || '.' || state as at from dossier").stream()
                .map(row -> String.valueOf(row.get("at"))))
        .contains(
            "registration.drafting",
            "registration.filed",
            "registration.registered",
            "registration.referred",
            "registration.outOfScope",
            "declaration.drafting",
            "declaration.filed",
            "declaration.reviewing",
            "declaration.reviewed",
            "declaration.notListed",
            "declaration.withdrawn",
            "feasibility.consulting",
            "feasibility.deciding",
            "feasibility.approved",
            "preliminary-design.drafting",
            "preliminary-design.consulting",
            "implementation-plan.consulting",
            "implementation-plan.approved",
            "service-plan.drafting",
            "service-plan.consulting",
            "off-list-consent.examining",
            "building.preparing",
            "building.underway",
            "trial-run.running",
            "trial-run.faulty",
            "acceptance.examining",
            "acceptance.failed",
            "acceptance.filed",
            "service-acceptance.reviewing",
            "service-acceptance.filed",
            "annual-list.compiling",
            "annual-list.approved",
            "county-part.building",
            "collection-check.notMet");
  }

  @Test
  void a_merged_plan_is_approved_at_exactly_the_ceiling() {
    Dossier project = project("道路运输安全监管平台");

    assertThat(project.facts().recorded("approvedTotal")).isEqualTo(1_000_000_000L);
    assertThat(project.caseOf("implementation-plan").orElseThrow().state()).isEqualTo("approved");
  }

  @Test
  void one_approval_waits_for_one_opinion_and_has_an_adverse_one_answered() {
    assertThat(project("基层医疗影像共享平台").caseOf("feasibility").orElseThrow().presentOpinions())
        .hasSize(6)
        .filteredOn(opinion -> opinion.adverse())
        .singleElement()
        .satisfies(opinion -> assertThat(opinion.answered()).isTrue());
  }

  @Test
  void a_declaration_has_come_back_twice() {
    assertThat(project("养老服务监管平台").caseOf("declaration").orElseThrow().round()).isEqualTo(2);
  }

  @Test
  void everybody_shown_has_an_account_and_an_invented_name() {
    for (SignInGroup group : city.groups()) {
      for (SignInGroup.Place place : group.places()) {
        for (SignInGroup.Card card : place.cards()) {
          assertThat(card.name()).matches(".例.");
          assertThat(people.find(card.account())).isPresent();
        }
      }
    }
    assertThat(city.tour()).allSatisfy(step -> assertThat(people.find(step.account())).isPresent());
  }

  @Test
  void every_borrowed_name_tells_where_it_comes_from() {
    assertThat(city.sources())
        .isNotEmpty()
        .allSatisfy(
            source -> {
              assertThat(dossiers.find(source.kind(), source.key())).isPresent();
              assertThat(source.address()).startsWith("http");
            });
  }

  @Test
  void a_founding_that_was_interrupted_takes_nothing_twice() {
    Object before = rows("select count(*) from entry");
    database.sql("update founding set finished = false").update();

    founder.start();

    assertThat(rows("select count(*) from entry")).isEqualTo(before);
    assertThat(rows("select finished from founding")).containsExactly(Map.of("finished", true));
  }

  @Test
  void something_has_come_of_every_procedure_of_the_law() {
    List<String> silent = new ArrayList<>(judge.rulebook().procedures().keySet());
    rows("select distinct split_part(act, '.', 1) as procedure from entry")
        .forEach(row -> silent.remove(text(row, "procedure")));

    assertThat(silent).isEmpty();
  }

  @Test
  void what_a_relation_owes_is_on_somebody_s_list() {
    assertThat(
            database
                .sql(
                    """
                    select d.kind || ' ' || d.key || ' ' || o.id
                    from obligation o join dossier d on d.id = o.dossier
                    where o.owner is null and o.standing = any(:relations)
                    """)
                .param("relations", relations())
                .query(String.class)
                .list())
        .isEmpty();
    assertThat(
            database
                .sql(
                    """
                    select count(*) from obligation o join dossier d on d.id = o.dossier
                    where d.owner is null and o.owner is not null
                    """)
                .query(Long.class)
                .single())
        .isPositive();
  }

  /** Standings that are no body's. */
  private String[] relations() {
    return judge.rulebook().standings().values().stream()
        .filter(standing -> !standing.organisations().isEmpty())
        .map(Standing::id)
        .toArray(String[]::new);
  }

  private static long fen(Dossier dossier, String fact) {
    return (Long) Objects.requireNonNull(dossier.facts().recorded(fact));
  }

  @Test
  void three_small_adjustments_leave_little_room_and_two_more_reach_the_limit_exactly() {
    assertThat(project("不动产登记接口改造").facts().recorded("adjustmentUsed")).isEqualTo(26_400_000L);
    Dossier road = project("道路运输安全监管平台");
    long used = fen(road, "adjustmentUsed");
    long drafted = fen(road, "adjustmentMoved");
    long approved = fen(road, "approvedTotal");
    assertThat((used + drafted) * 10).isEqualTo(approved);
  }

  @Test
  void units_are_barred_by_a_failed_acceptance_a_sharing_breach_and_a_security_finding() {
    assertThat(barsAgainst("扬尘在线监测平台")).contains("no-unaccepted-project-in-the-unit");
    assertThat(barsAgainst("既有建筑安全监测")).contains("no-data-finding-last-year");
    assertThat(barsAgainst("教育资源公共服务")).contains("no-security-finding-on-the-unit");
    assertThat(barsAgainst("地名地址库升级")).isEmpty();
  }

  private List<String> barsAgainst(String project) {
    return judge
        .examine(
            project(project),
            judge.rulebook().rules().values().stream()
                .filter(rule -> "unit-bars".equals(rule.group()))
                .toList(),
            LocalDate.now(ZoneId.of("Asia/Shanghai")))
        .stream()
        .filter(finding -> finding.outcome() == Outcome.VIOLATED)
        .map(finding -> finding.ground().id())
        .toList();
  }

  @Test
  void everybody_who_works_somewhere_has_something_to_do_today() {
    List<String> idle = new ArrayList<>();
    for (SignInGroup group : city.groups()) {
      for (SignInGroup.Place place : group.places()) {
        for (SignInGroup.Card card : place.cards()) {
          if (toDos.count(people.find(card.account()).orElseThrow()) == 0) {
            idle.add(place.organisation().id());
          }
        }
      }
    }

    // County governments that have decided which law they follow, and administrators.
    assertThat(idle)
        .allMatch(id -> id.endsWith("-government") || id.equals("administration"))
        .doesNotContain("pengan-government", "xichong-government");
  }

  @Test
  void an_order_being_drafted_waits_for_the_body_that_drafts_it_alone() {
    assertThat(waitingFor("pei-liye")).contains("SO-2026-003").doesNotContain("SO-2026-002");
    assertThat(waitingFor("fang-liyuan")).contains("SO-2026-002").doesNotContain("SO-2026-003");
    assertThat(waitingFor("ji-licheng")).doesNotContain("SO-2026-002", "SO-2026-003");
  }

  private List<String> waitingFor(String account) {
    int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    return toDos.of(people.find(account).orElseThrow(), 200, 0).stream()
        .map(todo -> todo.key().replace("-" + year + "-", "-2026-"))
        .toList();
  }

  private static String text(Map<String, Object> row, String column) {
    return String.valueOf(row.get(column));
  }

  private Dossier project(String name) {
    String key =
        database
            .sql("select key from dossier where kind = 'project' and name = :name")
            .param("name", name)
            .query(String.class)
            .single();
    return dossiers.find("project", key).orElseThrow();
  }

  private List<Map<String, Object>> content(String table) {
    return rows("select t::text as row from " + table + " t order by t::text");
  }

  private List<Map<String, Object>> rows(String sql) {
    return database.sql(sql).query().listOfRows();
  }
}
