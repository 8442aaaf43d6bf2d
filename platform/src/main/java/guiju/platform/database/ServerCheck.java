package guiju.platform.database;

import guiju.platform.CannotStart;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the start how the server is set up. What has been answered must survive a power cut, and
 * nobody between may read or answer: a server on which that does not hold is not used.
 */
public final class ServerCheck {

  private static final Logger LOG = LoggerFactory.getLogger(ServerCheck.class);

  private final ServerState state;
  private final List<ServerState.Weakness> weaknesses;

  private ServerCheck(ServerState state, List<ServerState.Weakness> weaknesses) {
    this.state = state;
    this.weaknesses = weaknesses;
  }

  /** What was found about one thing, for pages; empty when nothing is wrong with it. */
  public String about(String key) {
    return weaknesses.stream()
        .filter(one -> one.key().equals(key))
        .map(one -> one.what() + ". " + one.remedy())
        .findFirst()
        .orElse("");
  }

  /** Whether the server is on this machine. */
  public boolean near() {
    return state.near();
  }

  /** How the way to the server is encrypted; empty when it is not. */
  public String cipher() {
    return state.cipher();
  }

  /** How the server keeps and orders text. */
  public String text() {
    return state.encoding() + ", " + state.collation();
  }

  /**
   * Asks a server.
   *
   * @throws CannotStart when the platform does not run on such a server
   */
  static ServerCheck of(DataSource database, String url, TlsSettings tls) {
    ServerState state;
    try (Connection connection = database.getConnection()) {
      state = ServerState.of(connection, url);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The database cannot be asked how it keeps what it is given", e);
    }
    List<ServerState.Weakness> weaknesses = state.weaknesses(tls.demanded());
    insistOn(weaknesses);
    weaknesses.forEach(one -> LOG.warn("{}. {}", one.what(), one.remedy()));
    return new ServerCheck(state, weaknesses);
  }

  static void insistOn(List<ServerState.Weakness> weaknesses) {
    List<ServerState.Weakness> grave =
        weaknesses.stream().filter(ServerState.Weakness::grave).toList();
    if (!grave.isEmpty()) {
      throw new CannotStart(
          String.join("; ", grave.stream().map(ServerState.Weakness::what).toList()),
          String.join(" ", grave.stream().map(ServerState.Weakness::remedy).toList()));
    }
  }
}
