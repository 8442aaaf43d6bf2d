package guiju.platform.docket;

import static guiju.platform.docket.Acts.OFFICER;
import static guiju.platform.docket.Acts.SIGNATORY;
import static guiju.platform.docket.Acts.key;
import static guiju.platform.docket.Acts.mark;
import static guiju.platform.docket.Acts.on;
import static guiju.platform.docket.Acts.opinion;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import guiju.engine.dossier.Actor;
import guiju.engine.text.Text;
import guiju.platform.Garden;
import guiju.platform.Home;
import guiju.platform.PlatformTest;
import guiju.platform.Race;
import guiju.platform.SecondInstance;
import guiju.platform.docket.Answer.Conflict;
import guiju.platform.docket.Answer.Refused;
import guiju.platform.docket.Answer.Repeated;
import guiju.platform.docket.Answer.Taken;
import guiju.platform.docket.Answer.Unusable;
import guiju.platform.identity.Person;
import guiju.platform.material.Materials;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Eight people act on one dossier in the same moment, half of them by another instance: one wins,
 * the others are told how it stands, and the docket has what was answered and nothing else.
 */
@PlatformTest
class RacesTest {

  private static final int USUALLY = 50;
  private static final int MOST_PROJECTS = 40;

  @Autowired Docket docket;
  @Autowired Chronicle chronicle;
  @Autowired Proof proof;
  @Autowired Materials materials;
  @Autowired HikariDataSource database;
  @Autowired Home home;

  private Docket there;
  private String unit = "";
  private int filed;

  @BeforeEach
  void a_second_instance() {
    there = SecondInstance.beside(database, home).getBean(Docket.class);
    unit();
  }

  @Test
  void one_confirms_and_seven_are_refused() {
    race(
        "double approve",
        key -> on(key, "registration.confirm", OFFICER),
        (key, answers) -> {
          only(answers, Taken.class, 1, Refused.class);
          assertThat(acts(key)).containsExactly("registration.register", "registration.confirm");
        });
  }

  @Test
  void either_it_is_confirmed_or_sent_back() {
    Race.run(
        "approve against return",
        USUALLY,
        new Dossier() {
          @Override
          ActRequest deed(int racer) {
            return on(key, racer % 4 < 2 ? "registration.confirm" : "registration.return", OFFICER);
          }

          @Override
          void judge(String key, List<Answer> answers) {
            only(answers, Taken.class, 1, Refused.class);
            assertThat(acts(key)).hasSize(2);
          }
        });
  }

  @Test
  void the_same_attempt_is_taken_once_and_answered_eight_times() {
    ActRequest[] same = new ActRequest[1];
    Race.run(
        "double submit, same mark",
        USUALLY,
        new Dossier() {
          @Override
          void prepare() {
            same[0] = on(key, "registration.confirm", OFFICER);
          }

          @Override
          ActRequest deed(int racer) {
            return same[0];
          }

          @Override
          void judge(String key, List<Answer> answers) {
            only(answers, Taken.class, 1, Repeated.class);
            assertThat(acts(key)).hasSize(2);
          }
        });
  }

  @Test
  void a_mark_in_flight_with_other_content_is_used_for_one_of_them() {
    String[] mark = new String[1];
    Race.run(
        "one mark for two different acts",
        USUALLY,
        new Dossier() {
          @Override
          void prepare() {
            mark[0] = mark();
          }

          @Override
          ActRequest deed(int racer) {
            String act = racer % 4 < 2 ? "registration.confirm" : "registration.return";
            return new ActRequest("project", key, null, mark[0], act, OFFICER, Map.of(), List.of());
          }

          @Override
          void judge(String key, List<Answer> answers) {
            only(answers, Taken.class, 1, Repeated.class, Unusable.class);
            assertThat(answers).filteredOn(Repeated.class::isInstance).hasSize(3);
            assertThat(acts(key)).hasSize(2);
          }
        });
  }

  @Test
  void of_eight_tabs_that_saw_the_same_one_is_taken_and_seven_are_told_what_changed() {
    Race.run(
        "lost update on many tabs",
        USUALLY,
        new Dossier() {
          @Override
          void prepare() {
            taken(docket.take(on(key, "registration.return", OFFICER)));
          }

          @Override
          ActRequest deed(int racer) {
            return Acts.expecting(correction(key, racer), 2);
          }

          @Override
          void judge(String key, List<Answer> answers) {
            only(answers, Taken.class, 1, Conflict.class);
            assertThat(answers)
                .filteredOn(Conflict.class::isInstance)
                .allSatisfy(
                    one -> {
                      assertThat(((Conflict) one).sequence()).isEqualTo(3);
                      assertThat(((Conflict) one).since()).hasSize(1);
                    });
          }
        });
  }

  @Test
  void a_new_dossier_begins_once() {
    Race.run(
        "double submit, different marks",
        USUALLY,
        new Dossier() {
          @Override
          void prepare() {
            key = key();
          }

          @Override
          ActRequest deed(int racer) {
            return Acts.register(key, unit, "10%d.00".formatted(racer));
          }

          @Override
          void judge(String key, List<Answer> answers) {
            only(answers, Taken.class, 1, Refused.class);
            assertThat(acts(key)).containsExactly("registration.register");
          }
        });
  }

  /** The rulebook of the tests: a unit has at most so many projects. */
  @Test
  void of_eight_who_would_each_be_the_last_one_permitted_one_is() {
    Race.run("quota over dossiers", 5, new Quota(docket, there));
  }

