package guiju.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.record.Bending.Needs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * A whole record bent by its owner, a hundred thousand times ({@code -Dguiju.record.mutations=…}
 * for more), in every way there is a name for: the check of the whole record sees all that can be
 * seen without a witness, and the witnesses' heads show the rest.
 */
class LedgerMutationTest {

  private static final long SEED = Long.getLong("guiju.record.seed", 20_231_101L);
  private static final long TIMES = Long.getLong("guiju.record.mutations", 100_000L);
  private static final long WITNESSED = Math.max(150, TIMES / 1_000);

  /** One in so many has a signature of its own to be computed. */
  private static final long RARE = 50;

  private static final Bending[] CHEAP = Bending.needing(Needs.NOTHING);
  private static final Bending[] COSTLY = Bending.needing(Needs.SIGNATURES);
  private static final Bending[] WITNESSES = Bending.needing(Needs.WITNESS);

  private final Seal.Keys first = Seal.SM2.fresh();
  private final Seal.Keys second = Seal.SM2.fresh();
  private final Ledger untouched = Ledger.grown(first, second);
  private final Bendings bendings = new Bendings(untouched, first, second);
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  /** A signature that was looked at once is not computed again: it is the same one. */
  private boolean holds(Signed statement, Seal seal, byte[] open) {
    String what = statement.body() + statement.signature() + Parts.base64(open);
    return known.computeIfAbsent(what, fresh -> statement.holds(seal, open));
  }

  private boolean sound(Ledger ledger) {
    return new WholeCheck(ledger, this::holds).check().problems().isEmpty();
  }

  private static boolean witnessed(Ledger before, Ledger ledger) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (int i = 0; i < before.heads.size(); i++) {
      kept.put("head-%d.json".formatted(i), before.document(i));
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      return new WitnessCheck(ledger.running(), new PrintStream(said, true, StandardCharsets.UTF_8))
          .compare(new KeptHeads(kept));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  @Test
  void an_untouched_record_holds_by_itself_and_before_its_witnesses() {
    assertThat(sound(untouched)).isTrue();
    assertThat(witnessed(untouched, untouched)).isTrue();
  }

  @Test
  void whatever_is_bent_without_the_key_is_seen_without_a_witness() {
    Map<Bending, AtomicLong> seen = new EnumMap<>(Bending.class);
    for (Bending way : Bending.values()) {
      seen.put(way, new AtomicLong());
    }
    LongStream.range(0, TIMES)
        .parallel()
        .forEach(
            i -> {
              Bending way = way(i);
              Ledger bent = bendings.bend(way, new Random(SEED + i));
              if (sound(bent)) {
                throw new AssertionError("%s slips through, seed %d".formatted(way, SEED + i));
              }
              Objects.requireNonNull(seen.get(way)).incrementAndGet();
            });

    assertThat(seen.values().stream().mapToLong(AtomicLong::get).sum()).isEqualTo(TIMES);
    assertThat(seen)
        .allSatisfy(
            (way, count) ->
                assertThat(count.get() > 0).isEqualTo(!List.of(WITNESSES).contains(way)));
  }

  private static Bending way(long i) {
    Bending[] ways = i % RARE == 0 ? COSTLY : CHEAP;
    return ways[(int) (i / (i % RARE == 0 ? RARE : 1) % ways.length)];
  }

  @Test
  void what_only_witnesses_can_show_they_show() {
    for (int i = 0; i < WITNESSED; i++) {
      Bending way = WITNESSES[i % WITNESSES.length];
      Ledger bent = bendings.bend(way, new Random(SEED + i));
      assertThat(sound(bent)).as("%s without a witness, seed %d", way, SEED + i).isTrue();
      assertThat(witnessed(untouched, bent)).as("%s, seed %d", way, SEED + i).isFalse();
    }
  }

  /** The control: without one of its eyes the check must be seen to miss something. */
  @Test
  void a_check_that_believes_every_signature_lets_something_through() {
    Ledger bent = bendings.bend(Bending.HEAD_BY_A_STRANGER, new Random(SEED));

    assertThat(new WholeCheck(bent, (statement, seal, open) -> true).check().problems()).isEmpty();
    assertThat(sound(bent)).isFalse();
  }
}
