package guiju.platform.notice;

import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Calendars by their secret addresses: calendar programs cannot sign in. */
@RestController
class CalendarController implements Routes {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final CalendarAddresses addresses;
  private final CalendarFeed feed;

  CalendarController(CalendarAddresses addresses, CalendarFeed feed) {
    this.addresses = addresses;
    this.feed = feed;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.open("/calendar/{word}"));
  }

  @GetMapping("/calendar/{word}")
  ResponseEntity<byte[]> calendar(@PathVariable String word) {
    String plain = word.endsWith(".ics") ? word.substring(0, word.length() - 4) : word;
    return addresses
        .holder(plain)
        .map(holder -> feed.of(holder.person(), holder.texts()))
        .map(
            text ->
                ResponseEntity.ok()
                    .contentType(CALENDAR)
                    .cacheControl(CacheControl.noStore())
                    .body(text.getBytes(StandardCharsets.UTF_8)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
