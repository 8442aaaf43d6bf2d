package guiju.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.platform.Garden;
import guiju.platform.HouseClock;
import guiju.platform.PlatformTest;
import guiju.platform.SetClock;
import guiju.platform.docket.Docket;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.People;
import guiju.platform.notice.Notices.Scope;
import guiju.platform.obligation.ObligationAged;
import guiju.platform.obligation.Obligations;
import guiju.platform.obligation.Stage;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@PlatformTest
class NoticesTest {

  private static final NoticeSettings SETTINGS = new NoticeSettings(false, 14);

  @Autowired Docket docket;
  @Autowired People people;
  @Autowired Organisations organisations;
  @Autowired Pending pending;
  @Autowired Occasions occasions;
  @Autowired Obligations obligations;
  @Autowired Choices choices;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;

  private final SetClock clock = new SetClock("2024-03-05T10:00:00");
  private Garden garden;
  private Notices notices;
  private Herald herald;
  private String handler;
  private String principal;
  private String officer;

  @BeforeEach
  void a_unit_and_an_office_with_people() {
    garden = new Garden(docket, "2024-01-02");
    handler = "zhou-" + garden.unit();
    principal = "li-" + garden.unit();
    officer = "he-" + garden.unit();
    Text name = new Text("荷塘", "Pond");
    organisations.register(new Organisation(garden.unit(), name, null, null));
    organisations.register(new Organisation("office", new Text("园务处", "Office"), "office", null));
    people.enrol(handler, "周例安", garden.unit(), List.of(Capacity.of("owner.handler")));
    people.enrol(principal, "李例明", garden.unit(), List.of(Capacity.of("owner.principal")));
    people.enrol(officer, "何例青", "office", List.of(Capacity.of("office.officer")));
    HouseClock house = new HouseClock(clock);
    notices = new Notices(database, house, SETTINGS);
    herald = new Herald(pending, occasions, notices, house, SETTINGS, transactions);
  }

