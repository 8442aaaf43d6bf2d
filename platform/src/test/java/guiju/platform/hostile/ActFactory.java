package guiju.platform.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Acts that were taken in the founded city, to be taken again under other keys. */
final class ActFactory {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<Integer, Example> PROJECTS = new ConcurrentHashMap<>();
  private static final Map<Integer, Example> PAPERED = new ConcurrentHashMap<>();

  private ActFactory() {}

  /**
   * An act as it can be sent.
   *
   * @param account who takes it
   * @param target where to
   * @param body the act
   */
  record Example(String account, String target, Map<String, Object> body) {

    String place() {
      return target.substring("/api/v1/dossiers/".length(), target.length() - "/acts".length());
    }

    /** The same by somebody who looked at the dossier before it was. */
    Map<String, Object> stale() {
      Map<String, Object> stale = new LinkedHashMap<>(body);
      stale.put("sequence", 0);
      return stale;
    }

    /** The same with one answer given otherwise. */
    Example answering(String field, Object value) {
      Map<String, Object> form = new LinkedHashMap<>(Contract.object(body.get("form")));
      form.put(field, value);
      Map<String, Object> other = new LinkedHashMap<>(body);
      other.put("form", form);
      return new Example(account, target, other);
    }

    Example under(String key) {
      return new Example(
          account, "/api/v1/dossiers/" + place().split("/")[0] + "/" + key + "/acts", body);
    }
  }

  /** A fresh project, as some unit has registered one before. */
  static Example newProject(JdbcClient database, int port) {
    Example kept = PROJECTS.computeIfAbsent(port, at -> permitted(database, at));
    return kept.under(key());
  }

  private static Example permitted(JdbcClient database, int port) {
    return fresh(database, "registration.register").stream()
        .filter(one -> permitted(one, port))
        .findFirst()
        .orElseThrow();
  }

  /** An act that brings a dossier into being and hands in a paper with it. */
  static Example withPaper(JdbcClient database, int port) {
    Example kept = PAPERED.computeIfAbsent(port, at -> papered(database, at));
    return kept.under(key());
  }

  private static Example papered(JdbcClient database, int port) {
    return database
        .sql(
            """
            select distinct act from entry e
            where sequence = 1 and body::jsonb -> 'papers' <> '[]' order by 1
            """)
        .query(String.class)
        .list()
        .stream()
        .flatMap(act -> fresh(database, act).stream())
        .filter(one -> permitted(one, port))
        .findFirst()
        .orElseThrow();
  }

  /** Every taking of an act in the city, under keys nobody has. */
  static List<Example> fresh(JdbcClient database, String act) {
    return database
        .sql(
            """
            select e.body from entry e join account a
              on a.id = e.body::jsonb -> 'by' ->> 'account' and a.active
            where e.act = :act order by e.taken desc limit 20
            """)
        .param("act", act)
        .query(String.class)
        .list()
        .stream()
        .map(body -> example(Contract.object(JSON.readValue(body, Map.class)), key()))
        .toList();
  }

  /** What an entry records, as it would be asked for again. */
  static Example example(Map<String, Object> entry, String key) {
    Map<String, Object> by = Contract.object(entry.get("by"));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("act", entry.get("act"));
    body.put("capacity", by.get("capacity"));
    body.put("form", entry.get("form"));
    body.put("papers", entry.get("papers"));
    return new Example(
        String.valueOf(by.get("account")),
        "/api/v1/dossiers/%s/%s/acts".formatted(entry.get("kind"), key),
        body);
  }

  static String key() {
    return "H-" + UUID.randomUUID().toString().substring(0, 18);
  }

  /** Tried on a dossier that is thrown away. */
  private static boolean permitted(Example example, int port) {
    try (Visitor owner = Visitor.as(port, example.account())) {
      return owner.json(example.under(key()).target(), example.body()).status() == 201;
    }
  }
}
