package guiju.platform.docket;

import static guiju.platform.docket.Acts.OFFICER;
import static guiju.platform.docket.Acts.key;
import static guiju.platform.docket.Acts.on;
import static guiju.platform.docket.Acts.register;
import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.PlatformTest;
import guiju.platform.docket.Verdict.Breach;
import guiju.platform.docket.Verdict.Flaw;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class ProofTest {

  @Autowired Docket docket;
  @Autowired Proof proof;
  @Autowired JdbcClient database;

  private final String key = key();

  @BeforeEach
  void a_docket_of_four_entries() {
    Units.enrol(docket, "pond");
    docket.take(register(key));
    docket.take(on(key, "registration.return", OFFICER));
    ActRequest again = register(key);
    docket.take(
        new ActRequest(
            "project",
            key,
            null,
            Acts.mark(),
            "registration.correct",
            again.actor(),
            again.form(),
            List.of()));
    docket.take(on(key, "registration.confirm", OFFICER));
  }

  @Test
  void an_untouched_docket_holds() {
    Verdict verdict = proof.of("project", key).orElseThrow();

    assertThat(verdict.breach()).isEmpty();
    assertThat(verdict.entries()).isEqualTo(4);
    assertThat(verdict.head()).startsWith("sm3:");
  }

  @Test
  void one_changed_byte_anywhere_in_any_entry_is_found_there() {
    List<Kept> entries = entries();

    for (int place = 0; place < entries.size(); place++) {
      byte[] body = entries.get(place).body().getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < body.length; i++) {
        byte[] changed = body.clone();
        changed[i] ^= 1;
        Optional<Breach> breach = follow(with(entries, place, body(entries, place, changed)));
        assertThat(breach).as("byte %d of entry %d", i, place + 1).isPresent();
        assertThat(breach.get().sequence()).isEqualTo(place + 1);
      }
    }
  }

  @Test
  void what_is_kept_beside_the_text_is_checked_too() {
    List<Kept> entries = entries();
    Kept second = entries.get(1);

    List<Kept> changed =
        List.of(
            new Kept(
                2,
                second.body(),
                second.previous(),
                second.hash(),
                "x",
                second.act(),
                second.account(),
                second.taken()),
            new Kept(
                2,
                second.body(),
                second.previous(),
                second.hash(),
                second.idempotency(),
                "x.y",
                second.account(),
                second.taken()),
            new Kept(
                2,
                second.body(),
                second.previous(),
                second.hash(),
                second.idempotency(),
                second.act(),
                "li",
                second.taken()),
            new Kept(
                2,
                second.body(),
                second.previous(),
                second.hash(),
                second.idempotency(),
                second.act(),
                second.account(),
                second.taken().plusNanos(1000)));

    assertThat(changed)
        .allSatisfy(
            kept ->
                assertThat(follow(with(entries, 1, kept))).hasValue(new Breach(2, Flaw.BESIDE)));
  }

  @Test
  void a_removed_a_doubled_and_a_moved_entry_are_found() {
    List<Kept> entries = entries();
    List<Kept> removed = new ArrayList<>(entries);
    removed.remove(1);
    List<Kept> doubled = new ArrayList<>(entries);
    doubled.add(2, entries.get(1));
    List<Kept> moved = new ArrayList<>(entries);
    moved.set(1, entries.get(2));
    moved.set(2, entries.get(1));

    assertThat(follow(removed)).get().extracting(Breach::sequence).isEqualTo(2L);
    assertThat(follow(doubled)).get().extracting(Breach::sequence).isEqualTo(3L);
    assertThat(follow(moved)).get().extracting(Breach::sequence).isEqualTo(2L);
  }

  @Test
  void a_changed_dossier_row_is_found() {
    database
        .sql("update dossier set snapshot = replace(snapshot, '荷塘', '莲塘') where key = ?")
        .param(key)
        .update();

    assertThat(proof.of("project", key).orElseThrow().breach())
        .hasValue(new Breach(4, Flaw.SNAPSHOT));
  }

  private List<Kept> entries() {
    long id =
        database.sql("select id from dossier where key = ?").param(key).query(Long.class).single();
    return proof.entries(id);
  }

  private Optional<Breach> follow(List<Kept> entries) {
    return new ChainCheck("project", key).follow(entries);
  }

  private static List<Kept> with(List<Kept> entries, int place, Kept changed) {
    List<Kept> all = new ArrayList<>(entries);
    all.set(place, changed);
    return all;
  }

  private static Kept body(List<Kept> entries, int place, byte[] body) {
    Kept kept = entries.get(place);
    return new Kept(
        kept.sequence(),
        new String(body, StandardCharsets.UTF_8),
        kept.previous(),
        kept.hash(),
        kept.idempotency(),
        kept.act(),
        kept.account(),
        kept.taken());
  }
}
