package guiju.platform.administration;

import guiju.engine.law.Capacity;
import guiju.platform.identity.Account;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Office;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.Person;
import guiju.platform.trail.Trail;
import guiju.platform.web.NoSuchPage;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages about accounts. */
@Component
class AccountPages {

  private static final String HERE = "/administration/accounts";
  private static final int ROWS = 50;

  private final Heads heads;
  private final Accounts accounts;
  private final Organisations organisations;
  private final Proposals proposals;
  private final ProposalLines lines;
  private final Eligibility eligibility;
  private final Trail trail;

  AccountPages(
      Heads heads,
      Accounts accounts,
      Organisations organisations,
      Proposals proposals,
      ProposalLines lines,
      Eligibility eligibility,
      Trail trail) {
    this.heads = heads;
    this.accounts = accounts;
    this.organisations = organisations;
    this.proposals = proposals;
    this.lines = lines;
    this.eligibility = eligibility;
    this.trail = trail;
  }

  /** What a list was asked for. */
  record Asked(String words, String organisation, String only, int skip) {

    static final Asked ALL = new Asked("", "", "", 0);

    Accounts.Wanted wanted() {
      Boolean open =
          switch (only) {
            case "open" -> Boolean.TRUE;
            case "closed" -> Boolean.FALSE;
            default -> null;
          };
      return new Accounts.Wanted(words, organisation, open);
    }

    String at(int place) {
      return "%s?q=%s&organisation=%s&only=%s&skip=%d"
          .formatted(
              HERE,
              URLEncoder.encode(words, StandardCharsets.UTF_8),
              URLEncoder.encode(organisation, StandardCharsets.UTF_8),
              URLEncoder.encode(only, StandardCharsets.UTF_8),
              place);
    }
  }

  ModelAndView list(
      Visit visit,
      Person person,
      Asked asked,
      Optional<AccountDesk.Opening> typed,
      Heads.Word word) {
    Texts texts = visit.texts();
    List<Account> found = accounts.search(asked.wanted(), asked.skip(), ROWS + 1);
    long all = accounts.count(asked.wanted());
    Head head =
        heads.head(visit, person, Heads.Place.ACCOUNTS, texts.sentence("adm.accounts", all), word);
    AccountsPage page =
        new AccountsPage(
            head,
            new AccountsPage.Filter(
                asked.words(), asked.organisation(), asked.only(), states(texts, asked.only())),
            rows(visit, found.subList(0, Math.min(ROWS, found.size()))),
            asked.skip() == 0 ? "" : asked.at(Math.max(0, asked.skip() - ROWS)),
            found.size() > ROWS ? asked.at(asked.skip() + ROWS) : "",
            form(texts, person, asked, typed));
    return new ModelAndView("administration/accounts", "page", page);
  }

  ModelAndView one(Visit visit, Person person, String id, String secret, Heads.Word word) {
    return page(visit, person, id, secret, null, word);
  }

  ModelAndView unmasked(Visit visit, Person person, String id, String number) {
    return page(visit, person, id, "", number, Heads.Word.of("number"));
  }

  /** What a form proposes; empty when it is nothing that can be proposed. */
  Optional<FourEyes.Subject> subject(String id, String what) {
    if (what.equals(FourEyes.SECRET)) {
      return Optional.of(new FourEyes.Subject(Proposal.Kind.SECRET, id, what));
    } else if (what.equals("dismissal")) {
      return accounts
          .find(id)
          .map(Account::office)
          .map(office -> new FourEyes.Subject(Proposal.Kind.DISMISSAL, id, office.name()));
    }
    Optional<FourEyes.Subject> office =
        Arrays.stream(Office.values())
            .filter(one -> one.name().equals(what))
            .map(one -> new FourEyes.Subject(Proposal.Kind.OFFICE, id, one.name()))
            .findFirst();
    return office.isPresent() || !what.matches("[A-Za-z0-9-]+\\.[A-Za-z0-9-]+")
        ? office
        : Optional.of(new FourEyes.Subject(Proposal.Kind.POST, id, what));
  }

  private ModelAndView page(
      Visit visit,
      Person person,
      String id,
      String secret,
      @Nullable String number,
      Heads.Word word) {
    Texts texts = visit.texts();
    Account account = accounts.find(id).orElseThrow(NoSuchPage::new);
    Head head =
        heads.head(
            visit,
            person,
            Heads.Place.ACCOUNTS,
            texts.sentence(
                account.open() ? "adm.account" : "adm.account.closed",
                account.name(),
                texts.of(account.organisationName())),
            word);
    boolean keeps = person.office() == Office.SYSTEM;
    boolean own = person.account().equals(id);
    AccountPage page =
        new AccountPage(
            head,
            HERE + "/" + id,
            facts(visit, account, number),
            account.posts().stream()
                .map(
                    post -> new AccountPage.Post(post.toString(), texts.of(eligibility.name(post))))
                .toList(),
            proposals.about(id).stream().map(one -> lines.row(visit, person, one)).toList(),
            new AccountPage.May(
                keeps && !own,
                person.office() == Office.SECURITY && !own,
                account.open(),
                account.office() != null,
                keeps && account.number() != null && number == null),
            choices(texts, account),
            secret);
    return new ModelAndView("administration/account", "page", page);
  }

