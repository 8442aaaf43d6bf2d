package guiju.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a load run goes, from {@code --name=value} words.
 *
 * @param jar the built platform
 * @param rulebook its rulebook
 * @param url a platform that runs already; null to start one
 * @param home the home folder of that platform
 * @param rounds rounds, 1 to 50
 * @param time how long each stretch of a round lasts, 1 to 60 seconds
 * @param warmUp how long acts are taken before the first round, at most 120 seconds
 * @param units units, each with its handler; 1 to 64
 * @param projects projects of each unit, 1 to 100
 */
record LoadPlan(
    Path jar,
    Path rulebook,
    @Nullable URI url,
    Path home,
    int rounds,
    Duration time,
    Duration warmUp,
    int units,
    int projects) {
  static final List<Integer> CLIENTS = List.of(4, 16);
  private static final Set<String> KNOWN =
      Set.of("jar", "rulebook", "url", "home", "rounds", "seconds", "warm-up", "units", "projects");

  static LoadPlan of(String[] words) {
    Map<String, String> given = new HashMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (!word.startsWith("--") || equals < 0 || !KNOWN.contains(word.substring(2, equals))) {
        throw new IllegalArgumentException(
            "Not understood: " + word + "; write --name=value with one of " + KNOWN);
      }
      given.put(word.substring(2, equals), word.substring(equals + 1));
    }
    String url = given.get("url");
    if (url != null && !given.containsKey("home")) {
      throw new IllegalArgumentException(
          "--url needs --home, the folder in which that platform keeps its database");
    }
    return new LoadPlan(
        Path.of(given.getOrDefault("jar", "platform/target/guiju.jar")),
        Path.of(given.getOrDefault("rulebook", "rulebooks/nanchong-2023")),
        url == null ? null : URI.create(url),
        Path.of(given.getOrDefault("home", "")),
        number(given, "rounds", 5, 50),
        Duration.ofSeconds(number(given, "seconds", 8, 60)),
        Duration.ofSeconds(number(given, "warm-up", 20, 120)),
        number(given, "units", 16, 64),
        number(given, "projects", 8, 100));
  }

  int dossiers() {
    return units * projects;
  }

  private static int number(Map<String, String> given, String name, int usual, int most) {
    String text = given.getOrDefault(name, Integer.toString(usual));
    if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException("--" + name + " is a number from 1 to " + most);
    }
    return Integer.parseInt(text);
  }
}
