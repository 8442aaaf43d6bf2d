package guiju.platform.web;

import guiju.platform.identity.Route;
import guiju.platform.identity.Routes;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** The ways in that the shared pages offer. */
@Component
class WebRoutes implements Routes {
  @Override
  public List<Route> all() {
    return List.of(
        Route.open("/sign-in"),
        Route.open("/language"),
        Route.open("/assets/**"),
        Route.ownPage("/"),
        Route.page("/workbench"),
        Route.page("/acts/{kind}/{key}/{act}"),
        Route.form("/acts/{kind}/{key}/{act}"),
        Route.page("/dossiers/{kind}/{key}"),
        Route.open("/verify"),
        new Route(HttpMethod.POST, "/verify", Route.Callers.ANYONE).heavy(),
        Route.page("/verify/{kind}/{key}"));
  }
}
