package guiju.platform.docket;

import static guiju.platform.docket.Acts.OFFICER;
import static guiju.platform.docket.Acts.key;
import static guiju.platform.docket.Acts.mark;
import static guiju.platform.docket.Acts.on;
import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.dossier.Actor;
import guiju.engine.text.Text;
import guiju.platform.PlatformTest;
import guiju.platform.identity.Person;
import guiju.platform.material.Materials;
import guiju.platform.material.Received;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class MentionsTest {

  private static final Person OFFICE = person("su", "office", "office");
  private static final Person ORCHARD = person("zhou", "orchard", null);
  private static final Person MEADOW = person("hu", "meadow", null);

  private static final Actor HANDLER = Acts.actor("zhou", "orchard", null, "owner.handler");
  private static final Actor HEAD = Acts.actor("li", "orchard", null, "owner.principal");

  @Autowired Docket docket;
  @Autowired Mentions mentions;
  @Autowired Materials materials;
  @Autowired JdbcClient database;

  @Test
  void a_project_is_found_by_a_part_of_its_name_as_soon_as_it_is_registered() {
    String key = registered("莲池水位监测平台");

    assertThat(keys("水位监测", OFFICE)).contains(key);
    assertThat(keys("水位", OFFICE)).contains(key);
    assertThat(keys("莲", OFFICE)).contains(key);
  }

  @Test
  void words_apart_must_all_occur() {
    String key = registered("莲池闸门控制系统");

    assertThat(keys("闸门 系统", OFFICE)).contains(key);
    assertThat(keys("闸门 水库", OFFICE)).doesNotContain(key);
  }

  @Test
  void what_does_not_stand_together_comes_close() {
    String key = registered("鱼类养殖综合监管平台");

    Mentions.Found found = mentions.find(Phrase.of("养殖监管"), null, OFFICE);

    assertThat(found.close()).isTrue();
    assertThat(found.hits()).extracting(Hit::key).contains(key);
  }

  @Test
  void a_project_is_found_by_its_number() {
    String key = registered("编号检索");

    assertThat(keys(key, OFFICE)).containsExactly(key);
  }

  @Test
  void the_name_that_was_typed_comes_before_names_that_contain_it() {
    registered("塘边步道照明改造");
    String exact = registered("塘边步道照明");
    registered("新塘边步道照明");

    assertThat(keys("塘边步道照明", OFFICE)).hasSize(3).startsWith(exact);
  }

  @Test
  void others_projects_are_found_by_bodies_only() {
    String key = registered("苗圃灌溉管理系统");

    assertThat(keys("苗圃灌溉", OFFICE)).containsExactly(key);
    assertThat(keys("苗圃灌溉", ORCHARD)).containsExactly(key);
    assertThat(keys("苗圃灌溉", MEADOW)).isEmpty();
  }

  @Test
  void a_paper_is_found_by_the_name_of_its_file() {
    String key = registered("堤岸巡查");
    docket.take(on(key, "registration.confirm", OFFICER));
    docket.take(
        new ActRequest(
            "project",
            key,
            null,
            mark(),
            "approval.submit",
            HEAD,
            Map.of(),
            List.of(new Paper("plan", paper(), "堤岸巡查方案终稿.pdf"))));

    Mentions.Found found = mentions.find(Phrase.of("方案终稿"), null, OFFICE);

    assertThat(found.hits())
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.key()).isEqualTo(key);
              assertThat(hit.act()).isEqualTo("approval.submit");
              assertThat(hit.texts())
                  .containsExactly(new Hit.Written(Hit.Place.PAPER, "plan", "堤岸巡查方案终稿.pdf"));
            });
  }

  @Test
  void a_name_that_has_changed_is_found_by_the_new_one_only() {
    String key = registered("旧称荷风亭");
    docket.take(on(key, "registration.return", OFFICER));
    docket.take(
        new ActRequest(
            "project",
            key,
            null,
            mark(),
            "registration.correct",
            HANDLER,
            Map.of("name", "新称听雨轩"),
            List.of()));

    assertThat(keys("荷风亭", OFFICE)).isEmpty();
    assertThat(keys("听雨轩", OFFICE)).containsExactly(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'", "\\", "a & b", "x:*", "!养", "(", "' | 'x", "%", "_", "\u0000养\u0000老"})
  void whatever_is_typed_is_text_and_never_a_question_of_its_own(String typed) {
    assertThat(mentions.find(Phrase.of(typed), null, OFFICE)).isNotNull();
  }

  @Test
  void a_common_word_finds_the_latest_of_very_many() {
    String key = registered("引子");
    Long id =
        database.sql("select id from dossier where key = ?").param(key).query(Long.class).single();
    database
        .sql(
            """
            insert into mention (dossier, sequence, content, terms)
            select ?, -i, E'?x\\t寻常', array_to_tsvector(array['寻常'])
            from generate_series(1, 3000) i
            """)
        .param(id)
        .update();
    database.sql("analyze mention").update();
    try {
      assertThat(mentions.find(Phrase.of("寻常"), null, OFFICE).all()).isFalse();
      assertThat(mentions.find(Phrase.of("寻常"), "project", OFFICE).hits()).isNotEmpty();
      assertThat(mentions.find(Phrase.of("寻常"), null, ORCHARD).hits()).isNotEmpty();
      assertThat(mentions.find(Phrase.of("寻常"), null, MEADOW).hits()).isEmpty();
    } finally {
      database.sql("delete from mention where sequence < 0").update();
      database.sql("analyze mention").update();
    }
  }

  private List<String> keys(String typed, Person person) {
    return mentions.find(Phrase.of(typed), null, person).hits().stream().map(Hit::key).toList();
  }

  private String registered(String name) {
    String key = key();
    Units.enrol(docket, "orchard");
    Answer answer =
        docket.take(
            new ActRequest(
                "project",
                key,
                null,
                mark(),
                "registration.register",
                HANDLER,
                Map.of("name", name, "owner", "orchard", "year", "2026", "totalInvestment", "1.00"),
                List.of()));
    assertThat(answer).isInstanceOf(Answer.Taken.class);
    return key;
  }

  private String paper() {
    Received received =
        materials.receive(
            new ByteArrayInputStream("%PDF-1.7\nplan".getBytes(StandardCharsets.US_ASCII)),
            "方案.pdf",
            person("li", "orchard", null));
    return received.digest();
  }

  private static Person person(String account, String organisation, @Nullable String body) {
    return new Person(
        account, account, organisation, Text.same(organisation), body, List.of(), null);
  }
}
