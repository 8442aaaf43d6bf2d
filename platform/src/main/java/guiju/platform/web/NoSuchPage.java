package guiju.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names nothing that exists, or nothing the reader may see. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NoSuchPage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An address without a page. */
  public NoSuchPage() {
    super("There is no such page.");
  }
}
