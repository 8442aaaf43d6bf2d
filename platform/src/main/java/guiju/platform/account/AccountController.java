package guiju.platform.account;

import guiju.platform.account.AccountPage.Door;
import guiju.platform.account.AccountPage.Fact;
import guiju.platform.account.AccountPage.Happened;
import guiju.platform.account.AccountPage.Signed;
import guiju.platform.identity.AccountEvents;
import guiju.platform.identity.Origin;
import guiju.platform.identity.Passwords;
import guiju.platform.identity.Person;
import guiju.platform.identity.SecondFactor;
import guiju.platform.identity.Session;
import guiju.platform.identity.SignIns;
import guiju.platform.identity.Tokens;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: how its doors stand, where one is signed in, what happened. */
@Controller
class AccountController {

  private static final int EVENTS = 12;
  private static final List<String> DONE = List.of("password", "ended", "others", "factor");

  private final Desk desk;
  private final SignIns signIns;
  private final Passwords passwords;
  private final SecondFactor factor;
  private final Tokens tokens;
  private final AccountEvents events;

  AccountController(
      Desk desk,
      SignIns signIns,
      Passwords passwords,
      SecondFactor factor,
      Tokens tokens,
      AccountEvents events) {
    this.desk = desk;
    this.signIns = signIns;
    this.passwords = passwords;
    this.factor = factor;
    this.tokens = tokens;
    this.events = events;
  }

  @GetMapping("/account")
  ModelAndView account(Visit visit, Session session, @RequestParam(defaultValue = "") String done) {
    Texts texts = visit.texts();
    Person person = session.person();
    List<SignIns.Listed> sessions = signIns.of(person.account());
    return new ModelAndView(
        "account/account",
        "page",
        new AccountPage(
            desk.frame(visit, session, texts.say("account.title")),
            texts.sentence("account.say", sessions.size()),
            DONE.contains(done) ? texts.say("account.done." + done) : "",
            events.unseen(person.account()).stream()
                .map(
                    one ->
                        texts.say(
                            "account.fresh.one",
                            Desk.moment(visit, one.at()),
                            Desk.place(texts, one.origin())))
                .toList(),
            who(texts, person),
            doors(visit, person),
            sessions.stream().map(one -> signed(visit, session, one)).toList(),
            events.latest(person.account(), EVENTS).stream()
                .map(
                    one ->
                        new Happened(
                            texts.say("account.event." + lower(one.what())),
                            Desk.place(texts, one.origin()),
                            Desk.moment(visit, one.at())))
                .toList()));
  }

  /** Ends one session; the present one is left by signing out. */
  @PostMapping("/account/sessions/{id:\\d{1,18}}/end")
  String end(HttpServletRequest request, Session session, @PathVariable long id) {
    signIns.end(session.person().account(), id, Origin.of(request));
    return "redirect:/account?done=ended";
  }

  /** Ends every session but the present one. */
  @PostMapping("/account/sessions/end")
  String endOthers(Session session) {
    signIns.endOthers(session.person().account(), session.id());
    return "redirect:/account?done=others";
  }

  /** The owner has read where somebody signed in anew. */
  @PostMapping("/account/seen")
  String seen(Session session) {
    events.seen(session.person().account());
    return "redirect:/account";
  }

  private List<Fact> who(Texts texts, Person person) {
    String capacities =
        person.capacities().stream()
            .map(held -> desk.capacity(texts, held))
            .collect(Collectors.joining(texts.say("list.separator")));
    return List.of(
        new Fact(texts.say("account.account"), person.account()),
        new Fact(texts.say("account.name"), person.name()),
        new Fact(texts.say("account.organisation"), texts.of(person.organisationName())),
        new Fact(
            texts.say("account.capacities"),
            capacities.isEmpty() ? texts.say("account.capacities.none") : capacities));
  }

  private List<Door> doors(Visit visit, Person person) {
    Texts texts = visit.texts();
    String account = person.account();
    boolean set = factor.isSet(account);
    int left = factor.codesLeft(account);
    int many = tokens.of(account).size();
    return List.of(
        new Door(
            texts.say("account.password"),
            passwords
                .since(account)
                .map(since -> texts.say("account.password.since", Desk.moment(visit, since)))
                .orElseGet(() -> texts.say("account.password.none")),
            texts.say(
                passwords.since(account).isPresent()
                    ? "account.password.change"
                    : "account.password.choose"),
            "/account/password"),
        new Door(
            texts.say("account.factor"),
            set
                ? texts.say("account.factor.set", left)
                : texts.say(
                    factor.isDemandedOf(person) ? "account.factor.due" : "account.factor.none"),
            texts.say(set ? "account.factor.look" : "account.factor.begin"),
            "/account/second-factor"),
        new Door(
            texts.say("account.tokens"),
            many == 0 ? texts.say("account.tokens.none") : texts.say("account.tokens.some", many),
            texts.say("account.tokens.look"),
            "/account/tokens"));
  }

  private static Signed signed(Visit visit, Session present, SignIns.Listed one) {
    Texts texts = visit.texts();
    return new Signed(
        one.id(),
        Desk.place(texts, one.origin()),
        texts.say("account.way." + lower(one.way())),
        Desk.moment(visit, one.begun()),
        Desk.moment(visit, one.seen()),
        one.id() == present.id());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
