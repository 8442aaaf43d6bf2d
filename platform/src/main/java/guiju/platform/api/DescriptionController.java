package guiju.platform.api;

import guiju.engine.text.Language;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the description of the API to whoever has signed in. */
@RestController
class DescriptionController implements Routes {

  private static final String HERE = "/v3/api-docs";

  private final Description description;

  DescriptionController(Description description) {
    this.description = description;
  }

  @Override
  public List<Route> all() {
    return List.of(Route.page(HERE));
  }

  @GetMapping(HERE)
  ResponseEntity<byte[]> description(Locale locale) {
    Language language = locale.getLanguage().equals("en") ? Language.EN : Language.ZH;
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(description.in(language));
  }
}
