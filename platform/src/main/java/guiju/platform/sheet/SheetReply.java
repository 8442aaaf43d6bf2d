package guiju.platform.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a list as an Excel file to be saved. */
public final class SheetReply {

  /** What such a file is, to a browser. */
  public static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private SheetReply() {}

  /**
   * A list.
   *
   * @param name the file's name, without its ending; any characters
   * @param title the sheet's name
   * @param columns its columns
   * @param remark said in a last row when there were too many
   */
  public record Listing(String name, String title, List<Column> columns, String remark) {}

  /** Writes the rows and sends the file; nothing is sent before all of them are written. */
  public static void send(HttpServletResponse response, Listing listing, Consumer<SheetFile> rows)
      throws IOException {
    try (SheetFile file = new SheetFile(listing.title(), listing.columns())) {
      rows.accept(file);
      file.remark(listing.remark());
      response.setContentType(TYPE);
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment()
              .filename(listing.name() + ".xlsx", StandardCharsets.UTF_8)
              .build()
              .toString());
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      file.write(response.getOutputStream());
    }
  }
}
