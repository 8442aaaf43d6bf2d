package guiju.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.PlatformTest;
import guiju.platform.record.KeyChange.Hindrance;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@PlatformTest
@TestPropertySource(properties = "guiju.home=target/record-home")
class KeyChangeTest {

  @Autowired JdbcClient database;
  @Autowired KeyChange change;
  @Autowired RecordRound round;
  @Autowired Clerk clerk;
  @Autowired Origins origins;
  @Autowired SigningKey key;
  @Autowired KeyFile file;
  @Autowired Heads heads;
  @Autowired WholeCheck whole;
  @Autowired RecordBook book;

  @Test
  void a_key_changes_when_two_people_want_it_and_the_old_one_vouches_for_it() {
    sign();
    KeyDeed before = origins.present();
    change.ask("li", "every two years");
    String wanted = change.asked().orElseThrow().key();
    assertThat(change.asked().orElseThrow().account()).isEqualTo("li");
    Rows.entries(database, Rows.docket(database), 1, 3);
    assertThat(change.confirm("li", wanted)).hasValue(Hindrance.SAME_PERSON);
    assertThat(origins.present()).isEqualTo(before);

    assertThat(change.confirm("zhou", "sm3:another")).hasValue(Hindrance.ANOTHER);

    assertThat(change.confirm("zhou", wanted)).isEmpty();

    List<Signed> keys = origins.keys();
    Signed deed = keys.get(keys.size() - 1);
    KeyDeed after = KeyDeed.read(deed.body());
    assertThat(after.number()).isEqualTo(before.number() + 1);
    assertThat(deed.holds(before.seal(), before.openBytes())).isTrue();
    assertThat(change.asked()).isEmpty();
    assertThat(change.confirm("zhou", wanted)).hasValue(Hindrance.NOT_ASKED);

    RecordBook.Line last = book.keys().get((int) before.number() - 1).last().orElseThrow();
    assertThat(last.key()).isEqualTo(before.key());
    assertThat(book.uncovered()).as("all that came before stands under the old key").isZero();
    Head head = sign();
    assertThat(head.origin().key()).isEqualTo(after.key());
    assertThat(head.number()).isEqualTo(last.number() + 1);
    assertThat(heads.latest().orElseThrow().holds(after.seal(), after.openBytes())).isTrue();
    assertThat(file.coming()).isEmpty();
    assertThat(Files.exists(file.folder().resolve("key.%d.pem".formatted(before.number()))))
        .isTrue();
    assertThat(whole.check().problems()).isEmpty();
  }

  @Test
  void a_key_that_is_not_in_this_home_is_not_put_on_record() {
    sign();
    change.ask("li", "every two years");
    file.prepare(Seal.SM2.fresh().secret());

    String wanted = change.asked().orElseThrow().key();
    assertThat(change.confirm("zhou", wanted)).hasValue(Hindrance.KEY_ELSEWHERE);
    change.drop();
    assertThat(change.asked()).isEmpty();
  }

  private Head sign() {
    Rows.entries(database, Rows.docket(database), 1, 1);
    round.gatherAll();
    assertThat(key.isHere()).isTrue();
    return clerk.sign(Instant.MAX).orElseThrow();
  }
}
