package guiju.journeys;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page is built of: its route, and each kind of element under each kind of parent. */
final class Shape {
  private Shape() {}

  static Set<String> of(Document page, String route) {
    Set<String> shape = new HashSet<>(Set.of(route));
    for (Element element : page.body().getAllElements()) {
      Element parent = element.parent();
      shape.add((parent == null ? "" : name(parent)) + ">" + name(element));
    }
    return shape;
  }

  private static String name(Element element) {
    String classes = element.className().isEmpty() ? "" : "." + element.className();
    return element.tagName() + classes + element.attr("type") + element.attr("role");
  }
}
