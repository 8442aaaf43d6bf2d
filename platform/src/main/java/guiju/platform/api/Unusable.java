package guiju.platform.api;

import guiju.engine.text.Text;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be used. */
final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient List<Text> problems;

  Unusable(HttpStatus status, List<Text> problems) {
    super(problems.isEmpty() ? "" : problems.get(0).en());
    this.status = status;
    this.problems = List.copyOf(problems);
  }

  static Unusable bad(Text problem) {
    return new Unusable(HttpStatus.BAD_REQUEST, List.of(problem));
  }

  HttpStatus status() {
    return status;
  }

  List<Text> problems() {
    return problems;
  }
}
