package guiju.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The repository on disk, as far as tests read it. */
final class House {
  private static final Set<String> MADE = Set.of("target", ".git", ".guiju", "node_modules");
  private static final Pattern MODULE = Pattern.compile("<module>([\\w-]+)</module>");

  private House() {}

  /** The repository's top folder; tests run in the folder of their module. */
  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    Path root = Files.isDirectory(here.resolve("rulebooks")) ? here : here.getParent();
    if (root == null || !Files.isDirectory(root.resolve("rulebooks"))) {
      throw new IllegalStateException("No folder rulebooks beside the modules, seen from " + here);
    }
    return root;
  }

  /** The modules the root pom names. */
  static List<Path> modules() {
    List<Path> modules = new ArrayList<>();
    Matcher module = MODULE.matcher(text(root().resolve("pom.xml")));
    while (module.find()) {
      modules.add(root().resolve(module.group(1)));
    }
    return modules;
  }

  /** Files below a folder that somebody wrote, in order; none when there is no such folder. */
  static List<Path> files(Path folder, String ending) {
    List<Path> files = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try {
      Files.walkFileTree(folder, new Collecting(ending, files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(null);
    return files;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  static String named(Path file) {
    return root().relativize(file.toAbsolutePath()).toString().replace('\\', '/');
  }

  private static final class Collecting extends SimpleFileVisitor<Path> {
    private final String ending;
    private final List<Path> files;

    Collecting(String ending, List<Path> files) {
      this.ending = ending;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return MADE.contains(String.valueOf(folder.getFileName()))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().endsWith(ending)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