  private List<AccountPage.Fact> facts(Visit visit, Account account, @Nullable String number) {
    Texts texts = visit.texts();
    List<AccountPage.Fact> facts = new ArrayList<>();
    facts.add(new AccountPage.Fact(texts.say("adm.account.id"), account.id()));
    facts.add(
        new AccountPage.Fact(texts.say("adm.organisation"), texts.of(account.organisationName())));
    String shown = number == null ? account.maskedNumber() : number;
    facts.add(
        new AccountPage.Fact(
            texts.say("adm.number"), shown.isEmpty() ? texts.say("adm.none") : shown));
    if (account.office() != null) {
      facts.add(
          new AccountPage.Fact(
              texts.say("adm.office"), ProposalLines.office(texts, account.office().name())));
    }
    facts.add(
        new AccountPage.Fact(
            texts.say("adm.opened"), ProposalLines.moment(visit, account.opened())));
    facts.add(
        new AccountPage.Fact(
            texts.say("adm.latest"),
            latest(visit, trail.lastSignIns(List.of(account.id())).get(account.id()))));
    return facts;
  }

  private AccountPage.Choices choices(Texts texts, Account account) {
    List<Capacity> open =
        organisations.find(account.organisation()).map(eligibility::of).orElse(List.of());
    return new AccountPage.Choices(
        open.stream()
            .filter(one -> !account.posts().contains(one))
            .map(
                one ->
                    new AccountsPage.Choice(one.toString(), texts.of(eligibility.name(one)), false))
            .toList(),
        Arrays.stream(Office.values())
            .map(
                one ->
                    new AccountsPage.Choice(
                        one.name(), ProposalLines.office(texts, one.name()), false))
            .toList(),
        choices(texts, account.organisation()).stream().filter(one -> !one.chosen()).toList());
  }

  private List<AccountsPage.Choice> choices(Texts texts, String chosen) {
    return organisations.all().stream()
        .filter(one -> organisations.closed(one.id()).isEmpty())
        .map(
            one -> new AccountsPage.Choice(one.id(), texts.of(one.name()), one.id().equals(chosen)))
        .toList();
  }

  private AccountsPage.Form form(
      Texts texts, Person person, Asked asked, Optional<AccountDesk.Opening> typed) {
    AccountDesk.Opening shown =
        typed.orElse(new AccountDesk.Opening("", "", asked.organisation(), "", ""));
    boolean offered = person.office() == Office.SYSTEM;
    return new AccountsPage.Form(
        offered,
        typed.isPresent(),
        shown.id(),
        shown.name(),
        shown.number(),
        shown.reason(),
        offered ? choices(texts, shown.organisation()) : List.of());
  }

  private static List<AccountsPage.Choice> states(Texts texts, String chosen) {
    return List.of("", "open", "closed").stream()
        .map(
            state ->
                new AccountsPage.Choice(
                    state,
                    texts.say("adm.only." + (state.isEmpty() ? "all" : state)),
                    state.equals(chosen)))
        .toList();
  }

  private List<AccountsPage.Row> rows(Visit visit, List<Account> found) {
    Texts texts = visit.texts();
    Map<String, Instant> latest = trail.lastSignIns(found.stream().map(Account::id).toList());
    return found.stream()
        .map(
            account ->
                new AccountsPage.Row(
                    HERE + "/" + account.id(),
                    account.name(),
                    account.id(),
                    texts.of(account.organisationName()),
                    posts(texts, account),
                    latest(visit, latest.get(account.id())),
                    texts.say(account.open() ? "adm.state.open" : "adm.state.closed")))
        .toList();
  }

  private String posts(Texts texts, Account account) {
    if (account.office() != null) {
      return ProposalLines.office(texts, account.office().name());
    }
    return account.posts().stream()
        .map(eligibility::name)
        .map(texts::of)
        .collect(Collectors.joining(texts.say("list.separator")));
  }

  private static String latest(Visit visit, @Nullable Instant at) {
    return at == null ? visit.texts().say("adm.latest.never") : ProposalLines.moment(visit, at);
  }
}
