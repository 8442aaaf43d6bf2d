package guiju.platform.docket;

import static guiju.platform.docket.Acts.key;
import static guiju.platform.docket.Acts.mark;
import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.dossier.Actor;
import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.PlatformTest;
import guiju.platform.identity.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is still being drafted is read by whoever drafts it, and by nobody else. */
@PlatformTest
class DraftedTest {

  private static final Actor TREASURER = Acts.TREASURER;
  private static final Person AUTHOR = person("qian", "treasury", "treasury", "treasury.officer");
  private static final Person NEXT_DOOR =
      person("jin", "treasury", "treasury", "strongroom.officer");
  private static final Person OTHER_BODY = person("su", "office", "office");
  private static final Person OWNER = person("zhou", "hedge", null);
  private static final Person STRANGER = person("hu", "meadow", null);

  @Autowired Docket docket;
  @Autowired Dossiers dossiers;
  @Autowired Mentions mentions;
  @Autowired Register register;
  @Autowired Tallies tallies;
  @Autowired ToDos todos;

  @Test
  void a_draft_is_read_by_its_author_only() {
    String key = drafted("修剪篱笆逾期");

    assertThat(dossiers.readable(AUTHOR, "warning", key)).isTrue();
    assertThat(dossiers.readable(OTHER_BODY, "warning", key)).isFalse();
    assertThat(dossiers.readable(OWNER, "warning", key)).isFalse();
    assertThat(dossiers.readable(STRANGER, "warning", key)).isFalse();
  }

  @Test
  void a_draft_is_nobody_elses_who_sits_in_the_same_house() {
    String key = drafted("篱笆歪斜");

    assertThat(dossiers.readable(NEXT_DOOR, "warning", key)).isFalse();
    assertThat(found("篱笆歪斜", NEXT_DOOR)).isEmpty();
    assertThat(listed(NEXT_DOOR)).doesNotContain(key);
    assertThat(waiting(NEXT_DOOR)).doesNotContain(key);
    assertThat(waiting(AUTHOR)).contains(key);
  }

  private List<String> waiting(Person person) {
    return todos.of(person, 500, 0).stream().map(ToDo::key).toList();
  }

  @Test
  void a_draft_is_found_by_its_author_only() {
    String key = drafted("篱笆高度超限");

    assertThat(found("高度超限", AUTHOR)).containsExactly(key);
    assertThat(found("高度超限", OTHER_BODY)).isEmpty();
    assertThat(found("高度超限", OWNER)).isEmpty();
  }

  @Test
  void registers_and_their_counts_leave_others_drafts_out() {
    long before = counted(OTHER_BODY);
    String key = drafted("篱笆缺株");

    assertThat(listed(AUTHOR)).contains(key);
    assertThat(listed(OTHER_BODY)).doesNotContain(key);
    assertThat(listed(OWNER)).doesNotContain(key);
    assertThat(counted(OTHER_BODY)).isEqualTo(before);
  }

  @Test
  void once_issued_it_is_open_to_the_bodies_and_to_whom_it_concerns() {
    String key = drafted("篱笆未浇水");
    Answer issued = docket.take(request(key, "warning.issue", Map.of()));

    assertThat(issued).isInstanceOf(Answer.Taken.class);
    assertThat(dossiers.readable(OTHER_BODY, "warning", key)).isTrue();
    assertThat(dossiers.readable(OWNER, "warning", key)).isTrue();
    assertThat(dossiers.readable(STRANGER, "warning", key)).isFalse();
    assertThat(found("篱笆未浇水", OWNER)).contains(key);
    assertThat(listed(OTHER_BODY)).contains(key);
  }

  private List<String> found(String typed, Person person) {
    return mentions.find(Phrase.of(typed), null, person).hits().stream()
        .map(Hit::key)
        .distinct()
        .toList();
  }

  private List<String> listed(Person person) {
    return register.latest(RegisterQuery.all("warning").readableBy(person), 100).stream()
        .map(RegisterLine::key)
        .toList();
  }

  private long counted(Person person) {
    return tallies.of(RegisterQuery.all("warning").readableBy(person)).of(Map.of()).total().count();
  }

  private String drafted(String matter) {
    String key = key();
    Answer answer =
        docket.take(request(key, "warning.draft", Map.of("name", matter, "owner", "hedge")));
    assertThat(answer).isInstanceOf(Answer.Taken.class);
    return key;
  }

  private static ActRequest request(String key, String act, Map<String, Object> form) {
    return new ActRequest("warning", key, null, mark(), act, TREASURER, form, List.of());
  }

  private static Person person(
      String account, String organisation, @Nullable String body, String... posts) {
    List<Capacity> held = Stream.of(posts).map(Capacity::of).toList();
    return new Person(account, account, organisation, Text.same(organisation), body, held, null);
  }
}
