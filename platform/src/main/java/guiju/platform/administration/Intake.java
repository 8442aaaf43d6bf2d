package guiju.platform.administration;

import guiju.engine.text.Text;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.Witness;
import guiju.platform.sheet.SheetRow;
import guiju.platform.trail.Kind;
import guiju.platform.web.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Takes a list of organisations and accounts in whole or not at all. A row without an account is an
 * organisation alone; an organisation that is there already is left as it is.
 */
@Service
class Intake {

  /** What the columns are, in their order. */
  enum Field {
    /** Id of the organisation. */
    ORGANISATION,
    /** Its Chinese name; only needed when it is new. */
    ZH,
    /** Its English name; only needed when it is new. */
    EN,
    /** The rulebook's body it is; empty for none. */
    BODY,
    /** Code of its county; empty for municipal ones. */
    COUNTY,
    /** The account. */
    ACCOUNT,
    /** The person's name. */
    NAME,
    /** The person's staff number. */
    NUMBER,
    /** Why this is another person of the same name. */
    REASON;

    String key() {
      return "adm.import." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final OrganisationDesk organisationDesk;
  private final AccountDesk accountDesk;
  private final Organisations organisations;
  private final Witness witness;

  Intake(
      OrganisationDesk organisationDesk,
      AccountDesk accountDesk,
      Organisations organisations,
      Witness witness) {
    this.organisationDesk = organisationDesk;
    this.accountDesk = accountDesk;
    this.organisations = organisations;
    this.witness = witness;
  }

  /** What became of a list. */
  record Outcome(List<ImportPage.Problem> problems, List<String> taken) {}

  /**
   * Takes a list in.
   *
   * @param rows the rows, heads included
   * @param only whether it is only looked at
   */
  @Transactional
  Outcome take(Texts texts, List<SheetRow> rows, Mode only) {
    List<ImportPage.Problem> problems = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    for (SheetRow row : rows.subList(Math.min(1, rows.size()), rows.size())) {
      take(texts, row, problems, taken);
      String number = text(row, Field.NUMBER);
      if (!number.isEmpty() && !numbers.add(number)) {
        problems.add(problem(texts, row, Field.NUMBER, Objection.of("number-twice")));
      }
    }
    if (!problems.isEmpty() || only == Mode.LOOK) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    } else {
      witness.done(Kind.IMPORT, "list of " + taken.size(), "", String.join(", ", taken));
    }
    return new Outcome(problems, taken);
  }

  /** Whether a list is only looked at. */
  enum Mode {
    /** Nothing is entered. */
    LOOK,
    /** It is entered. */
    ENTER
  }

  private void take(
      Texts texts, SheetRow row, List<ImportPage.Problem> problems, List<String> taken) {
    String id = text(row, Field.ORGANISATION);
    if (organisations.find(id).isEmpty()) {
      Organisation organisation =
          new Organisation(
              id,
              new Text(text(row, Field.ZH), text(row, Field.EN)),
              optional(row, Field.BODY),
              optional(row, Field.COUNTY));
      Optional<Objection> objection = organisationDesk.add(organisation);
      if (objection.isPresent()) {
        problems.add(problem(texts, row, field(objection.get()), objection.get()));
        return;
      }
      taken.add(organisation.name().zh());
    }
    if (!text(row, Field.ACCOUNT).isEmpty() || !text(row, Field.NAME).isEmpty()) {
      AccountDesk.Opening opening =
          new AccountDesk.Opening(
              text(row, Field.ACCOUNT),
              text(row, Field.NAME),
              id,
              text(row, Field.NUMBER),
              text(row, Field.REASON));
      accountDesk
          .open(opening)
          .ifPresentOrElse(
              objection -> problems.add(problem(texts, row, field(objection), objection)),
              () -> taken.add(opening.name() + " " + opening.id()));
    }
  }

  /** Under which column an objection is shown. */
  private static Field field(Objection objection) {
    return switch (objection.key().substring("adm.no.".length())) {
      case "organisation-id", "organisation", "organisation-closed" -> Field.ORGANISATION;
      case "organisation-name", "organisation-namesake" -> Field.ZH;
      case "body" -> Field.BODY;
      case "county" -> Field.COUNTY;
      case "name" -> Field.NAME;
      case "person", "number-form" -> Field.NUMBER;
      case "namesake" -> Field.REASON;
      default -> Field.ACCOUNT;
    };
  }

  private static ImportPage.Problem problem(
      Texts texts, SheetRow row, Field field, Objection objection) {
    return new ImportPage.Problem(
        row.address(field.ordinal()), text(row, field), objection.in(texts));
  }

  private static String text(SheetRow row, Field field) {
    SheetRow.Cell cell = row.cells().get(field.ordinal());
    return cell == null || cell.content() == SheetRow.Content.COMPUTED ? "" : cell.text().strip();
  }

  private static @Nullable String optional(SheetRow row, Field field) {
    String text = text(row, field);
    return text.isEmpty() ? null : text;
  }
}
