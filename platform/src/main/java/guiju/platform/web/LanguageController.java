package guiju.platform.web;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Switches the language in place. */
@Controller
class LanguageController {
  // Only paths of this house: a second slash or a backslash would lead elsewhere.
  private static final Pattern WITHIN =
      Pattern.compile("/(?:[^/\\\\\\p{Cntrl}\\s][^\\\\\\p{Cntrl}\\s]*)?");

  @GetMapping("/language")
  ResponseEntity<Void> change(
      @RequestParam(defaultValue = "zh") String to, @RequestParam(defaultValue = "/") String back) {
    ResponseCookie cookie =
        ResponseCookie.from(Visit.LANGUAGE_COOKIE, "en".equals(to) ? "en" : "zh")
            .path("/")
            .httpOnly(true)
            .sameSite("Lax")
            .maxAge(Duration.ofDays(365))
            .build();
    HttpHeaders headers = new HttpHeaders();
    headers.add(HttpHeaders.SET_COOKIE, cookie.toString());
    headers.setLocation(URI.create(WITHIN.matcher(back).matches() ? encoded(back) : "/"));
    return new ResponseEntity<>(headers, HttpStatus.SEE_OTHER);
  }

  private static String encoded(String path) {
    try {
      return URI.create(path).toASCIIString();
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
