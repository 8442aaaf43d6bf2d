package guiju.platform.identity;

import guiju.platform.trail.Kind;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Tells once when an answer turns out to be a file: to be saved, or to be looked at in place. */
final class FileWatch extends HttpServletResponseWrapper {

  private static final int ERRORS = 400;

  private final BiConsumer<Kind, String> told;
  private boolean over;

  FileWatch(HttpServletResponse response, BiConsumer<Kind, String> told) {
    super(response);
    this.told = told;
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    look(name, value);
    super.setHeader(name, value);
  }

  @Override
  public void addHeader(String name, String value) {
    look(name, value);
    super.addHeader(name, value);
  }

  /** Without a value a header is taken back; what tells of an error is no file, named or not. */
  private void look(String name, @Nullable String value) {
    if (value != null
        && !over
        && getStatus() < ERRORS
        && name.equalsIgnoreCase(HttpHeaders.CONTENT_DISPOSITION)) {
      over = true;
      ContentDisposition disposition = ContentDisposition.parse(value);
      String file = disposition.getFilename();
      Kind kind = disposition.isInline() ? Kind.VIEW : Kind.DOWNLOAD;
      told.accept(kind, file == null ? "" : file);
    }
  }
}
