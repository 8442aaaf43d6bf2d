package guiju.platform.docket;

import static guiju.platform.docket.Acts.HANDLER;
import static guiju.platform.docket.Acts.OFFICER;
import static guiju.platform.docket.Acts.PRINCIPAL;
import static guiju.platform.docket.Acts.SIGNATORY;
import static guiju.platform.docket.Acts.key;
import static guiju.platform.docket.Acts.mark;
import static guiju.platform.docket.Acts.on;
import static guiju.platform.docket.Acts.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.engine.text.Text;
import guiju.platform.PlatformTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class DocketTest {

  @Autowired Docket docket;
  @Autowired Chronicle chronicle;
  @Autowired Proof proof;
  @Autowired JdbcClient database;

  @BeforeEach
  void the_unit_is_enrolled() {
    docket.take(
        new ActRequest(
            "unit",
            "pond",
            null,
            mark(),
            "unit.enrol",
            OFFICER,
            Map.of("organisation", "pond", "name", "荷塘"),
            List.of()));
  }

  @Test
  void a_permitted_act_is_on_the_docket_and_the_dossier_has_moved() {
    String key = key();

    Answer answer = docket.take(register(key));

    assertThat(answer).isInstanceOf(Answer.Taken.class);
    assertThat(chronicle.of("project", key))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.act()).isEqualTo("registration.register");
              assertThat(entry.account()).isEqualTo("zhou");
              assertThat(entry.previous()).isEqualTo(Digests.SM3.beginning());
            });
    assertThat(row(key)).containsEntry("state", "filed").containsEntry("owner", "pond");
  }

  @Test
  void a_refused_act_writes_nothing_and_tells_every_finding() {
    String key = key();

    Answer answer = docket.take(register(key, "pond", "5000000.01"));

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused ->
                assertThat(refused.ruling().obstacles())
                    .extracting(finding -> finding.ground().id())
                    .containsExactly("under-the-ceiling"));
    assertThat(chronicle.of("project", key)).isEmpty();
  }

  @Test
  void the_same_attempt_sent_again_is_taken_once() {
    ActRequest request = register(key());

    Answer first = docket.take(request);
    Answer second = docket.take(request);

    assertThat(first).isInstanceOf(Answer.Taken.class);
    assertThat(second)
        .isInstanceOfSatisfying(
            Answer.Repeated.class,
            repeated -> assertThat(repeated.entry()).isEqualTo(((Answer.Taken) first).entry()));
    assertThat(chronicle.of("project", request.key())).hasSize(1);
  }

  @Test
  void a_mark_cannot_be_used_for_another_act() {
    ActRequest first = register(key());
    docket.take(first);
    ActRequest other = register(key());

    Answer answer =
        docket.take(
            new ActRequest(
                other.kind(),
                other.key(),
                null,
                first.idempotency(),
                other.act(),
                other.actor(),
                other.form(),
                List.of()));

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Unusable.class,
            unusable ->
                assertThat(unusable.problems())
                    .extracting(Text::en)
                    .containsExactly(
                        "This mark was used for another act with other content; send it with a"
                            + " fresh mark."));
  }

  @Test
  void who_looked_at_an_older_state_is_told_what_has_changed() {
    String key = key();
    docket.take(register(key));
    docket.take(on(key, "registration.return", OFFICER));

    Answer answer = docket.take(Acts.expecting(on(key, "registration.confirm", OFFICER), 1));

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Conflict.class,
            conflict -> {
              assertThat(conflict.sequence()).isEqualTo(2);
              assertThat(conflict.since())
                  .extracting(Entry::act)
                  .containsExactly("registration.return");
            });
  }

  @Test
  void an_act_on_a_dossier_that_does_not_exist_is_answered_so() {
    assertThat(docket.take(on(key(), "registration.confirm", OFFICER)))
        .isInstanceOf(Answer.Absent.class);
  }

  @Test
  void nobody_takes_directly_what_only_follows_from_other_acts() {
    String key = key();
    docket.take(register(key));

    assertThat(docket.take(on(key, "listing.listed", SIGNATORY)))
        .isInstanceOf(Answer.Unusable.class);
  }

  @Test
  void returned_papers_open_an_obligation_that_the_correction_closes() {
    String key = key();
    docket.take(register(key));

    docket.take(on(key, "registration.return", OFFICER));
    assertThat(count("obligation", key)).isEqualTo(1);
    assertThat(audiences(key)).containsExactly("owner.handler@pond");

    ActRequest again = register(key);
    docket.take(
        new ActRequest(
            "project",
            key,
            null,
            mark(),
            "registration.correct",
            HANDLER,
            again.form(),
            List.of()));
    assertThat(count("obligation", key)).isZero();
    assertThat(audiences(key)).containsExactly("office.officer");
  }

  @Test
  void an_act_ripples_to_other_dossiers_in_the_same_transaction() {
    String one = key();
    String other = key();
    docket.take(register(one));
    docket.take(register(other));

    Answer answer = approveList(List.of(one, other));

    assertThat(answer).isInstanceOf(Answer.Taken.class);
    for (String key : List.of(one, other)) {
      List<Entry> entries = chronicle.of("project", key);
      assertThat(entries).extracting(Entry::act).last().isEqualTo("listing.listed");
      assertThat(entries.get(1).body()).contains("\"because\":{\"key\":\"L-P-");
      assertThat(proof.of("project", key)).get().extracting(Verdict::sound).isEqualTo(true);
    }
  }

  @Test
  void an_act_that_cannot_reach_one_of_the_others_is_not_taken_at_all() {
    String one = key();
    docket.take(register(one));

    Answer answer = approveList(List.of(one, "P-nowhere"));

    assertThat(answer).isInstanceOf(Answer.Absent.class);
    assertThat(chronicle.of("project", one)).hasSize(1);
  }

  @Test
  void of_eight_who_confirm_at_once_one_succeeds_and_seven_are_told() throws Exception {
    String key = key();
    docket.take(register(key));

    List<Answer> answers = atOnce(8, () -> docket.take(on(key, "registration.confirm", OFFICER)));

    assertThat(answers).filteredOn(Answer.Taken.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Answer.Refused.class::isInstance).hasSize(7);
    assertThat(chronicle.of("project", key)).hasSize(2);
  }

  @Test
  void the_same_attempt_sent_eight_times_at_once_is_taken_once() throws Exception {
    ActRequest request = register(key());

    List<Answer> answers = atOnce(8, () -> docket.take(request));

    assertThat(answers).filteredOn(Answer.Taken.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Answer.Repeated.class::isInstance).hasSize(7);
    assertThat(chronicle.of("project", request.key())).hasSize(1);
  }

  @Test
  void the_platforms_own_role_cannot_change_or_remove_entries() {
    docket.take(register(key()));

    for (String attempt :
        List.of("update entry set account = 'x'", "delete from entry", "truncate entry")) {
      assertThatThrownBy(() -> database.sql(attempt).update())
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void submitting_needs_a_paper_whose_content_has_been_received() {
    String key = key();
    docket.take(register(key));
    docket.take(on(key, "registration.confirm", OFFICER));
    ActRequest submit =
        new ActRequest(
            "project",
            key,
            null,
            mark(),
            "approval.submit",
            PRINCIPAL,
            Map.of(),
            List.of(new Paper("plan", Digests.SM3.of("never sent"), "方案.pdf")));

    assertThat(docket.take(submit))
        .isInstanceOfSatisfying(
            Answer.Unusable.class,
            unusable ->
                assertThat(unusable.problems())
                    .extracting(Text::en)
                    .containsExactly(
                        "The content of \"Plan\" has not been received, or has been held back"
                            + " by the virus scanner; upload it first, then"
                            + " hand it in."));
  }

  @Test
  void the_house_is_told_of_what_was_taken_once_it_is_on_the_docket(
      @Autowired Relay relay, @Autowired Ears ears) {
    String key = key();
    docket.take(register(key));

    Awaitility.await()
        .until(
            () -> {
              relay.tell();
              return ears.heard().contains(new ActTaken("project", key, 1));
            });
  }

  private Answer approveList(List<String> projects) {
    String list = "L-" + key();
    docket.take(
        new ActRequest(
            "annualList",
            list,
            null,
            mark(),
            "list.compile",
            OFFICER,
            Map.of("year", "2027", "entries", projects),
            List.of()));
    return docket.take(
        new ActRequest(
            "annualList", list, null, mark(), "list.approve", SIGNATORY, Map.of(), List.of()));
  }

  private static List<Answer> atOnce(int times, Callable<Answer> act) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(times);
    try {
      List<Answer> answers = new ArrayList<>();
      List<Callable<Answer>> all = java.util.Collections.nCopies(times, act);
      for (Future<Answer> future : pool.invokeAll(all)) {
        answers.add(future.get());
      }
      return answers;
    } finally {
      pool.shutdown();
    }
  }

  private Map<String, Object> row(String key) {
    return database.sql("select * from dossier where key = ?").param(key).query().singleRow();
  }

  private long count(String table, String key) {
    return database
        .sql(
            "select count(*) from " + table + " t join dossier d on d.id = t.dossier where key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  private List<String> audiences(String key) {
    return database
        .sql(
            """
            select audience from todo t join dossier d on d.id = t.dossier
            where key = ? order by audience
            """)
        .param(key)
        .query(String.class)
        .list();
  }
}
