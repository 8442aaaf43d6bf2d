package guiju.platform.identity;

import guiju.engine.law.Capacity;
import guiju.platform.identity.Session.Step;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Coming and going: forms for people, one JSON route for programs. The page itself is the web's.
 */
@Controller
class SignInController {

  private final Entrance entrance;
  private final SignIns signIns;
  private final SecondFactor factor;
  private final Tickets tickets;
  private final Provider provider;
  private final JsonMapper json;

  SignInController(
      Entrance entrance,
      SignIns signIns,
      SecondFactor factor,
      Tickets tickets,
      Provider provider,
      JsonMapper json) {
    this.json = json;
    this.provider = provider;
    this.entrance = entrance;
    this.signIns = signIns;
    this.factor = factor;
    this.tickets = tickets;
  }

  /** What a program sends to sign in; the secret is left out in a demonstration. */
  record Credentials(@Nullable String account, @Nullable String secret, @Nullable String code) {}

  /** What it gets: a bearer token. */
  record Token(String token) {}

  @PostMapping("/sign-in")
  ResponseEntity<Void> withSecret(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam String account,
      @RequestParam String secret,
      @RequestParam(defaultValue = "/") String next) {
    return welcome(
        request, response, entrance.bySecret(account.strip(), secret, Origin.of(request)), next);
  }

  @PostMapping("/sign-in/demonstration")
  ResponseEntity<Void> asAnybody(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam String account,
      @RequestParam(defaultValue = "/") String next) {
    return welcome(request, response, entrance.byCard(account, Origin.of(request)), next);
  }

  /** First a look whether the provider is there: its absence is ours to tell. */
  @GetMapping(ProviderDoor.THERE)
  ResponseEntity<Void> toProvider(@RequestParam(defaultValue = "/") String next) {
    return redirect(
        provider.answers()
            ? ProviderDoor.THERE
                + "/"
                + Provider.ID
                + "?next="
                + URLEncoder.encode(Destinations.within(next), StandardCharsets.UTF_8)
            : "/sign-in?refused=unreachable");
  }

  @PostMapping("/sign-in/code")
  ResponseEntity<Void> code(
      HttpServletRequest request,
      HttpServletResponse response,
      Session session,
      @RequestParam String code,
      @RequestParam(defaultValue = "/") String next) {
    String to = Destinations.within(next);
    if (session.due() != Step.CODE) {
      return redirect(to);
    }
    if (!factor.check(session.person().account(), code, Origin.of(request))) {
      return redirect(
          "/sign-in/code?refused&next=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }
    tickets
        .of(request)
        .flatMap(token -> signIns.done(token, Step.CODE))
        .ifPresent(fresh -> tickets.give(request, response, fresh));
    return redirect(to);
  }

  @PostMapping("/sign-out")
  ResponseEntity<Void> leave(HttpServletRequest request, HttpServletResponse response) {
    tickets.of(request).ifPresent(token -> signIns.leave(token, Origin.of(request)));
    tickets.take(request, response);
    return redirect("/sign-in");
  }

  @PostMapping("/capacity")
  ResponseEntity<Void> choose(
      HttpServletRequest request,
      HttpServletResponse response,
      Person person,
      @RequestParam String capacity,
      @RequestParam(defaultValue = "/") String next) {
    person.capacities().stream()
        .filter(held -> held.toString().equals(capacity))
        .findFirst()
        .ifPresent(held -> choose(request, response, held));
    return redirect(Destinations.within(next));
  }

  @PostMapping(path = "/api/v1/sign-ins", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Token> program(HttpServletRequest request, @RequestBody byte[] body) {
    Credentials credentials = read(body);
    Origin from = Origin.of(request);
    String account = Objects.requireNonNullElse(credentials.account(), "");
    String secret = Objects.requireNonNullElse(credentials.secret(), "");
    String code = Objects.requireNonNullElse(credentials.code(), "");
    Optional<String> token =
        secret.isEmpty()
            ? entrance.byCard(account, from)
            : entrance.ofProgram(account, secret, code, from);
    return token
        .map(given -> ResponseEntity.ok(new Token(given)))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build());
  }

  /** UTF-8 and nothing else, as everywhere in the API. */
  private Credentials read(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      Credentials read = json.readValue(text, Credentials.class);
      if (read != null) {
        return read;
      }
    } catch (CharacterCodingException | JacksonException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }

  private void choose(HttpServletRequest request, HttpServletResponse response, Capacity held) {
    tickets
        .of(request)
        .flatMap(token -> signIns.choose(token, held))
        .ifPresent(fresh -> tickets.give(request, response, fresh));
  }

  /** A new token each time: whatever the browser carried before is ended, never promoted. */
  private ResponseEntity<Void> welcome(
      HttpServletRequest request,
      HttpServletResponse response,
      Optional<String> token,
      String next) {
    if (token.isEmpty()) {
      return redirect("/sign-in?refused");
    }
    tickets.of(request).ifPresent(before -> signIns.leave(before, Origin.of(request)));
    tickets.give(request, response, token.get());
    return redirect(Destinations.within(next));
  }

  private static ResponseEntity<Void> redirect(String to) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(to)).build();
  }
}
