package guiju.platform.matrix;

import guiju.platform.identity.Routes;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every way in of the running program: what answers, and what is declared to. */
final class LiveRoutes {

  private LiveRoutes() {}

  static Set<Way> of(ApplicationContext running) {
    Set<Way> all = new TreeSet<>(Comparator.comparing(Way::path).thenComparing(Way::verb));
    running.getBeansOfType(HandlerMapping.class).forEach((name, some) -> add(name, some, all));
    running
        .getBeansOfType(Routes.class)
        .values()
        .forEach(
            some -> some.all().forEach(one -> all.add(Way.of(one.method().name(), one.pattern()))));
    return all;
  }

  private static void add(String name, HandlerMapping mapping, Set<Way> all) {
    if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
      methods.getHandlerMethods().keySet().forEach(info -> add(info, all));
    } else if (mapping instanceof AbstractUrlHandlerMapping files) {
      files.getHandlerMap().keySet().forEach(path -> all.add(Way.of("GET", path)));
    } else if (!(mapping instanceof RouterFunctionMapping functions)
        || functions.getRouterFunction() != null) {
      throw new AssertionError(
          "The bean %s answers requests in a way the matrix cannot list. Teach LiveRoutes how a %s names its routes."
              .formatted(name, mapping.getClass().getName()));
    }
  }

  /** What is mapped without a verb answers to any. */
  private static void add(RequestMappingInfo info, Set<Way> all) {
    for (String path : info.getPatternValues()) {
      Set<RequestMethod> verbs = info.getMethodsCondition().getMethods();
      verbs.forEach(verb -> all.add(Way.of(verb.name(), path)));
      if (verbs.isEmpty()) {
        all.add(Way.of("ANY", path));
      }
    }
  }

  /** Paths and the verbs that are ways in there. */
  static Map<String, Set<String>> verbs(Set<Way> all) {
    return all.stream()
        .collect(
            java.util.stream.Collectors.groupingBy(
                Way::path,
                java.util.TreeMap::new,
                java.util.stream.Collectors.mapping(
                    Way::verb, java.util.stream.Collectors.toSet())));
  }
}
