package guiju.platform.docket;

import static guiju.platform.docket.Acts.key;
import static guiju.platform.docket.Acts.mark;
import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.dossier.Dossier;
import guiju.engine.text.Text;
import guiju.platform.PlatformTest;
import guiju.platform.identity.Person;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class LikenessTest {

  private static final Person OFFICE = person("office", "office");
  private static final Person NURSERY = person("nursery", null);
  private static final Person QUARRY = person("quarry", null);

  @Autowired Docket docket;
  @Autowired Dossiers dossiers;
  @Autowired Likeness likeness;

  @Test
  void finds_what_another_unit_already_has_and_says_why() {
    String there = registered("nursery", "苗木检疫登记平台");

    List<Likeness.Like> likes = likeness.to(asked("苗木检疫管理系统", "quarry"), OFFICE, 6);

    assertThat(likes.get(0).key()).isEqualTo(there);
    assertThat(likes.get(0).readable()).isTrue();
    assertThat(likes.get(0).reasons())
        .contains(new Likeness.Reason(Likeness.Why.NAME, List.of("苗木检疫")));
  }

  @Test
  void another_unit_learns_that_there_is_something_and_may_not_open_it() {
    registered("nursery", "温室滴灌调度");

    List<Likeness.Like> likes = likeness.to(asked("温室滴灌调度系统", "quarry"), QUARRY, 6);

    assertThat(likes).isNotEmpty().allSatisfy(like -> assertThat(like.readable()).isFalse());
    assertThat(likeness.to(asked("温室滴灌调度系统", "nursery"), NURSERY, 6))
        .allSatisfy(like -> assertThat(like.readable()).isTrue());
  }

  @Test
  void the_own_unit_is_a_reason_and_comes_first_among_equals() {
    registered("quarry", "石料过磅记录");
    String own = registered("nursery", "石料过磅记录");

    Likeness.Like first = likeness.to(asked("石料过磅记录系统", "nursery"), OFFICE, 6).get(0);

    assertThat(first.key()).isEqualTo(own);
    assertThat(first.reasons()).extracting(Likeness.Reason::why).contains(Likeness.Why.UNIT);
  }

  @Test
  void nothing_is_like_a_name_that_only_has_common_words() {
    registered("nursery", "花卉拍卖平台");

    assertThat(likeness.to(asked("综合信息管理服务平台", "quarry"), OFFICE, 6)).isEmpty();
  }

  @Test
  void a_name_with_signs_of_its_own_is_looked_up_as_it_is() {
    assertThat(likeness.to(asked("'; drop | & ! (x) \\ %_", "quarry"), OFFICE, 6)).isEmpty();
  }

  private Dossier asked(String name, String owner) {
    Dossier draft = dossiers.draft("project", "new", Map.of("owner", owner));
    return draft.with(draft.facts().with(Map.of("name", name, "owner", owner)));
  }

  private String registered(String owner, String name) {
    String key = key();
    Units.enrol(docket, owner);
    Answer answer =
        docket.take(
            new ActRequest(
                "project",
                key,
                null,
                mark(),
                "registration.register",
                Acts.actor("zhou", owner, null, "owner.handler"),
                Map.of("name", name, "owner", owner, "year", "2026", "totalInvestment", "1.00"),
                List.of()));
    assertThat(answer).isInstanceOf(Answer.Taken.class);
    return key;
  }

  private static Person person(String organisation, @Nullable String body) {
    return new Person(
        organisation, organisation, organisation, Text.same(organisation), body, List.of(), null);
  }
}
