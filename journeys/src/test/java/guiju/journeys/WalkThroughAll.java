package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.journeys.Walk.Stop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Everybody goes everywhere they are led; {@link WalkExtent} says how much of it at a time. By
 * hand, for time's sake: {@code -Dit.test=WalkThroughAll}.
 */
@Journey
class WalkThroughAll {
  /** Why nobody is led to a route by a link or a form. */
  private static final Map<String, String> NOT_LED_TO =
      Map.ofEntries(
          Map.entry("GET /actuator/health", "for whoever watches the process"),
          Map.entry("GET /actuator/health/liveness", "the same"),
          Map.entry("GET /actuator/health/readiness", "the same"),
          Map.entry("GET /api/v1/dossiers/{kind}/{key}", "for programs"),
          Map.entry("GET /api/v1/dossiers/{kind}/{key}/docket", "for programs"),
          Map.entry("GET /api/v1/dossiers/{kind}/{key}/verdict", "for programs"),
          Map.entry("POST /api/v1/dossiers/{kind}/{key}/acts", "for programs"),
          Map.entry("POST /api/v1/materials", "for programs"),
          Map.entry("POST /api/v1/outlooks", "for programs"),
          Map.entry("POST /api/v1/rulings", "for programs"),
          Map.entry("POST /api/v1/sign-ins", "for programs"),
          Map.entry("GET /api/v1/record", "for programs"),
          Map.entry("GET /api/v1/record/consistency", "for programs"),
          Map.entry("GET /api/v1/record/heads", "for programs"),
          Map.entry("GET /api/v1/record/heads/latest", "for programs"),
          Map.entry("GET /api/v1/record/inclusion", "for programs"),
          Map.entry("GET /v3/api-docs", "for programs"),
          Map.entry("GET /account/confirm", "before what matters, long after signing in"),
          Map.entry("POST /account/confirm", "before what matters, long after signing in"),
          Map.entry("POST /account/second-factor", "AccountJourney sets one up"),
          Map.entry("POST /account/second-factor/codes", "the same"),
          Map.entry("POST /account/second-factor/end", "the same"),
          Map.entry("POST /account/seen", "where something happened to an account"),
          Map.entry("POST /account/sessions/{id}/end", "nobody has two sessions"),
          Map.entry("POST /account/tokens/{id}/revoke", "nobody has made a token yet"),
          Map.entry("GET /sign-in/provider", "where the city has a provider"),
          Map.entry("GET /sign-in/code", "nobody in the city has a second factor"),
          Map.entry("GET /lab/{id}", "nobody has begun a draft yet; LabJourney does"),
          Map.entry("GET /lab/{id}/compare", "the same"),
          Map.entry("GET /lab/{id}/figures", "the same"),
          Map.entry("GET /lab/{id}/files", "the same"),
          Map.entry("GET /lab/{id}/flips", "the same"),
          Map.entry("GET /lab/{id}/report", "the same"),
          Map.entry("GET /lab/{id}/rulebook.zip", "the same"),
          Map.entry("POST /lab/{id}/delete", "the same"),
          Map.entry("POST /lab/{id}/figures", "the same"),
          Map.entry("POST /lab/{id}/files", "the same"),
          Map.entry("POST /lab/{id}/replay", "the same"),
          Map.entry("GET /metrics", "for whoever watches the process"),
          Map.entry("POST /sign-in/code", "nobody in the city has a second factor"),
          Map.entry("POST /administration/organisations/{id}/reopen", "no organisation is closed"),
          Map.entry("POST /administration/record/key/confirm", "nobody has asked for a new key"),
          Map.entry("POST /administration/record/key/drop", "the same"),
          Map.entry(
              "GET /administration/rulebook/drafts/{id}", "nobody has drafted a rulebook yet"),
          Map.entry("POST /administration/rulebook/drafts/{id}/propose", "the same"),
          Map.entry("POST /administration/rulebook/drafts/{id}/try", "the same"),
          Map.entry("POST /administration/rulebook/folder", "the folder is the one in force"),
          Map.entry("GET /administration/rulebook/proposals/{number}", "nobody has proposed one"),
          Map.entry("POST /administration/rulebook/proposals/{number}/confirm", "the same"),
          Map.entry("POST /administration/rulebook/proposals/{number}/decline", "the same"),
          Map.entry("POST /administration/rulebook/proposals/{number}/take-back", "the same"),
          Map.entry("GET /calendar/{word}", "for calendars, by a secret address made on request"),
          Map.entry("GET /notices/mail/{word}", "the link in a mail that confirms an address"),
          Map.entry("GET /notices/{id}", "the links in mails"),
          Map.entry("POST /notices/mail", "where a mail server is set up"),
          Map.entry("GET /projects/{key}/export.zip", "the same as of any dossier"),
          Map.entry("GET /views/{id}", "nobody has kept a view yet"),
          Map.entry("POST /views/{id}/forget", "nobody has kept a view yet"),
          Map.entry("POST /capacity", "nobody in the city changes capacity for a session"));

  private static @Nullable Walk walk;

  @Test
  void every_link_leads_to_a_page_in_words(@Inhabited House house) {
    assertThat(walked(house).troubles()).isEmpty();
  }

  @Test
  void somebody_is_led_to_every_route(@Inhabited House house) {
    assertThat(walked(house).missed()).isSubsetOf(NOT_LED_TO.keySet());
    assertThat(walked(house).routes()).containsAll(NOT_LED_TO.keySet());
  }

  @Test
  void nothing_on_a_page_breaks_bars_or_runs_off_the_screen(@Inhabited House house) {
    Map<String, List<String>> pages =
        walked(house).worthALook().stream()
            .collect(
                Collectors.groupingBy(
                    Stop::account,
                    LinkedHashMap::new,
                    Collectors.mapping(Stop::address, Collectors.toList())));
    List<String> troubles = new ArrayList<>();
    pages.forEach(
        (account, addresses) -> {
          Visitor visitor = account.isEmpty() ? house.visitor() : house.visitor(account);
          addresses.forEach(address -> troubles.addAll(look(address, visitor)));
          troubles.addAll(visitor.troubles());
          house.seeOff(visitor);
        });

    assertThat(troubles).isEmpty();
  }

  /** Without time for everything, every other page is looked at from the other side. */
  private static List<String> look(String address, Visitor visitor) {
    if (WalkExtent.asked().depth() == WalkExtent.Depth.EVERYTHING) {
      return Look.closely(address, visitor);
    }
    return address.hashCode() % 2 == 0
        ? Look.atTheOffice(address, visitor)
        : Look.onThePhone(address, visitor);
  }

  private static synchronized Walk walked(House house) {
    Walk done = walk;
    if (done == null) {
      done = new Walk(house, WalkExtent.asked()).done();
      walk = done;
    }
    return done;
  }
}
