package guiju.platform.hostile;

import guiju.platform.hostile.ActFactory.Example;
import guiju.platform.hostile.Contract.Operation;
import guiju.platform.hostile.Crawl.PageForm;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Makes requests: sound ones first, in the order in which one needs the other, then bent ones. */
final class Magazine {

  private static final JsonMapper JSON = new JsonMapper();

  private final Contract contract;
  private final Random random;
  private final Mutation bent;
  private final List<Example> acts = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<String> accounts;
  private final Map<String, Crawl> pages;
  private final String dossier;

  Magazine(
      Contract contract,
      Random random,
      JdbcClient database,
      Map<String, Crawl> pages,
      String dossier) {
    this.contract = contract;
    this.random = random;
    this.bent = new Mutation(random);
    this.accounts = List.copyOf(pages.keySet());
    this.pages = pages;
    this.dossier = dossier;
    List<String> names =
        database
            .sql("select distinct act from entry where sequence = 1 order by 1")
            .query(String.class)
            .list();
    names.forEach(act -> acts.addAll(ActFactory.fresh(database, act)));
    places.addAll(
        database
            .sql("select kind || '/' || key from dossier order by id desc limit 60")
            .query(String.class)
            .list());
  }

  /** A dossier that came into being meanwhile. */
  void know(String place) {
    places.add(place);
  }

