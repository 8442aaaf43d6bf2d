package guiju.benchmarks;

import java.util.Arrays;

/**
 * What one stretch of load came to.
 *
 * @param seconds how long it lasted
 * @param micros how long each transaction or act took, microseconds, ascending
 */
record Outcome(double seconds, long[] micros) {

  Outcome {
    micros = micros.clone();
    Arrays.sort(micros);
  }

  double perSecond() {
    return micros.length / seconds;
  }

  /** The latency that this share of all stayed at or below, microseconds. */
  long within(double share) {
    int place = (int) Math.ceil(share * micros.length) - 1;
    return micros[Math.min(Math.max(place, 0), micros.length - 1)];
  }
}
