package guiju.platform.identity;

import guiju.platform.Disk;
import guiju.platform.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A new installation has no password anybody could know. Outside a demonstration each of the first
 * administrators gets a first secret when the platform starts, in a file only the owner of the home
 * folder can read; and another at the next start if it died unused. Whoever has chosen a password
 * gets none.
 */
@Component
class FirstStart implements SmartLifecycle {

  /** Where the secrets are left, a file for each account, in the home folder. */
  static final String FOLDER = "first-secrets";

  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  /** Any number, as long as nothing else uses it: two instances may start at the same moment. */
  private static final long LOCK = 0x666972737473L;

  private final ObjectProvider<AdministratorAccounts> administrators;
  private final Demonstration demonstration;
  private final FirstSecrets secrets;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Home home;
  private volatile boolean running;

  FirstStart(
      ObjectProvider<AdministratorAccounts> administrators,
      Demonstration demonstration,
      FirstSecrets secrets,
      JdbcClient database,
      TransactionTemplate transaction,
      Home home) {
    this.administrators = administrators;
    this.demonstration = demonstration;
    this.secrets = secrets;
    this.database = database;
    this.transaction = transaction;
    this.home = home;
  }

  @Override
  public void start() {
    running = true;
    if (!demonstration.on()) {
      transaction.executeWithoutResult(status -> issue());
    }
  }

  private void issue() {
    database.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
    administrators.stream()
        .flatMap(some -> some.first().stream())
        .filter(secrets::isWithout)
        .forEach(account -> keep(account, secrets.issue(account)));
  }

  private void keep(String account, String secret) {
    Path file = home.folder(FOLDER).resolve(account);
    try {
      new Disk()
          .write(
              file,
              Disk.Readers.OWNER,
              out -> out.write((secret + "\n").getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      throw new UncheckedIOException("The first secret cannot be kept in " + file, e);
    }
    LOG.info(
        "{} has no password: what stands in {} lets in once, within a day, to choose one",
        account,
        file);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After a city is founded, before the port answers. */
  @Override
  public int getPhase() {
    return 1;
  }
}
