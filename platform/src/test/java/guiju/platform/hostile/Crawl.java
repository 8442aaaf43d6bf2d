package guiju.platform.hostile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a person's pages offer: links and forms, each shape of address once. */
final class Crawl {

  /** What would end the visitor's own presence, or another's, before the run is over. */
  private static final Pattern SPARED =
      Pattern.compile(
          "/sign-out|/sign-in.*|/capacity|/account/(sessions|second-factor|password|confirm).*");

  private static final List<String> STARTS =
      List.of(
          "/workbench",
          "/projects",
          "/units",
          "/catalogues",
          "/search?q=12",
          "/may-i",
          "/notices",
          "/notices/choices",
          "/annual-lists",
          "/money",
          "/supervision",
          "/guide",
          "/measures",
          "/verify",
          "/account",
          "/account/tokens",
          "/leaders",
          "/rounds",
          "/lab");

  /**
   * A form as it stands on a page.
   *
   * @param method GET or POST
   * @param action where it goes
   * @param multipart whether it takes files
   * @param fields what it would send untouched
   */
  record PageForm(String method, String action, boolean multipart, Map<String, String> fields) {}

  private final Set<String> links = new LinkedHashSet<>();
  private final List<PageForm> forms = new ArrayList<>();
  private final Set<String> shapes = new LinkedHashSet<>();

  private Crawl() {}

  static Crawl of(Visitor visitor, int most) {
    Crawl crawl = new Crawl();
    Deque<String> open = new ArrayDeque<>(STARTS);
    for (int seen = 0; seen < most && !open.isEmpty(); seen++) {
      String page = open.poll();
      Wire.Reply reply = visitor.get(page);
      if (reply.status() == 200 && reply.header("content-type").startsWith("text/html")) {
        crawl.read(Jsoup.parse(reply.text()), open);
      }
      crawl.links.add(page);
    }
    return crawl;
  }

  List<String> links() {
    return List.copyOf(links);
  }

  List<PageForm> forms() {
    return List.copyOf(forms);
  }

  private void read(Document page, Deque<String> open) {
    for (Element form : page.select("form")) {
      String action = form.attr("action").replaceAll("#.*", "");
      String method = form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET";
      if (action.startsWith("/")
          && !SPARED.matcher(action.replaceAll("\\?.*", "")).matches()
          && shapes.add(method + shape(action) + form.select("[name]").eachAttr("name"))) {
        forms.add(
            new PageForm(
                method, action, form.attr("enctype").startsWith("multipart"), fields(form)));
      }
    }
    for (Element link : page.select("a[href]")) {
      String to = link.attr("href").replaceAll("#.*", "");
      if (to.startsWith("/")
          && !SPARED.matcher(to.replaceAll("\\?.*", "")).matches()
          && shapes.add(shape(to))) {
        open.add(to);
        links.add(to);
      }
    }
  }

  private static Map<String, String> fields(Element form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element field : form.select("input[name], select[name], textarea[name], button[name]")) {
      String type = field.attr("type");
      Element chosen = field.selectFirst("option[selected]");
      Element any = chosen == null ? field.selectFirst("option") : chosen;
      String value =
          switch (field.normalName()) {
            case "select" -> any == null ? "" : any.attr("value");
            case "textarea" -> field.wholeText();
            default -> field.attr("value");
          };
      boolean off = type.matches("checkbox|radio") && !field.hasAttr("checked");
      if (!off || !fields.containsKey(field.attr("name"))) {
        fields.put(field.attr("name"), value);
      }
    }
    return fields;
  }

  /** An address without what differs from one thing to the next of its kind. */
  private static String shape(String address) {
    return address
        .replaceAll("=[^&]*", "=")
        .replaceAll("/[A-Za-z]*-?\\d[^/?]*", "/#")
        .replaceAll(
            "(/(?:projects|units|dossiers/[a-zA-Z]+|catalogues|guide|acts/[a-zA-Z]+|verify/[a-zA-Z]+))/[^/?]+",
            "$1/#");
  }
}
