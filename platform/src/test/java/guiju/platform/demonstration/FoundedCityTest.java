package guiju.platform.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.dossier.Dossier;
import guiju.platform.FreshHome;
import guiju.platform.docket.Dossiers;
import guiju.platform.docket.Proof;
import guiju.platform.docket.Rebuild;
import guiju.platform.docket.Verdict;
import guiju.platform.identity.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  @Autowired People people;
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