  @Test
  void whoever_must_move_a_matter_on_is_told_and_who_handed_it_over_is_not() {
    String key = garden.registered("2024-03-05");

    tell(key);

    assertThat(unread(officer))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.topic()).isEqualTo(Topic.TURN);
              assertThat(notice.key()).isEqualTo(key);
              assertThat(notice.subject()).isEqualTo("registration.confirm");
            });
    assertThat(unread(handler)).isEmpty();
  }

  @Test
  void the_same_occasion_is_told_once_however_often_the_house_is_told() {
    String key = garden.registered("2024-03-05");

    tell(key);
    tell(key);

    assertThat(unread(officer)).hasSize(1);
  }

  @Test
  void papers_sent_back_are_told_as_such_with_their_last_day_and_not_as_something_owed_too() {
    String key = garden.returned("2024-03-05");

    tell(key);

    assertThat(unread(handler))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.topic()).isEqualTo(Topic.RETURNED);
              assertThat(notice.due()).hasToString("2024-03-15");
            });
    assertThat(unread(officer)).isEmpty();
  }

  @Test
  void what_is_done_need_not_be_read_any_more() {
    String key = garden.returned("2024-03-05");
    tell(key);

    garden.correct(key, "2024-03-06");
    tell(key);

    assertThat(unread(handler)).isEmpty();
    assertThat(notices.of(handler, Scope.ALL, Long.MAX_VALUE, 9)).hasSize(1);
    assertThat(unread(officer)).extracting(Notice::topic).containsExactly(Topic.TURN);
  }

  @Test
  void sent_back_a_second_time_on_the_same_day_is_told_a_second_time() {
    String key = garden.returned("2024-03-05");
    tell(key);
    garden.correct(key, "2024-03-05");
    garden.sendBack(key, "2024-03-05");

    tell(key);

    assertThat(unread(handler)).extracting(Notice::topic).containsExactly(Topic.RETURNED);
    assertThat(notices.of(handler, Scope.ALL, Long.MAX_VALUE, 9)).hasSize(2);
  }

  @Test
  void something_owed_is_told_once_to_each_as_a_step_to_whoever_can_take_it() {
    String key = garden.planted("2024-02-01");
    docket.tick("project", key, java.time.LocalDate.parse("2024-03-01"));

    tell(key);

    assertThat(unread(handler))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.topic()).isEqualTo(Topic.TURN);
              assertThat(notice.due()).hasToString("2024-03-08");
            });
    assertThat(unread(principal)).extracting(Notice::topic).contains(Topic.OPENED);
  }

  @Test
  void each_stage_of_a_last_day_takes_the_place_of_the_one_before() {
    String key = garden.planted("2024-02-01");
    docket.tick("project", key, java.time.LocalDate.parse("2024-03-01"));
    tell(key);

    for (Stage stage : Stage.values()) {
      obligations.on("project", key).forEach(o -> herald.hear(new ObligationAged(o, stage)));
    }

    assertThat(unread(principal))
        .filteredOn(notice -> notice.topic().isOwed())
        .extracting(Notice::topic)
        .containsExactly(Topic.OVERDUE);
  }

  @Test
  void a_last_day_that_comes_near_stays_unread_for_whoever_also_has_the_next_step() {
    String key = garden.returned("2024-03-05");
    obligations.on("project", key).forEach(o -> herald.hear(new ObligationAged(o, Stage.NEAR)));

    tell(key);

    assertThat(unread(handler))
        .extracting(Notice::topic)
        .containsExactlyInAnyOrder(Topic.NEAR, Topic.RETURNED);
  }

  @Test
  void what_happened_long_ago_and_was_only_brought_in_now_is_told_to_nobody() {
    clock.set("2024-06-05T10:00:00");
    String key = garden.registered("2024-03-05");

    tell(key);

    assertThat(notices.of(officer, Scope.ALL, Long.MAX_VALUE, 9)).isEmpty();
  }

  @Test
  void who_does_not_want_to_be_told_is_not() {
    choices.keep(officer, Map.of(Topic.TURN, Way.NONE));
    String key = garden.registered("2024-03-05");

    tell(key);

    assertThat(notices.of(officer, Scope.ALL, Long.MAX_VALUE, 9)).isEmpty();
    assertThat(notices.unread(officer)).isZero();
  }

  @Test
  void one_person_cannot_open_or_mark_what_another_was_told() {
    tell(garden.registered("2024-03-05"));
    long id = unread(officer).get(0).id();

    assertThat(notices.open(handler, id)).isEmpty();
    notices.readUpTo(handler, id);

    assertThat(unread(officer)).hasSize(1);
    assertThat(notices.open(officer, id)).isPresent();
    assertThat(unread(officer)).isEmpty();
  }

  @Test
  void looking_one_up_leaves_it_unread() {
    tell(garden.registered("2024-03-05"));
    long id = unread(officer).get(0).id();

    assertThat(notices.find(officer, id)).isPresent();
    assertThat(notices.find(handler, id)).isEmpty();

    assertThat(unread(officer)).hasSize(1);
  }

  @Test
  void what_came_after_the_page_was_made_stays_unread() {
    tell(garden.registered("2024-03-05"));
    long seen = unread(officer).get(0).id();
    tell(garden.registered("2024-03-05"));

    notices.readUpTo(officer, seen);

    assertThat(unread(officer)).hasSize(1);
  }

  @Test
  void a_dossier_nobody_can_be_told_of_does_not_silence_the_others() {
    // Thousands wait that other tests have moved.
    database.sql("delete from notice_pending").update();
    String broken = garden.registered("2024-03-05");
    database
        .sql(
            """
            update todo set audience = 'nobody' from dossier d where d.id = dossier and d.key = ?
            """)
        .param(broken)
        .update();
    String key = garden.registered("2024-03-05");

    // The house tells of both; who is told of one while the relay notes it is told the next time.
    Awaitility.await()
        .until(
            () -> {
              pending.some(500).forEach(herald::tellOf);
              return unread(officer).stream().anyMatch(notice -> notice.key().equals(key));
            });

    assertThat(unread(officer)).extracting(Notice::key).doesNotContain(broken);
  }

  private void tell(String key) {
    herald.tell("project", key);
  }

  private List<Notice> unread(String account) {
    return notices.of(account, Scope.UNREAD, Long.MAX_VALUE, 50);
  }
}
