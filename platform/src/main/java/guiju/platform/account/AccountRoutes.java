package guiju.platform.account;

import guiju.platform.identity.Route;
import guiju.platform.identity.Route.Callers;
import guiju.platform.identity.Routes;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** The ways in to one's own account. */
@Component
class AccountRoutes implements Routes {

  @Override
  public List<Route> all() {
    return List.of(
        own(HttpMethod.GET, "/account"),
        own(HttpMethod.POST, "/account/sessions/{id}/end"),
        own(HttpMethod.POST, "/account/sessions/end"),
        own(HttpMethod.POST, "/account/seen"),
        own(HttpMethod.GET, "/account/tokens"),
        own(HttpMethod.POST, "/account/tokens"),
        own(HttpMethod.POST, "/account/tokens/{id}/revoke"),
        own(HttpMethod.GET, "/account/confirm"),
        own(HttpMethod.POST, "/account/confirm"),
        own(HttpMethod.POST, "/account/second-factor/codes"),
        own(HttpMethod.POST, "/account/second-factor/end"),
        arriving(HttpMethod.GET, "/sign-in/code"),
        arriving(HttpMethod.GET, "/account/password"),
        arriving(HttpMethod.POST, "/account/password"),
        arriving(HttpMethod.GET, "/account/second-factor"),
        arriving(HttpMethod.POST, "/account/second-factor/begin"),
        arriving(HttpMethod.POST, "/account/second-factor"));
  }

  private static Route own(HttpMethod method, String pattern) {
    return new Route(method, pattern, Callers.ACCOUNT);
  }

  private static Route arriving(HttpMethod method, String pattern) {
    return new Route(method, pattern, Callers.ARRIVING);
  }
}
