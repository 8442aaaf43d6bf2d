package guiju.engine;

import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import java.nio.file.Path;

/** The real rulebook, loaded once for all tests. */
public final class Nanchong {
  /** Its folder, seen from the module the tests run in. */
  public static final Path FOLDER = Path.of("..", "rulebooks", "nanchong-2023");

  private Nanchong() {}

  private static final class Held {
    static final Loading LOADING = RulebookLoader.load(FOLDER);
  }

  /** What came of loading it. */
  public static Loading loading() {
    return Held.LOADING;
  }

  /** The rulebook; it must load. */
  public static Rulebook rulebook() {
    if (loading() instanceof Loading.Loaded loaded) {
      return loaded.rulebook();
    }
    throw new AssertionError("The real rulebook does not load");
  }
}
