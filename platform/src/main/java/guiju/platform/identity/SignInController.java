package guiju.platform.identity;

import guiju.engine.law.Capacity;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Coming and going: forms for people, one JSON route for programs. The page itself is the web's.
 */
@Controller
class SignInController {

  private final SignIns signIns;
  private final Passwords passwords;
  private final People people;
  private final Demonstration demonstration;

  SignInController(
      SignIns signIns, Passwords passwords, People people, Demonstration demonstration) {
    this.signIns = signIns;
    this.passwords = passwords;
    this.people = people;
    this.demonstration = demonstration;
  }

  /** What a program sends to sign in; the secret is left out in a demonstration. */
  record Credentials(String account, String secret) {}

  /** What it gets: a bearer token. */
  record Token(String token) {}

  @PostMapping("/sign-in")
  ResponseEntity<Void> withSecret(
      HttpServletRequest request,
      @RequestParam String account,
      @RequestParam String secret,
      @RequestParam(defaultValue = "/") String next) {
    return passwords.match(account, secret)
        ? welcome(request, account, next)
        : redirect("/sign-in?refused", Optional.empty());
  }

  @PostMapping("/sign-in/demonstration")
  ResponseEntity<Void> asAnybody(
      HttpServletRequest request,
      @RequestParam String account,
      @RequestParam(defaultValue = "/") String next) {
    return demonstration.on() && people.find(account).isPresent()
        ? welcome(request, account, next)
        : redirect("/sign-in?refused", Optional.empty());
  }

  @PostMapping("/sign-out")
  ResponseEntity<Void> leave(HttpServletRequest request) {
    Ticket.of(request).ifPresent(signIns::end);
    return redirect("/sign-in", Optional.of(Ticket.taken(request)));
  }

  @PostMapping("/capacity")
  ResponseEntity<Void> choose(
      HttpServletRequest request,
      Person person,
      @RequestParam String capacity,
      @RequestParam(defaultValue = "/") String next) {
    person.capacities().stream()
        .filter(held -> held.toString().equals(capacity))
        .findFirst()
        .ifPresent(held -> choose(request, held));
    return redirect(Destinations.within(next), Optional.empty());
  }

  @PostMapping("/api/v1/sign-ins")
  ResponseEntity<Token> program(@RequestBody Credentials credentials) {
    boolean known =
        demonstration.on() && credentials.secret().isEmpty()
            ? people.find(credentials.account()).isPresent()
            : passwords.match(credentials.account(), credentials.secret());
    return known
        ? ResponseEntity.ok(new Token(signIns.begin(credentials.account())))
        : ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
  }

  private void choose(HttpServletRequest request, Capacity held) {
    Ticket.of(request).ifPresent(token -> signIns.choose(token, held));
  }

  /** A new token each time: whatever the browser carried before is ended, never promoted. */
  private ResponseEntity<Void> welcome(HttpServletRequest request, String account, String next) {
    Ticket.of(request).ifPresent(signIns::end);
    return redirect(
        Destinations.within(next), Optional.of(Ticket.given(request, signIns.begin(account))));
  }

  private static ResponseEntity<Void> redirect(String to, Optional<ResponseCookie> cookie) {
    HttpHeaders headers = new HttpHeaders();
    headers.setLocation(URI.create(to));
    cookie.ifPresent(given -> headers.add(HttpHeaders.SET_COOKIE, given.toString()));
    return new ResponseEntity<>(headers, HttpStatus.SEE_OTHER);
  }
}
