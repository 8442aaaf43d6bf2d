package guiju.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Median, smallest and largest of several rounds. */
record Spread(double median, double least, double most) {

  static Spread of(List<Double> figures) {
    double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], Arrays.stream(sorted).max().orElseThrow());
  }

  String shown(String format) {
    return String.format(
        Locale.ROOT, format + " (" + format + " … " + format + ")", median, least, most);
  }
}
