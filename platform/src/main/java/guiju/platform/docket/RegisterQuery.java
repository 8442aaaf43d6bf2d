package guiju.platform.docket;

import guiju.platform.identity.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of a register is wanted.
 *
 * @param kind kind of the dossiers
 * @param text what they must contain; nothing when it is empty
 * @param chosen the value wanted of each facet that is filtered by
 * @param reader who may see what is shown; null for all of it
 */
public record RegisterQuery(
    String kind, Phrase text, Map<Facet, String> chosen, @Nullable Person reader) {

  private static final Phrase NOTHING = Phrase.of("");

  /** Copies what could change. */
  public RegisterQuery {
    chosen = Map.copyOf(chosen);
  }

  /** The same without any filter. */
  RegisterQuery unfiltered() {
    return new RegisterQuery(kind, text.isEmpty() ? NOTHING : text, Map.of(), reader);
  }

  /** All dossiers of a kind. */
  public static RegisterQuery all(String kind) {
    return new RegisterQuery(kind, NOTHING, Map.of(), null);
  }

  /** Those a person may read: people of bodies all but others' drafts, others what is theirs. */
  public RegisterQuery readableBy(Person person) {
    return new RegisterQuery(kind, text, chosen, person);
  }

  /** Those that contain a phrase. */
  public RegisterQuery saying(Phrase phrase) {
    return new RegisterQuery(kind, phrase, chosen, reader);
  }

  /** Those with a value of a facet, instead of any value chosen before. */
  public RegisterQuery where(Facet facet, String value) {
    Map<Facet, String> more = new HashMap<>(chosen);
    more.put(facet, value);
    return new RegisterQuery(kind, text, more, reader);
  }

  /** The condition in SQL; every part of it comes from a closed list. */
  String condition() {
    StringBuilder sql = new StringBuilder(" where d.kind = :kind");
    if (reader != null) {
      sql.append(
          reader.body() == null
              ? " and d.readers && :readers"
              : " and (d.readers[1] <> '=' or d.readers && :readers)");
    }
    if (!text.isEmpty()) {
      sql.append(
          " and d.id in (select m.dossier from mention m where m.sequence = 0"
              + " and m.terms @@ cast(:terms as tsquery))");
    }
    new TreeMap<>(chosen).forEach((facet, value) -> sql.append(" and ").append(test(facet, value)));
    return sql.toString();
  }

  /** What the condition refers to. */
  Map<String, Object> parameters(LocalDate today) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("kind", kind);
    parameters.put("today", today);
    parameters.put("soon", today.plusDays(Nearness.SOON_DAYS));
    if (reader != null) {
      parameters.put("readers", Findable.readers(reader));
    }
    if (!text.isEmpty()) {
      parameters.put("terms", text.strict());
    }
    chosen.forEach((facet, value) -> bind(facet, value, parameters));
    return parameters;
  }

  private static String test(Facet facet, String value) {
    if (facet.equals(Facet.STAGE)) {
      return "d.procedure = :stage";
    } else if (facet.equals(Facet.STATE)) {
      return "d.procedure = :in and d.state = :state";
    } else if (facet.equals(Facet.UNIT)) {
      return "d.owner = :unit";
    } else if (facet.equals(Facet.YEAR)) {
      return "d.year = :year";
    } else if (facet.equals(Facet.MODE)) {
      return "d.mode = :mode";
    } else if (facet.equals(Facet.TURN)) {
      return ":turn = any(d.turn)";
    } else if (facet.equals(Facet.DUE)) {
      return switch (nearness(value)) {
        case OVERDUE -> "d.due < :today";
        case SOON -> "d.due between :today and :soon";
        case AHEAD -> "d.due > :soon";
        case NONE -> "d.due is null";
      };
    }
    return ":" + name(facet) + " = any(d.marks)";
  }

  private static void bind(Facet facet, String value, Map<String, Object> parameters) {
    if (facet.equals(Facet.STATE)) {
      int dot = value.indexOf('.');
      parameters.put("in", dot < 0 ? value : value.substring(0, dot));
      parameters.put("state", dot < 0 ? "" : value.substring(dot + 1));
    } else if (facet.equals(Facet.YEAR)) {
      // A year nobody could mean finds nothing, as any other value that does not exist.
      parameters.put("year", value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1);
    } else if (Facet.COMMON.contains(facet)) {
      parameters.put(facet.parameter(), value);
    } else {
      parameters.put(name(facet), facet.mark(value));
    }
  }

  /** Names of facts are plain words: the vocabulary takes no others. */
  private static String name(Facet facet) {
    return "fact_" + facet.fact();
  }

  private static Nearness nearness(String value) {
    for (Nearness one : Nearness.values()) {
      if (one.parameter().equals(value)) {
        return one;
      }
    }
    return Nearness.NONE;
  }
}