  @Test
  void nobody_approves_before_the_last_opinion_is_in() {
    Race.run(
        "last opinion against approval",
        USUALLY,
        new Dossier() {
          @Override
          void prepare() {
            taken(docket.take(on(key, "registration.confirm", OFFICER)));
            taken(docket.take(submission(key, paper("plan"))));
          }

          @Override
          ActRequest deed(int racer) {
            return racer % 4 < 2 ? opinion(key) : on(key, "approval.approve", SIGNATORY);
          }

          @Override
          void judge(String key, List<Answer> answers) {
            only(answers, Taken.class, 1, 2, Refused.class);
            assertThat(acts(key).subList(3, acts(key).size()))
                .isIn(List.of("approval.opine"), List.of("approval.opine", "approval.approve"));
          }
        });
  }

  @Test
  void what_is_handed_in_has_one_of_the_papers_that_were_sent() {
    Paper[] papers = new Paper[2];
    Race.run(
        "paper replaced against submission",
        USUALLY,
        new Dossier() {
          @Override
          void prepare() {
            taken(docket.take(on(key, "registration.confirm", OFFICER)));
            papers[0] = paper("one");
            papers[1] = paper("other");
          }

          @Override
          ActRequest deed(int racer) {
            return submission(key, racer % 4 < 2 ? papers[0] : papers[1]);
          }

          @Override
          void judge(String key, List<Answer> answers) {
            only(answers, Taken.class, 1, Refused.class);
            Entry entry = last(key);
            assertThat(entry.body()).containsAnyOf(papers[0].digest(), papers[1].digest());
            assertThat(materials.file(papers[0].digest())).isPresent();
          }
        });
  }

  @Test
  void the_clock_takes_an_act_once_however_many_ask() {
    Garden[] garden = new Garden[1];
    Race.run(
        "scheduler twice",
        USUALLY,
        new Race.Trial<List<Answer>>() {
          private String key = "";

          @Override
          public IntFunction<Callable<List<Answer>>> ready() {
            if (filed++ % (MOST_PROJECTS - 2) == 0) {
              garden[0] = new Garden(docket, "2024-01-02");
            }
            key = garden[0].planted("2024-03-05");
            return racer -> () -> side(racer).tick("project", key, LocalDate.parse("2024-04-05"));
          }

          @Override
          public void judge(List<List<Answer>> answers) {
            assertThat(answers.stream().flatMap(List::stream).toList())
                .singleElement()
                .isInstanceOf(Taken.class);
            assertThat(acts(key)).containsOnlyOnce("care.fall-due");
          }
        });
  }

  /** A dossier that waits to be confirmed, and acts on it. */
  private abstract class Dossier implements Race.Trial<Answer> {
    protected String key = "";

    void prepare() {}

    abstract ActRequest deed(int racer);

    abstract void judge(String key, List<Answer> answers);

    @Override
    public IntFunction<Callable<Answer>> ready() {
      if (++filed % (MOST_PROJECTS / 2 - 1) == 0) {
        unit();
      }
      key = key();
      taken(docket.take(Acts.register(key, unit, "100.00")));
      prepare();
      return racer -> {
        ActRequest deed = deed(racer);
        return () -> side(racer).take(deed);
      };
    }

    @Override
    public void judge(List<Answer> answers) {
      judge(key, answers);
      assertThat(proof.of("project", key)).get().extracting(Verdict::sound).isEqualTo(true);
    }
  }

  private void race(
      String name,
      java.util.function.Function<String, ActRequest> deed,
      java.util.function.BiConsumer<String, List<Answer>> judge) {
    Race.run(
        name,
        USUALLY,
        new Dossier() {
          @Override
          ActRequest deed(int racer) {
            return deed.apply(key);
          }

          @Override
          void judge(String key, List<Answer> answers) {
            judge.accept(key, answers);
          }
        });
  }

  private Docket side(int racer) {
    return racer % 2 == 0 ? docket : there;
  }

  @SafeVarargs
  private static void only(
      List<Answer> answers,
      Class<? extends Answer> wins,
      int many,
      Class<? extends Answer>... other) {
    only(answers, wins, many, many, other);
  }

  @SafeVarargs
  private static void only(
      List<Answer> answers,
      Class<? extends Answer> wins,
      int least,
      int most,
      Class<? extends Answer>... other) {
    assertThat(answers.stream().filter(wins::isInstance).count())
        .as(() -> "winners of " + answers)
        .isBetween((long) least, (long) most);
    assertThat(answers)
        .filteredOn(one -> !wins.isInstance(one))
        .allMatch(one -> List.of(other).stream().anyMatch(kind -> kind.isInstance(one)));
  }

  private void unit() {
    unit = "U-" + key();
    Units.enrol(docket, unit);
  }

  private ActRequest correction(String key, int racer) {
    ActRequest again = Acts.register(key, unit, "10%d.00".formatted(racer));
    return new ActRequest(
        "project",
        key,
        null,
        mark(),
        "registration.correct",
        again.actor(),
        again.form(),
        List.of());
  }

  private ActRequest submission(String key, Paper paper) {
    Actor principal = Acts.actor("li", unit, null, "owner.principal");
    return new ActRequest(
        "project", key, null, mark(), "approval.submit", principal, Map.of(), List.of(paper));
  }

  private Paper paper(String content) {
    Person principal = new Person("li", "李", unit, new Text("荷塘", "Pond"), null, List.of(), null);
    byte[] bytes = ("%PDF-1.7\n" + content + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    var received = materials.receive(new ByteArrayInputStream(bytes), "方案.pdf", principal);
    return new Paper("plan", received.digest(), received.name());
  }

  private List<String> acts(String key) {
    return chronicle.of("project", key).stream().map(Entry::act).toList();
  }

  private Entry last(String key) {
    List<Entry> entries = chronicle.of("project", key);
    return entries.get(entries.size() - 1);
  }

  private static void taken(Answer answer) {
    assertThat(answer).isInstanceOf(Taken.class);
  }
}
