package guiju.engine;

import guiju.engine.lint.Lint;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import guiju.engine.yaml.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A small rulebook without flaws about building permits, as a map of files. Every change makes a
 * copy, so that a test shows only what it is about.
 */
public final class SmallBook {
  private static final SmallBook WHOLE = read(Path.of("src", "test", "resources", "small-book"));

  private static final Map<SmallBook, Rulebook> LOADED = new ConcurrentHashMap<>();

  private final Map<String, String> files;

  private SmallBook(Map<String, String> files) {
    this.files = Map.copyOf(files);
  }

  /** As it stands in the test resources. */
  public static SmallBook whole() {
    return WHOLE;
  }

  private static SmallBook read(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString(), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SmallBook(files);
  }

  /** With another file, or a file with other content. */
  public SmallBook with(String file, String text) {
    Map<String, String> other = new TreeMap<>(files);
    other.put(file, text);
    return new SmallBook(other);
  }

  /** Without a file. */
  public SmallBook without(String file) {
    Map<String, String> other = new TreeMap<>(files);
    other.remove(file);
    return new SmallBook(other);
  }

  /** With lines at the end of a file. */
  public SmallBook adding(String file, String text) {
    return with(file, text(file) + text);
  }

  /** With something in a file replaced; it must stand there. */
  public SmallBook replacing(String file, String old, String text) {
    String content = text(file);
    if (!content.contains(old)) {
      throw new IllegalArgumentException(file + " does not say: " + old);
    }
    return with(file, content.replace(old, text));
  }

  /** The text of a file; empty when there is none. */
  public String text(String file) {
    return files.getOrDefault(file, "");
  }

  /** Relative path → text. */
  public Map<String, String> files() {
    return files;
  }

  /** The line of a file, from 1, that holds a text. */
  public int line(String file, String part) {
    List<String> lines = text(file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(part)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(file + " does not say: " + part);
  }

  /** Loaded, once; it must load. */
  public Rulebook rulebook() {
    return LOADED.computeIfAbsent(this, SmallBook::load);
  }

  private Rulebook load() {
    Loading loading = RulebookLoader.load(files);
    if (loading instanceof Loading.Loaded loaded) {
      return loaded.rulebook();
    }
    throw new AssertionError(loading.toString());
  }

  /** Everything wrong with it, each as file:line: message; empty when it loads. */
  public List<String> problems() {
    return RulebookLoader.load(files) instanceof Loading.Failed failed
        ? failed.problems().stream().map(Problem::toString).toList()
        : List.of();
  }

  /** Everything lint finds, each as place: message. */
  public List<String> flaws() {
    return Lint.of(rulebook()).stream().map(Lint.Flaw::toString).toList();
  }
}
