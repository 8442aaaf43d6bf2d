package guiju.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole house looked through by its own means, after all that was done to it. */
final class Inspection {

  private final Scene scene;

  Inspection(Scene scene) {
    this.scene = scene;
  }

  /**
   * The operator's command: every docket, the tree over all of them with its signed heads, and
   * every paper.
   *
   * @return what it said, when not everything holds
   */
  List<String> check() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                scene.program().jar().toString(),
                "guiju.platform.operation.Command",
                "check",
                "--witness",
                scene.witness().toString())
            .redirectErrorStream(true);
    builder.environment().putAll(scene.ground().environment());
    builder.environment().put("GUIJU_HOME", scene.ground().home().toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? List.of() : said.lines().toList();
  }

  /**
   * Ends the house, in which nobody works, and starts it so that it makes everything but the
   * entries again.
   *
   * @return tables of which a row is another now
   */
  List<String> rebuild() throws IOException, InterruptedException, SQLException {
    Map<String, List<String>> before = rows();
    scene.house().close();
    scene.house().start("--guiju.rebuild=true");
    Map<String, List<String>> after = rows();
    List<String> different = new ArrayList<>();
    before.forEach(
        (table, rows) -> {
          if (!rows.equals(after.get(table))) {
            different.add(table + " is another when it is made again from the entries");
          }
        });
    return different;
  }

  private Map<String, List<String>> rows() throws IOException, SQLException {
    try (Books books = scene.ground().books()) {
      return books.projections();
    }
  }
}
