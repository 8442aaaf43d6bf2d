package guiju.platform.identity;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One presence of somebody: of a person before a browser, or of a program with a token. A
 * controller method may take one as a parameter.
 *
 * @param id number of the sign-in, or of the token
 * @param person who it is
 * @param way how they came in
 * @param due what must be done before anything else; null when nothing is
 * @param proved when a password or a code was last shown; null when none was
 * @param scope what the program may do; null before a browser
 */
public record Session(
    long id,
    Person person,
    Way way,
    @Nullable Step due,
    @Nullable Instant proved,
    @Nullable Scope scope) {

  /** How somebody came in. */
  public enum Way {
    /** By account and password. */
    PASSWORD,
    /** By the word of the provider the city signs in with. */
    PROVIDER,
    /** By a click, in a demonstration. */
    DEMONSTRATION,
    /** A program by its token. */
    TOKEN
  }

  /** What can be due before a session counts, in this order. */
  public enum Step {
    /** To show a code of the second factor. */
    CODE("/sign-in/code"),
    /** To choose a password. */
    PASSWORD("/account/password"),
    /** To set up a second factor. */
    FACTOR("/account/second-factor");

    private final String path;

    Step(String path) {
      this.path = path;
    }

    /** The page on which it is done. */
    public String path() {
      return path;
    }
  }

  /** What a program may do. */
  public enum Scope {
    /** Read what its owner may read. */
    READ,
    /** That, and act in the capacity it was made for. */
    ACT
  }

  /** Whether nothing is due any more. */
  public boolean whole() {
    return due == null;
  }

  /** What is due. */
  public Optional<Step> step() {
    return Optional.ofNullable(due);
  }
}