  /** One sound request for every operation of the description. */
  List<Shot> sound(Example project, String reader, String place) {
    List<Shot> all = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      String[] at = place.split("/");
      String target =
          operation.path().replace("{kind}", at[0]).replace("{key}", at[1])
              + switch (operation.id()) {
                case "consistency" -> "?from=1&to=2";
                case "inclusion" -> "?kind=" + at[0] + "&key=" + at[1] + "&sequence=1";
                default -> "";
              };
      switch (operation.id()) {
        case "signIn" ->
            all.add(json("", operation, target, Map.of("account", reader, "secret", "")));
        case "rule" -> all.add(json("", operation, target, ruling()));
        case "outlook" ->
            all.add(
                json("", operation, target, Map.of("dossier", JSON.readValue(dossier, Map.class))));
        case "act" -> all.add(json(project.account(), operation, project.target(), project.body()));
        case "material" -> all.add(upload(reader, operation, "a.pdf", HostileFile.PDF));
        default ->
            all.add(
                new Shot(reader, operation.id(), operation, "GET", target, Map.of(), null, null));
      }
    }
    return all;
  }

  Shot next() {
    return random.nextInt(100) < 55 ? program() : page();
  }

  private Shot program() {
    List<Operation> all = contract.operations();
    // Acts are where most can go wrong.
    Operation operation =
        random.nextInt(3) == 0 ? contract.operation("act") : all.get(random.nextInt(all.size()));
    return switch (operation.id()) {
      case "act" -> act(operation);
      case "signIn" ->
          bentJson(
              "", operation, operation.path(), Map.of("account", pick(accounts), "secret", ""));
      case "rule" -> bentJson("", operation, operation.path(), ruling());
      case "outlook" ->
          bentJson(
              "",
              operation,
              operation.path(),
              Map.of("dossier", JSON.readValue(dossier, Map.class)));
      case "material" -> material(operation);
      default ->
          new Shot(
              caller(), operation.id(), operation, "GET", asked(operation), Map.of(), null, null);
    };
  }

  private Shot act(Operation operation) {
    Example act = acts.get(random.nextInt(acts.size()));
    Example at = random.nextInt(3) == 0 ? act : act.under(ActFactory.key());
    String target =
        random.nextInt(6) == 0 ? operation.path().replace("{kind}/{key}", place()) : at.target();
    if (random.nextInt(6) == 0) {
      return json(act.account(), operation, target, act.body());
    }
    return bentJson(
        random.nextInt(12) == 0 ? caller() : act.account(), operation, target, act.body());
  }

  private Map<String, Object> ruling() {
    Example act = acts.get(random.nextInt(acts.size()));
    return Map.of(
        "dossier",
        Map.of("kind", act.place().split("/")[0], "key", "F-1"),
        "act",
        Map.of(
            "act", act.body().get("act"),
            "by",
                Map.of("account", "a", "organisation", "b", "capacity", act.body().get("capacity")),
            "form", act.body().get("form")));
  }

  private Shot material(Operation operation) {
    String kind = pick(List.of("pdf", "png", "jpg", "docx", "xlsx", "ofd"));
    byte[] sound = HostileFile.sound(kind);
    boolean other = random.nextInt(4) > 0;
    String name =
        (random.nextBoolean() ? "a" : bent.text().replaceAll("[\r\n\"]", "")) + "." + kind;
    return upload(caller(), operation, name, other ? bent.bytes(sound) : sound);
  }

  private String asked(Operation operation) {
    StringBuilder query = new StringBuilder();
    String path = operation.path();
    for (Map<String, Object> parameter : operation.parameters()) {
      String name = String.valueOf(parameter.get("name"));
      if ("query".equals(parameter.get("in")) && random.nextInt(8) > 0) {
        String value = random.nextBoolean() ? String.valueOf(random.nextInt(30)) : bent.text();
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(encoded(value));
      }
    }
    if (random.nextInt(3) == 0) {
      path = path.replace("{kind}", encoded(bent.text())).replace("{key}", encoded(bent.text()));
    }
    return path.replace("{kind}/{key}", place()) + query;
  }

  /** A link with its questions bent, or a form with an answer or two bent. */
  private Shot page() {
    String who = pick(accounts);
    Crawl crawl = pages.get(who);
    if (crawl.forms().isEmpty() || random.nextInt(3) == 0) {
      return new Shot(who, "page", null, "GET", link(pick(crawl.links())), Map.of(), null, null);
    }
    PageForm form = crawl.forms().get(random.nextInt(crawl.forms().size()));
    Map<String, String> fields = new LinkedHashMap<>(form.fields());
    for (int n = random.nextInt(3); n > 0 && !fields.isEmpty(); n--) {
      String name = pick(List.copyOf(fields.keySet()));
      switch (random.nextInt(6)) {
        case 0 -> fields.remove(name);
        case 1 -> fields.put(bent.text(), bent.text());
        default -> fields.put(name, bent.text());
      }
    }
    return form(who, form, fields);
  }

  private Shot form(String who, PageForm form, Map<String, String> fields) {
    String operation = form.method() + " form " + form.action().replaceAll("\\?.*", "");
    StringBuilder sent = new StringBuilder();
    fields.forEach(
        (name, value) ->
            sent.append(sent.isEmpty() ? "" : "&")
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
    if (form.method().equals("GET")) {
      String clip =
          sent.length() > 6_000
              ? sent.substring(0, 6_000).replaceAll("%?.?$", "")
              : sent.toString();
      return new Shot(
          who,
          operation,
          null,
          "GET",
          form.action().replaceAll("\\?.*", "") + "?" + clip.replaceAll("%[0-9A-F]?$", ""),
          Map.of(),
          null,
          null);
    }
    if (form.multipart()) {
      StringBuilder parts = new StringBuilder();
      fields.forEach(
          (name, value) ->
              parts
                  .append("--limit-7\r\nContent-Disposition: form-data; name=\"")
                  .append(name.replaceAll("[\r\n\"]", ""))
                  .append("\"\r\n\r\n")
                  .append(value)
                  .append("\r\n"));
      parts.append("--limit-7--\r\n");
      return new Shot(
          who,
          operation,
          null,
          "POST",
          form.action(),
          Map.of("Content-Type", "multipart/form-data; boundary=limit-7"),
          parts.toString().getBytes(StandardCharsets.UTF_8),
          null);
    }
    return new Shot(
        who,
        operation,
        null,
        "POST",
        form.action(),
        Map.of("Content-Type", "application/x-www-form-urlencoded"),
        sent.toString().getBytes(StandardCharsets.UTF_8),
        null);
  }

  private String link(String link) {
    if (random.nextInt(3) == 0) {
      return link
          + (link.contains("?") ? "&" : "?")
          + pick(
              List.of("q", "sort", "at", "n", "year", "on", "tab", "unit", "view", "state", "from"))
          + "="
          + encoded(bent.text());
    } else if (link.contains("=") && random.nextBoolean()) {
      return link.replaceFirst("=[^&]*", "=" + encoded(bent.text()).replace("$", "%24"));
    }
    int slash = link.lastIndexOf('/');
    return random.nextInt(3) > 0 ? link : link.substring(0, slash + 1) + encoded(bent.text());
  }

  private Shot bentJson(String who, Operation operation, String target, Map<String, Object> sound) {
    if (random.nextInt(8) == 0) {
      return shot(who, operation, target, bent.bytes(Mutation.json(sound)), null);
    }
    Object tree = bent.tree(sound);
    return shot(who, operation, target, Mutation.json(tree), tree);
  }

  private static Shot json(
      String who, Operation operation, String target, Map<String, Object> tree) {
    return shot(who, operation, target, Mutation.json(tree), tree);
  }

  private static Shot shot(
      String who, Operation operation, String target, byte[] body, @Nullable Object tree) {
    Map<String, String> headers =
        Map.of("Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString());
    return new Shot(who, operation.id(), operation, "POST", target, headers, body, tree);
  }

  private static Shot upload(String who, Operation operation, String name, byte[] content) {
    byte[] head =
        ("--limit-7\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] body =
        HostileFile.joined(
            HostileFile.joined(head, content),
            "\r\n--limit-7--\r\n".getBytes(StandardCharsets.UTF_8));
    return new Shot(
        who,
        operation.id(),
        operation,
        "POST",
        operation.path(),
        Map.of("Content-Type", "multipart/form-data; boundary=limit-7"),
        body,
        null);
  }

  private String caller() {
    return random.nextInt(10) == 0 ? "" : pick(accounts);
  }

  private String place() {
    return pick(places);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  static String encoded(String text) {
    String clip = text.length() > 1_000 ? text.substring(0, 1_000) : text;
    return URLEncoder.encode(clip, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
