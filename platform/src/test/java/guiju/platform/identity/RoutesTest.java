package guiju.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.PlatformTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PlatformTest
class RoutesTest {

  @Autowired List<Routes> routes;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Test
  void every_route_of_the_running_platform_is_declared() {
    Set<String> undeclared = new TreeSet<>(mapped());
    undeclared.removeAll(declared());

    assertThat(undeclared).isEmpty();
  }

  @Test
  void every_declared_route_of_a_controller_exists() {
    Set<String> dead = new TreeSet<>(declared());
    dead.removeAll(mapped());
    dead.removeIf(route -> route.contains("**") || route.contains("/actuator/"));

    assertThat(dead).isEmpty();
  }

  private Set<String> declared() {
    return routes.stream()
        .flatMap(some -> some.all().stream())
        .map(route -> route.method() + " " + plain(route.pattern()))
        .collect(Collectors.toSet());
  }

  /** The error page answers whatever went wrong, and cannot be asked for by itself. */
  private Set<String> mapped() {
    Set<String> mapped = new TreeSet<>();
    mapping
        .getHandlerMethods()
        .forEach(
            (route, method) -> {
              for (String full : route.getPatternValues()) {
                String pattern = plain(full);
                Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
                methods.forEach(verb -> mapped.add(verb + " " + pattern));
                if (methods.isEmpty() && !pattern.equals("/error")) {
                  mapped.add("any method " + pattern);
                }
              }
            });
    return mapped;
  }

  /** A variable may say what it looks like; that is no other route. */
  private static String plain(String pattern) {
    return pattern.replaceAll("\\{(\\w+):[^/]*}", "{$1}");
  }
}
