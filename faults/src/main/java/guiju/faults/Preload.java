package guiju.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A small C library of ours that is put before a program's own calls to the system.
 *
 * @param library the library, compiled on this machine
 */
record Preload(Path library) {

  private static final List<String> COMPILERS = List.of("cc", "gcc", "clang");

  /**
   * Compiles one of the sources in this package.
   *
   * @param name of the source, without its ending
   * @throws IOException when this machine cannot; it says what is missing
   */
  static Preload compiled(String name, Path folder) throws IOException, InterruptedException {
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
      throw new IOException("This kind of fault needs Linux: it is put before the C library there");
    }
    Path compiler = compiler(System.getenv().getOrDefault("PATH", ""));
    Files.createDirectories(folder);
    Path source = folder.resolve(name + ".c");
    try (InputStream in = Preload.class.getResourceAsStream(name + ".c")) {
      if (in == null) {
        throw new IOException("This build has no source named " + name + ".c");
      }
      Files.copy(in, source, StandardCopyOption.REPLACE_EXISTING);
    }
    Path library = folder.toAbsolutePath().resolve(name + ".so");
    Process process =
        new ProcessBuilder(
                compiler.toString(),
                "-O2",
                "-shared",
                "-fPIC",
                "-o",
                library.toString(),
                source.toString(),
                "-ldl")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("%s does not compile %s:%n%s".formatted(compiler, source, said));
    }
    return new Preload(library);
  }

  /** The first C compiler of a search path. */
  static Path compiler(String path) throws IOException {
    Optional<Path> found =
        COMPILERS.stream()
            .flatMap(name -> Stream.of(path.split(":")).map(place -> Path.of(place, name)))
            .filter(Files::isExecutable)
            .findFirst();
    return found.orElseThrow(
        () ->
            new IOException(
                "This kind of fault compiles a small C library, and there is no cc, gcc or clang on the PATH."
                    + " Install one (on Debian: apt-get install gcc libc6-dev) and run it again."));
  }
}
