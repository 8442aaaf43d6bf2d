package guiju.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** The token every form carries beside its cookie; over HTTPS a cookie no other host can set. */
final class FormTokens implements CsrfTokenRepository {

  private final Tickets tickets;
  private final CookieCsrfTokenRepository plain = repository("guiju-form", false);
  private final CookieCsrfTokenRepository secure = repository("__Host-guiju-form", true);

  FormTokens(Tickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return of(request).generateToken(request);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    of(request).saveToken(token, request, response);
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return of(request).loadToken(request);
  }

  private CookieCsrfTokenRepository of(HttpServletRequest request) {
    return tickets.isSecure(request) ? secure : plain;
  }

  private static CookieCsrfTokenRepository repository(String name, boolean secure) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(name);
    tokens.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).sameSite("Strict").path("/").secure(secure));
    return tokens;
  }
}
