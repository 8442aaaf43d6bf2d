package guiju.faults;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a run goes, from the words of the command.
 *
 * @param rounds how many, 1 to 10000
 * @param kind what is done to the house
 * @param seed of the first round; each further one adds 1
 */
record Plan(int rounds, Kind kind, long seed) {

  /** How the command is used. */
  static String use() {
    return "--kind K      one of the kinds below; kill-program when it is left out\n"
        + "--rounds N    how many, 5 when it is left out\n"
        + "--seed S      repeats the choices of a run; each round adds 1\n\n"
        + Arrays.stream(Kind.values())
            .map(kind -> "%-15s %s".formatted(kind.word(), kind.what()))
            .collect(Collectors.joining("\n"));
  }

  static Plan of(List<String> words) {
    int rounds = 5;
    Kind kind = Kind.KILL_PROGRAM;
    long seed = System.nanoTime() % 1_000_000;
    for (int i = 0; i < words.size(); i += 2) {
      String value = i + 1 < words.size() ? words.get(i + 1) : "";
      switch (words.get(i)) {
        case "--rounds" -> rounds = (int) number("--rounds", value, 10_000);
        case "--seed" -> seed = number("--seed", value, 999_999_999);
        case "--kind" -> kind = Kind.of(value).orElseThrow(() -> unknown(value));
        default ->
            throw new IllegalArgumentException(
                "Not understood: %s; say --rounds N, --kind K, --seed S".formatted(words.get(i)));
      }
    }
    return new Plan(rounds, kind, seed);
  }

  private static IllegalArgumentException unknown(String kind) {
    return new IllegalArgumentException(
        "There is no kind \"%s\"; there are %s"
            .formatted(
                kind,
                Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "))));
  }

  private static long number(String name, String text, long most) {
    if (!text.matches("[0-9]{1,9}") || Long.parseLong(text) > most) {
      throw new IllegalArgumentException("%s is a number up to %d".formatted(name, most));
    }
    return Long.parseLong(text);
  }
}
