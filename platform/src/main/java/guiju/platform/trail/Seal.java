package guiju.platform.trail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The fingerprint of a line: every part with its length before it, so that none can be shifted. */
final class Seal {

  /** What stands where the first line names the one before. */
  static final String BEGINNING = "sm3:" + "0".repeat(64);

  private Seal() {}

  static String of(long sequence, Instant taken, Event event, String previous) {
    SM3Digest digest = new SM3Digest();
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, taken);
    for (String part :
        List.of(
            Long.toString(sequence),
            Long.toString(micros),
            event.kind().name(),
            event.who().account(),
            event.who().name(),
            event.who().organisation(),
            event.who().source(),
            event.object(),
            event.result().name(),
            event.was(),
            event.became(),
            previous)) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      byte[] length = (bytes.length + ":").getBytes(StandardCharsets.US_ASCII);
      digest.update(length, 0, length.length);
      digest.update(bytes, 0, bytes.length);
    }
    byte[] result = new byte[digest.getDigestSize()];
    digest.doFinal(result, 0);
    return "sm3:" + HexFormat.of().formatHex(result);
  }
}
