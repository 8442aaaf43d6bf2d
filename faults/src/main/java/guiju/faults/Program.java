package guiju.faults;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The platform as it is delivered.
 *
 * @param jar its jar, beside its libraries
 * @param rulebook the rulebook in force
 */
record Program(Path jar, Path rulebook) {

  /** The one built from these sources, seen from the top folder or from a module. */
  static Program built() {
    Path here = Path.of("").toAbsolutePath();
    Path top = Files.isDirectory(here.resolve("rulebooks")) ? here : here.resolve("..").normalize();
    Program program =
        new Program(
            top.resolve("platform/target/guiju.jar"), top.resolve("rulebooks/nanchong-2023"));
    if (!Files.exists(program.jar)) {
      throw new IllegalStateException(
          "There is no %s; `./run faults` and `./test` build it first.".formatted(program.jar));
    }
    return program;
  }
}
