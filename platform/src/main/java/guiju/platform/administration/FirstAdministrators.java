package guiju.platform.administration;

import guiju.platform.CannotStart;
import guiju.platform.Disk;
import guiju.platform.Home;
import guiju.platform.Words;
import guiju.platform.identity.Account;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.FirstSecrets;
import guiju.platform.identity.Office;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.Witness;
import guiju.platform.trail.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills offices nobody holds with whom the settings name. The first secret goes into a file only
 * the program's own user can read; an office somebody holds is never touched.
 */
@Component
class FirstAdministrators implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrators.class);
  private static final Words WORDS = new Words(FirstAdministrators.class);
  private static final String HOME = "administration";
  private static final Pattern NAMED =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{1,63})\\s+([A-Za-z0-9-]{4,32})\\s+(\\S.{0,58})");

  private final AdministratorsSettings settings;
  private final Accounts accounts;
  private final Organisations organisations;
  private final FirstSecrets secrets;
  private final Witness witness;
  private final Home home;
  private final TransactionTemplate transaction;

  FirstAdministrators(
      AdministratorsSettings settings,
      Accounts accounts,
      Organisations organisations,
      FirstSecrets secrets,
      Witness witness,
      Home home,
      TransactionTemplate transaction) {
    this.settings = settings;
    this.accounts = accounts;
    this.organisations = organisations;
    this.secrets = secrets;
    this.witness = witness;
    this.home = home;
    this.transaction = transaction;
  }

  /** Somebody as a setting names them. */
  record Named(String account, String number, String name) {

    static Named of(Office office, String text) {
      Matcher named = NAMED.matcher(text.strip());
      if (!named.matches()) {
        throw new CannotStart(
            "The setting guiju.administrators.%s does not name a person: %s"
                .formatted(office.name().toLowerCase(java.util.Locale.ROOT), text),
            "Write account, staff number and name with spaces between, as in: gao-yi 0001 Gao Yi");
      }
      return new Named(named.group(1), named.group(2), named.group(3).strip());
    }
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (Office office : Office.values()) {
      String text = settings.of(office);
      if (text != null && !text.isBlank() && isVacant(office)) {
        Named named = Named.of(office, text);
        transaction.executeWithoutResult(status -> fill(office, named));
      }
    }
  }

  private boolean isVacant(Office office) {
    return accounts.administrators().stream()
        .noneMatch(one -> one.open() && one.office() == office);
  }

  private void fill(Office office, Named named) {
    Optional<Account> known = accounts.find(named.account());
    if (known.isEmpty()) {
      open(office, named);
    } else {
      insist(office, named, known.get());
    }
    accounts.appoint(named.account(), office);
    Path file = keep(named.account(), secrets.issue(named.account()));
    witness.done(Kind.HOUSE, named.account(), "office=NONE", "office=" + office + " by setting");
    LOG.info("{} is {} now; the first secret is in {}", named.account(), office, file);
  }

  private void open(Office office, Named named) {
    if (accounts.numbered(named.number()).isPresent()) {
      throw refused(office, named, "that staff number belongs to another account");
    }
    if (organisations.find(HOME).isEmpty()) {
      organisations.register(new Organisation(HOME, WORDS.of("administration"), null, null));
    }
    accounts.open(named.account(), named.name(), HOME, named.number());
  }

  private static void insist(Office office, Named named, Account known) {
    if (known.office() != null) {
      throw refused(office, named, "one person never holds two offices");
    } else if (!known.posts().isEmpty()) {
      throw refused(office, named, "the account holds posts, which no administrator can");
    } else if (!known.open() || !named.number().equals(known.number())) {
      throw refused(office, named, "the account is closed or has another staff number");
    }
  }

  private static CannotStart refused(Office office, Named named, String why) {
    return new CannotStart(
        "%s cannot become %s administrator: %s".formatted(named.account(), office, why),
        "Name another person by guiju.administrators."
            + office.name().toLowerCase(java.util.Locale.ROOT));
  }

  /** Only the user the program runs as may read it. */
  private Path keep(String account, String secret) {
    Path file = home.folder("first-secrets").resolve(account);
    try {
      new Disk()
          .write(
              file,
              Disk.Readers.OWNER,
              out -> out.write((secret + "\n").getBytes(StandardCharsets.US_ASCII)));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("The first secret cannot be kept in " + file, e);
    }
  }
}
