package guiju.journeys;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import guiju.journeys.Walk.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every person, and somebody who is not signed in, opens every sort of page they are led to in a
 * browser: at an office and on a phone, nothing may break, run off the screen or be left unsaid. Of
 * those who are alike to the platform one does so in both languages and looks for barriers, too.
 * What they did is noted in {@code target/journeys/everybody.txt}, person by person. By hand:
 * {@code -Dit.test=EverybodyLooks}, or some only by {@code -Dguiju.people=zhou-lian,su-lijun}.
 */
@Journey
class EverybodyLooks {
  private static final Path NOTES = Path.of("target", "journeys", "everybody.txt");
  private static final String SWITCH = "/language";
  private static final String SOME = System.getProperty("guiju.people", "");

  private final List<String> troubles = new ArrayList<>();

  @Test
  void every_person_can_use_every_sort_of_page(@Inhabited House house) throws IOException {
    Walk walk = new Walk(house, WalkExtent.sorts());
    Set<String> alike = new HashSet<>();
    Map<Boolean, List<String>> people =
        walk.everybody().stream()
            .filter(one -> SOME.isEmpty() || Arrays.asList(SOME.split(",")).contains(one))
            .collect(Collectors.partitioningBy(one -> alike.add(walk.standing(one))));
    for (boolean first : List.of(true, false)) {
      for (String account : people.getOrDefault(first, List.of())) {
        look(house, walk, account, first);
      }
    }

    troubles.addAll(walk.troubles());
    assertThat(troubles).isEmpty();
  }

  private void look(House house, Walk walk, String account, boolean closely) throws IOException {
    String language = account.hashCode() % 2 == 0 ? "zh" : "en";
    List<String> pages =
        walk.of(account, language).stream()
            .map(Stop::address)
            .filter(address -> !address.startsWith(SWITCH))
            .toList();
    List<String> seen = looked(house, account, pages, closely ? "" : language);
    note(account, pages.size(), closely, seen);
    troubles.addAll(seen);
  }

  /** What went wrong for one person; in both languages when none is named. */
  private static List<String> looked(
      House house, String account, List<String> pages, String language) {
    Visitor visitor = account.isEmpty() ? house.visitor() : house.visitor(account);
    List<String> troubles = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      String address = pages.get(i);
      troubles.addAll(
          language.isEmpty()
              ? Look.inEachLanguage(address, visitor, i % 2 == 0 ? "zh" : "en")
              : Look.in(language, address, visitor));
    }
    troubles.addAll(visitor.troubles());
    house.seeOff(visitor);
    return troubles;
  }

  private static void note(String account, int pages, boolean closely, List<String> troubles)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s, %d pages, %s, %d findings"
            .formatted(
                account.isEmpty() ? "a stranger" : account,
                pages,
                closely ? "both languages and barriers" : "one language",
                troubles.size()));
    troubles.forEach(trouble -> lines.add("  " + trouble));
    Files.createDirectories(NOTES.toAbsolutePath().getParent());
    Files.write(NOTES, lines, CREATE, APPEND);
  }
}
