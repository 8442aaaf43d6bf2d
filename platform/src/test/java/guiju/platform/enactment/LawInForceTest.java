package guiju.platform.enactment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.engine.law.Identity;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import guiju.platform.CannotStart;
import guiju.platform.HouseClock;
import guiju.platform.PlatformTest;
import guiju.platform.RulebookFolder;
import guiju.platform.SetClock;
import guiju.platform.trail.Trail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Under which rulebook the house starts, whatever lies in the folder. */
@PlatformTest
class LawInForceTest {

  private static final Path SHIPPED = Path.of("src/test/rulebook");

  @Autowired JdbcClient database;
  @Autowired Enactments enactments;
  @Autowired Trail trail;
  @Autowired TransactionTemplate transaction;
  @Autowired LawInForce running;
  @TempDir Path folder;

  @Test
  void a_changed_folder_does_not_govern_and_that_is_said() throws IOException {
    Map<String, String> files = changed("2031.1");
    write(files);

    LawInForce again = start(folder, "2031-01-01T09:00:00", "");

    assertThat(again.rulebook().identity()).isEqualTo(running.rulebook().identity());
    assertThat(again.elsewhere()).hasValue(RulebookLoader.hash(files));
    assertThat(again.isOver()).isFalse();
    assertThat(running.elsewhere()).isEmpty();
  }

  @Test
  void a_confirmed_rulebook_governs_from_its_day_whatever_became_of_the_folder() {
    Map<String, String> files = changed("2032.1");
    confirm(identity(files), files, "2032-05-01");

    LawInForce before = start(folder.resolve("gone"), "2032-04-30T23:59:59", "");
    assertThat(before.rulebook().identity().version()).isEqualTo("2024.1");
    assertThat(before.elsewhere()).isEmpty();
    LawInForce after = start(folder.resolve("gone"), "2032-05-01T00:00:00", "");
    assertThat(after.rulebook().identity().version()).isEqualTo("2032.1");
    assertThat(after.isOver()).isFalse();
    assertThat(over(before, "2032-05-01T00:00:00")).isTrue();
  }

  @Test
  void what_waits_or_was_declined_governs_never() {
    Map<String, String> files = changed("2033.1");
    enactments.propose(identity(files), files, wish("2033-01-01"), "li");
    long number = enactments.open().orElseThrow().number();

    assertThat(version("2033-01-02")).isNotEqualTo("2033.1");
    enactments.decide(number, Enactment.State.DECLINED, "zhou", "no");
    assertThat(version("2033-01-02")).isNotEqualTo("2033.1");
  }

  @Test
  void nobody_confirms_their_own_and_nothing_decided_is_changed_even_past_the_program() {
    Map<String, String> files = changed("2034.1");
    enactments.propose(identity(files), files, wish("2034-01-01"), "li");
    long number = enactments.open().orElseThrow().number();

    refused(() -> enactments.decide(number, Enactment.State.CONFIRMED, "li", ""));
    refused(() -> change("update enactment set hash = 'x' where number = ?", number));
    enactments.decide(number, Enactment.State.DECLINED, "zhou", "no");
    refused(() -> enactments.decide(number, Enactment.State.CONFIRMED, "zhou", ""));
    refused(() -> change("delete from enactment where number = ?", number));
    refused(() -> database.sql("update rulebook_file set content = 'x'").update());
  }

  @Test
  void a_rulebook_this_program_cannot_read_stops_the_start_unless_the_operator_names_another()
      throws IOException {
    Map<String, String> files = changed("2035.1");
    Identity known = identity(files);
    Map<String, String> old = new TreeMap<>(files);
    old.put("bodies.yaml", "written for: [");
    confirm(renamed(known, RulebookLoader.hash(old)), old, "2035-01-01");
    write(files);

    assertThatThrownBy(() -> start(folder, "2035-01-02T09:00:00", ""))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("bodies.yaml");
    assertThatThrownBy(() -> start(folder, "2035-01-02T09:00:00", "sha256:another"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(known.hash());
    LawInForce named = start(folder, "2035-01-02T09:00:00", known.hash());

    assertThat(named.running().way()).isEqualTo(Enactment.Way.SETTING);
    assertThat(named.rulebook().identity().hash()).isEqualTo(known.hash());
    assertThat(start(SHIPPED, "2035-01-03T09:00:00", "").running().hash()).isEqualTo(known.hash());
  }

  private boolean over(LawInForce law, String moment) {
    return enactments
        .inForce(LocalDate.parse(moment.substring(0, 10)))
        .filter(now -> !now.hash().equals(law.running().hash()))
        .isPresent();
  }

  private String version(String day) {
    return enactments.inForce(LocalDate.parse(day)).orElseThrow().version();
  }

  private void change(String sql, long number) {
    database.sql(sql).param(number).update();
  }

  private static void refused(Runnable attempt) {
    assertThatThrownBy(attempt::run).isInstanceOf(DataAccessException.class);
  }

  private LawInForce start(Path where, String moment, String instead) {
    return new LawInForce(
        enactments(moment),
        new RulebookFolder(where),
        new EnactmentSettings(instead),
        new HouseClock(new SetClock(moment)),
        trail,
        database,
        transaction);
  }

  private Enactments enactments(String moment) {
    return new Enactments(database, new HouseClock(new SetClock(moment)));
  }

  private void confirm(Identity rulebook, Map<String, String> files, String from) {
    enactments.propose(rulebook, files, wish(from), "li");
    enactments.decide(
        enactments.open().orElseThrow().number(), Enactment.State.CONFIRMED, "zhou", "");
  }

  private static Enactment.Wish wish(String from) {
    return new Enactment.Wish("a test", "because", LocalDate.parse(from), Optional.empty());
  }

  private Map<String, String> changed(String version) {
    Map<String, String> files = new TreeMap<>(running.files());
    files.compute("rulebook.yaml", (path, text) -> text.replace("2024.1", version));
    return files;
  }

  private void write(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static Identity identity(Map<String, String> files) {
    return ((Loading.Loaded) RulebookLoader.load(files)).rulebook().identity();
  }

  private static Identity renamed(Identity one, String hash) {
    return new Identity(
        one.id(),
        one.version(),
        hash,
        one.title(),
        one.document(),
        one.issuer(),
        one.from(),
        one.to(),
        one.trial(),
        one.jurisdiction(),
        one.basis(),
        one.satisfies(),
        one.chapters());
  }
}
