package guiju.platform.register;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.law.Kind;
import guiju.platform.identity.Person;
import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import guiju.platform.web.Catalogues;
import guiju.platform.web.NoSuchPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Keeping views, forgetting them, and following somebody's link to one. */
@Controller
class ViewController implements Routes {
  private static final int LONGEST_NAME = 40;

  private final Rulebook rulebook;
  private final SavedViews views;

  ViewController(Judge judge, SavedViews views) {
    this.rulebook = judge.rulebook();
    this.views = views;
  }

  @Override
  public List<Route> all() {
    return List.of(
        Route.form("/views"), Route.form("/views/{id}/forget"), Route.page("/views/{id}"));
  }

  @PostMapping("/views")
  ResponseEntity<Void> keep(
      Person person, @RequestParam String path, @RequestParam Map<String, String> sent) {
    Kind kind = kind(path).orElseThrow(NoSuchPage::new);
    String name = sent.getOrDefault("name", "").strip().replaceAll("\\p{Cntrl}", "");
    // What is kept is read and written anew: nothing of what was sent stays as it came.
    Wanted wanted = Wanted.read(kind, path, sent);
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    if (!views.keep(person, path, name, wanted.kept())) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    return to(wanted.in(wanted.sorting()));
  }

  @PostMapping("/views/{id}/forget")
  ResponseEntity<Void> forget(Person person, @PathVariable String id) {
    SavedViews.View view = views.find(id).orElseThrow(NoSuchPage::new);
    views.forget(person, id);
    return to(view.path());
  }

  @GetMapping("/views/{id}")
  ResponseEntity<Void> follow(Person person, @PathVariable String id) {
    return to(views.find(id).orElseThrow(NoSuchPage::new).address());
  }

  private Optional<Kind> kind(String path) {
    return rulebook.kinds().values().stream()
        .filter(kind -> !path.isEmpty() && path.equals(Catalogues.register(kind)))
        .findFirst();
  }

  private static ResponseEntity<Void> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address)
        .build();
  }
}
