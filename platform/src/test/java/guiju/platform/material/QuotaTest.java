package guiju.platform.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.engine.text.Text;
import guiju.platform.CannotStart;
import guiju.platform.Disk;
import guiju.platform.Home;
import guiju.platform.HouseClock;
import guiju.platform.PlatformTest;
import guiju.platform.identity.Person;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Nobody fills the disk for everybody: an account's share of a day is what it says. */
@PlatformTest
class QuotaTest {

  private static final int THIRD = 340 << 10;

  @Autowired Home home;
  @Autowired Disk disk;
  @Autowired JdbcClient database;
  @Autowired HouseClock clock;
  @Autowired TransactionOperations together;
  @Autowired Examination examination;

  private Materials materials;
  private Person sender;

  @BeforeEach
  void a_house_that_takes_a_megabyte_a_day() {
    Quota quota = new Quota(database, clock, new MaterialSettings(1, Duration.ofDays(1)), together);
    materials = new Materials(home, disk, database, clock, quota, examination);
    sender = somebody();
  }

  @Test
  void what_is_more_than_a_days_share_is_refused_and_says_when_to_come_again() {
    for (int i = 0; i < 3; i++) {
      receive(sender, paper());
    }

    assertThatThrownBy(() -> receive(sender, paper()))
        .isInstanceOf(MaterialRefused.class)
        .hasMessageContaining("GUIJU_MATERIAL_DAILYMEGABYTES");
    assertThat(receive(somebody(), paper()).size()).isEqualTo(THIRD);
  }

  @Test
  void what_is_there_already_is_nobodys_share() {
    byte[] paper = paper();
    for (int i = 0; i < 5; i++) {
      receive(sender, paper);
    }

    assertThat(receive(sender, paper()).size()).isEqualTo(THIRD);
  }

  @Test
  void of_eight_who_hand_in_at_once_exactly_as_many_pass_as_fit() throws Exception {
    for (int round = 0; round < 5; round++) {
      Person one = somebody();
      ExecutorService hands = Executors.newFixedThreadPool(8);
      List<Callable<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        byte[] paper = paper();
        all.add(() -> taken(one, paper));
      }
      int taken = 0;
      for (Future<Boolean> hand : hands.invokeAll(all)) {
        taken += hand.get() ? 1 : 0;
      }
      hands.shutdown();

      assertThat(taken).isEqualTo(3);
    }
  }

  @Test
  void a_share_that_keeps_out_everything_does_not_start() {
    assertThatThrownBy(() -> new MaterialSettings(0, Duration.ofDays(1)))
        .isInstanceOf(CannotStart.class);
  }

  private boolean taken(Person by, byte[] paper) {
    try {
      receive(by, paper);
      return true;
    } catch (MaterialRefused full) {
      return false;
    }
  }

  private Received receive(Person by, byte[] paper) {
    return materials.receive(new ByteArrayInputStream(paper), "a.pdf", by);
  }

  private static Person somebody() {
    return new Person(
        "q-" + UUID.randomUUID(), "曲", "pond", new Text("荷塘", "Pond"), null, List.of(), null);
  }

  private static byte[] paper() {
    return Arrays.copyOf(
        ("%PDF-1.7\n" + UUID.randomUUID()).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        THIRD);
  }
}
