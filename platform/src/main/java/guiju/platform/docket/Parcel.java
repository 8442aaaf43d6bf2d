package guiju.platform.docket;

import java.io.IOException;
import java.nio.file.Path;

/** Where parts of an export are put, each under a name of its own. */
public interface Parcel {

  /** Puts in a text, as UTF-8. */
  void text(String name, String content) throws IOException;

  /** Puts in a file, byte by byte. */
  void file(String name, Path content) throws IOException;
}
