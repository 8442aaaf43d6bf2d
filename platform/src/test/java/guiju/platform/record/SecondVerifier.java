package guiju.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The verifier under {@code docs/verify}, asked about many files at once. */
final class SecondVerifier {

  private static final Path FOLDER = Path.of("../docs/verify");

  private static final String EACH =
      """
      import contextlib, io, sys
      sys.path.insert(0, sys.argv[1])
      sys.dont_write_bytecode = True
      import verify
      for line in sys.stdin:
          said = io.StringIO()
          with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
              code = verify.main(line.rstrip('\\n').split('\\t'))
          print(code, said.getvalue().splitlines()[0], flush=True)
      """;

  private SecondVerifier() {}

  /**
   * Where Python 3 is missing the test says that it was left out; with {@code CI=true} it fails.
   */
  static void require() {
    boolean there = isThere();
    if ("true".equals(System.getenv("CI"))) {
      assertThat(there).as("python3, for the second verifier; with CI=true it must run").isTrue();
    }
    Assumptions.assumeTrue(there, "python3 is missing: the second verifier was not asked");
  }

  private static boolean isThere() {
    try {
      return new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 8))")
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What it answers to each line of arguments: the exit code, and what it says first. */
  static List<String> answers(List<List<String>> arguments) throws Exception {
    Process process =
        new ProcessBuilder("python3", "-c", EACH, FOLDER.toAbsolutePath().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines = new ArrayList<>();
    Thread reader =
        new Thread(
            () -> new String(read(process), StandardCharsets.UTF_8).lines().forEach(lines::add));
    reader.start();
    try (Writer to = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)) {
      for (List<String> line : arguments) {
        to.write(String.join("\t", line) + "\n");
      }
    }
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    reader.join();
    return lines;
  }

  private static byte[] read(Process process) {
    try {
      return process.getInputStream().readAllBytes();
    } catch (IOException e) {
      return e.toString().getBytes(StandardCharsets.UTF_8);
    }
  }
}
