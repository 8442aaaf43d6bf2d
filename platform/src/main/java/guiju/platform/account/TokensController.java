package guiju.platform.account;

import guiju.engine.law.Capacity;
import guiju.platform.HouseClock;
import guiju.platform.identity.Fresh;
import guiju.platform.identity.Origin;
import guiju.platform.identity.Person;
import guiju.platform.identity.Session;
import guiju.platform.identity.Session.Scope;
import guiju.platform.identity.Tokens;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tokens by which programs come in for their owners. */
@Controller
class TokensController {

  private static final String HERE = "/account/tokens";
  private static final int LONGEST_NAME = 80;
  private static final int USUAL_DAYS = 90;

  private final Desk desk;
  private final Tokens tokens;
  private final Fresh fresh;

  TokensController(Desk desk, Tokens tokens, Fresh fresh) {
    this.desk = desk;
    this.tokens = tokens;
    this.fresh = fresh;
  }

  @GetMapping(HERE)
  ModelAndView page(Visit visit, Session session, @RequestParam Optional<String> revoked) {
    String note = revoked.isPresent() ? visit.texts().say("tokens.revoked") : "";
    return page(visit, session, new Shown("", "", note, "", ""));
  }

  @PostMapping(HERE)
  ModelAndView make(
      Visit visit,
      HttpServletRequest request,
      HttpServletResponse response,
      Session session,
      @RequestParam String name,
      @RequestParam String scope,
      @RequestParam String capacity,
      @RequestParam(name = "last-day") String lastDay) {
    fresh.required(session);
    Person person = session.person();
    Optional<Tokens.Wish> wish = wish(visit, person, name, scope, capacity, lastDay);
    if (wish.isEmpty()) {
      String problem = visit.texts().say("tokens.problem");
      ModelAndView page = page(visit, session, new Shown("", problem, "", name, lastDay));
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page;
    }
    String token = tokens.make(person, wish.get(), Origin.of(request));
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    return page(visit, session, new Shown(token, "", "", "", ""));
  }

  @PostMapping(HERE + "/{id:\\d{1,18}}/revoke")
  String revoke(HttpServletRequest request, Session session, @PathVariable long id) {
    tokens.revoke(session.person().account(), id, Origin.of(request));
    return "redirect:" + HERE + "?revoked";
  }

  private static Optional<Tokens.Wish> wish(
      Visit visit, Person person, String name, String scope, String capacity, String lastDay) {
    String plain = name.strip();
    Optional<Capacity> held =
        person.capacities().stream().filter(one -> one.toString().equals(capacity)).findFirst();
    Optional<Scope> known =
        List.of(Scope.values()).stream().filter(one -> one.name().equals(scope)).findFirst();
    Optional<LocalDate> day =
        day(lastDay)
            .filter(last -> !last.isBefore(visit.today()))
            .filter(last -> !last.isAfter(visit.today().plusYears(1)));
    boolean named = !plain.isEmpty() && plain.length() <= LONGEST_NAME && plain.indexOf('\0') < 0;
    return named && held.isPresent() && known.isPresent() && day.isPresent()
        ? Optional.of(new Tokens.Wish(plain, known.get(), held.get(), day.get()))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private record Shown(String token, String problem, String note, String name, String lastDay) {}

  private ModelAndView page(Visit visit, Session session, Shown shown) {
    Texts texts = visit.texts();
    Person person = session.person();
    List<Tokens.Listed> living = tokens.of(person.account());
    LocalDate today = visit.today();
    return new ModelAndView(
        "account/tokens",
        "page",
        new TokensPage(
            desk.frame(visit, session, texts.say("tokens.title")),
            living.isEmpty()
                ? texts.sentence("tokens.say.none")
                : texts.sentence("tokens.say", living.size()),
            shown.token(),
            shown.problem(),
            living.stream().map(one -> living(visit, one)).toList(),
            person.capacities().stream()
                .map(held -> new TokensPage.Choice(held.toString(), desk.capacity(texts, held)))
                .toList(),
            new TokensPage.Form(
                shown.name(),
                shown.lastDay().isEmpty() ? today.plusDays(USUAL_DAYS).toString() : shown.lastDay(),
                today.toString(),
                today.plusYears(1).toString()),
            shown.note()));
  }

  private TokensPage.Living living(Visit visit, Tokens.Listed one) {
    Texts texts = visit.texts();
    LocalDate last = LocalDate.ofInstant(one.ends(), HouseClock.ZONE).minusDays(1);
    return new TokensPage.Living(
        one.id(),
        one.name(),
        texts.say("tokens.scope." + one.scope().name().toLowerCase(Locale.ROOT)),
        desk.capacity(texts, one.capacity()),
        Desk.moment(visit, one.made()),
        texts.wording().date(last, visit.today()),
        one.used() == null ? texts.say("tokens.unused") : Desk.moment(visit, one.used()));
  }
}
