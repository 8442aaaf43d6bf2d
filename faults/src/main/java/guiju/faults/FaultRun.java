package guiju.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Many rounds by command; says each, and at the end what they came to. */
public final class FaultRun {

  private FaultRun() {}

  /** Runs as the words say; see {@link Plan}. Exit 0 all sound, 3 something was not, 2 unusable. */
  public static void main(String[] words) throws Exception {
    if (List.of(words).contains("--help")) {
      System.out.println(Plan.use());
      return;
    }
    Plan plan;
    try {
      plan = Plan.of(List.of(words));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    System.exit(run(plan) ? 0 : 3);
  }

  private static boolean run(Plan plan) throws IOException, InterruptedException, SQLException {
    Path folder = Files.createTempDirectory("guiju-faults");
    Sum sum = new Sum();
    try (Drill drill = Drill.of(plan.kind(), Program.built(), folder)) {
      for (int i = 0; i < plan.rounds(); i++) {
        Round round = drill.round(plan.seed() + i);
        System.out.println((i + 1) + ". " + round);
        sum.add(round);
      }
      Inspection inspection = new Inspection(drill.scene());
      List<String> flaws = new ArrayList<>(inspection.check());
      flaws.addAll(inspection.rebuild());
      flaws.forEach(System.out::println);
      sum.inspected(flaws.isEmpty());
    }
    System.out.println(sum);
    if (sum.sound()) {
      remove(folder);
    } else {
      System.out.println("Everything is kept in " + folder);
    }
    return sum.sound();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> all = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : all) {
        Files.deleteIfExists(path);
      }
    }
  }
}
