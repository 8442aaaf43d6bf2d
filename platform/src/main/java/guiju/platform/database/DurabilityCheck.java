package guiju.platform.database;

import guiju.platform.CannotStart;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** What has been answered must survive a power cut: a database set up to forget is not used. */
final class DurabilityCheck {

  private static final Set<String> LASTING = Set.of("on", "remote_write", "remote_apply");

  private DurabilityCheck() {}

  static void insistOn(DataSource database) {
    List<String> weak = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement()) {
      for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
        try (ResultSet row = sql.executeQuery("show " + setting)) {
          row.next();
          if (!LASTING.contains(row.getString(1))) {
            weak.add(setting + " = " + row.getString(1));
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The database cannot be asked how it keeps what it is given", e);
    }
    if (!weak.isEmpty()) {
      throw new CannotStart(
          "The database is set up to lose what it has confirmed: " + String.join(", ", weak),
          "Set fsync, full_page_writes and synchronous_commit of the server to on.");
    }
  }
}
