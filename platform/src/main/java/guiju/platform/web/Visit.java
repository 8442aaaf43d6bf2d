package guiju.platform.web;

import guiju.engine.text.Language;
import guiju.platform.HouseClock;
import guiju.platform.identity.Drafters;
import guiju.platform.identity.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.WebUtils;

/**
 * One request of somebody reading pages: in which language, on which day. A controller method may
 * take one.
 */
public final class Visit {
  static final String LANGUAGE_COOKIE = "guiju-language";

  private final HttpServletRequest request;
  private final Texts texts;
  private final HouseClock clock;
  private final House house;

  /** What is the same for every visit. */
  record House(
      Frame.Assets assets,
      String cityKey,
      guiju.engine.Rulebook rulebook,
      Map<Language, Texts> texts,
      Bell bell) {}

  Visit(HttpServletRequest request, HouseClock clock, House house) {
    this.request = request;
    this.clock = clock;
    this.house = house;
    var cookie = WebUtils.getCookie(request, LANGUAGE_COOKIE);
    Language language = Texts.language(cookie == null ? null : cookie.getValue());
    this.texts = house.texts().getOrDefault(language, Texts.in(language));
  }

  /** The sentences in the reader's language. */
  public Texts texts() {
    return texts;
  }

  /** Today in Asia/Shanghai. */
  public LocalDate today() {
    return clock.today();
  }

  /** The present minute in Asia/Shanghai. */
  public LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.present(), HouseClock.ZONE);
  }

  /** Whether only the part that changes is asked for. */
  public boolean partly() {
    return "true".equals(request.getHeader("HX-Request"))
        && !"true".equals(request.getHeader("HX-Boosted"));
  }

  /** The layout of a page for a visitor. */
  public Frame frame(String title, Section section) {
    return frame(null, title, section);
  }

  /** The layout of a page. */
  public Frame frame(@Nullable Person person, String title, Section section) {
    List<String> deciders = house.rulebook().overview().deciders();
    var places =
        Section.offered(person, deciders, Drafters.of(house.rulebook())).stream()
            .map(place -> place(person, deciders, place, section))
            .toList();
    return new Frame(
        texts,
        title,
        places,
        who(person),
        path(),
        csrf(),
        house.assets(),
        texts.say(house.cityKey()));
  }

  /** Who is led to the whole first finds the workbench at an address of its own. */
  private Frame.Place place(
      @Nullable Person person, List<String> deciders, Section place, Section present) {
    boolean aside =
        place == Section.WORKBENCH && person != null && Section.decides(person, deciders);
    return new Frame.Place(
        texts.word(place), aside ? "/workbench" : place.href(), place == present);
  }

  private Frame.@Nullable Who who(@Nullable Person person) {
    return person == null
        ? null
        : new Frame.Who(
            person.name(),
            standsFor(person),
            person.office() == null ? house.bell().unread(person) : 0);
  }

  private String standsFor(Person person) {
    return person.office() == null
        ? texts.say(
            "person.office",
            texts.of(person.organisationName()),
            texts.of(Post.of(house.rulebook(), person)))
        : texts.say("office." + person.office().name().toLowerCase(java.util.Locale.ROOT));
  }

  private String path() {
    String query = request.getQueryString();
    String path =
        request.getMethod().equals("GET") ? request.getRequestURI() : request.getRequestURI();
    return query == null ? path : path + "?" + query;
  }

  private Frame.Csrf csrf() {
    Object token = request.getAttribute(CsrfToken.class.getName());
    return token instanceof CsrfToken csrf
        ? new Frame.Csrf(csrf.getParameterName(), csrf.getToken())
        : new Frame.Csrf("_csrf", "");
  }
}
