package guiju.platform.administration;

import guiju.engine.law.Capacity;
import guiju.platform.HouseClock;
import guiju.platform.identity.Account;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Office;
import guiju.platform.identity.Person;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says in words what a proposal is. */
@Component
class ProposalLines {

  private final Accounts accounts;
  private final Eligibility eligibility;
  private final HouseClock clock;

  ProposalLines(Accounts accounts, Eligibility eligibility, HouseClock clock) {
    this.accounts = accounts;
    this.eligibility = eligibility;
    this.clock = clock;
  }

  ProposalsPage.Row row(Visit visit, Person reader, Proposal proposal) {
    Texts texts = visit.texts();
    boolean open = proposal.isOpen(clock.present());
    boolean own = proposal.account().equals(reader.account());
    return new ProposalsPage.Row(
        proposal.id(),
        what(texts, proposal),
        accounts
            .find(proposal.account())
            .map(
                account ->
                    texts.say("adm.person", account.name(), texts.of(account.organisationName())))
            .orElse(proposal.account()),
        "/administration/accounts/" + proposal.account(),
        proposal.reason(),
        texts.say("adm.proposed", name(proposal.proposedBy()), moment(visit, proposal.proposed())),
        outcome(visit, proposal, open),
        open && !own && reader.office() == Office.SECURITY,
        open && proposal.proposedBy().equals(reader.account()));
  }

  String what(Texts texts, Proposal proposal) {
    return switch (proposal.kind()) {
      case POST ->
          texts.say("adm.propose.post", texts.of(eligibility.name(Capacity.of(proposal.object()))));
      case OFFICE -> texts.say("adm.propose.office", office(texts, proposal.object()));
      case DISMISSAL -> texts.say("adm.propose.dismissal", office(texts, proposal.object()));
      case SECRET -> texts.say("adm.propose.secret");
    };
  }

  static String office(Texts texts, String office) {
    return texts.say("office." + office.toLowerCase(Locale.ROOT));
  }

  static String moment(Visit visit, Instant at) {
    return visit
        .texts()
        .wording()
        .moment(LocalDateTime.ofInstant(at, HouseClock.ZONE), visit.today());
  }

  private String outcome(Visit visit, Proposal proposal, boolean open) {
    Texts texts = visit.texts();
    String by = proposal.decidedBy() == null ? "" : name(proposal.decidedBy());
    return switch (proposal.state()) {
      case OPEN -> texts.say(open ? "adm.until" : "adm.expired", moment(visit, proposal.expires()));
      case CONFIRMED -> texts.say("adm.confirmed", by);
      case USED -> texts.say("adm.used", by);
      case DECLINED -> texts.say("adm.declined", by, proposal.note());
      case TAKEN_BACK -> texts.say("adm.takenback", by);
    };
  }

  private String name(String account) {
    return accounts.find(account).map(Account::name).orElse(account);
  }
}
