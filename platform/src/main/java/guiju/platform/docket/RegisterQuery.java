package guiju.platform.docket;

import guiju.platform.identity.Person;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a register is wanted.
 *
 * @param kind kind of the dossiers
 * @param text what they must contain; nothing when it is empty
 * @param chosen the value wanted of each facet that is filtered by
 * @param reader organisation of a reader who may see only what it stands in a relation to; null for
 *     one who may see all
 */
public record RegisterQuery(
    String kind, Phrase text, Map<Facet, String> chosen, @Nullable String reader) {

  private static final Phrase NOTHING = Phrase.of("");

  /** Copies what could change. */
  public RegisterQuery {
    chosen = Map.copyOf(chosen);
  }

  /** All dossiers of a kind. */
  public static RegisterQuery all(String kind) {
    return new RegisterQuery(kind, NOTHING, Map.of(), null);
  }

  /** Those a person may read: people of bodies all, others what is theirs. */
  public RegisterQuery readableBy(Person person) {
    return new RegisterQuery(
        kind, text, chosen, person.body() == null ? person.organisation() : null);
  }

  /** Those that contain a phrase. */
  public RegisterQuery saying(Phrase phrase) {
    return new RegisterQuery(kind, phrase, chosen, reader);
  }

  /** Those with a value of a facet, instead of any value chosen before. */
  public RegisterQuery where(Facet facet, String value) {
    Map<Facet, String> more = new EnumMap<>(Facet.class);
    more.putAll(chosen);
    more.put(facet, value);
    return new RegisterQuery(kind, text, more, reader);
  }

  /** The condition in SQL; every part of it comes from a closed list. */
  String condition() {
    StringBuilder sql = new StringBuilder(" where d.kind = :kind");
    if (reader != null) {
      sql.append(" and d.readers && array[:reader, '*']");
    }
    if (!text.isEmpty()) {
      sql.append(
          " and d.id in (select m.dossier from mention m where m.sequence = 0"
              + " and m.terms @@ cast(:terms as tsquery))");
    }
    new EnumMap<Facet, String>(chosen.isEmpty() ? new EnumMap<>(Facet.class) : chosen)
        .forEach((facet, value) -> sql.append(" and ").append(test(facet, value)));
    return sql.toString();
  }

  /** What the condition refers to. */
  Map<String, Object> parameters(LocalDate today) {
    Map<String, Object> parameters = new java.util.HashMap<>();
    parameters.put("kind", kind);
    parameters.put("today", today);
    parameters.put("soon", today.plusDays(Nearness.SOON_DAYS));
    if (reader != null) {
      parameters.put("reader", reader);
    }
    if (!text.isEmpty()) {
      parameters.put("terms", text.strict());
    }
    chosen.forEach((facet, value) -> parameters.put(facet.parameter(), value(facet, value)));
    if (chosen.containsKey(Facet.STATE)) {
      String[] parts = parts(chosen.get(Facet.STATE));
      parameters.put("in", parts[0]);
      parameters.put("state", parts[1]);
    }
    return parameters;
  }

  private static String test(Facet facet, String value) {
    return switch (facet) {
      case STAGE -> "d.procedure = :stage";
      case STATE -> "d.procedure = :in and d.state = :state";
      case UNIT -> "d.owner = :unit";
      case YEAR -> "d.year = :year";
      case MODE -> "d.mode = :mode";
      case TURN -> ":turn = any(d.turn)";
      case DUE ->
          switch (nearness(value)) {
            case OVERDUE -> "d.due < :today";
            case SOON -> "d.due between :today and :soon";
            case AHEAD -> "d.due > :soon";
            case NONE -> "d.due is null";
          };
    };
  }

  private static Object value(Facet facet, String value) {
    // A year nobody could have typed finds nothing, as any other value that does not exist.
    return facet == Facet.YEAR
        ? (Object) (value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1)
        : value;
  }

  private static Nearness nearness(String value) {
    for (Nearness one : Nearness.values()) {
      if (one.parameter().equals(value)) {
        return one;
      }
    }
    return Nearness.NONE;
  }

  private static String[] parts(String state) {
    int dot = state.indexOf('.');
    return dot < 0
        ? new String[] {state, ""}
        : new String[] {state.substring(0, dot), state.substring(dot + 1)};
  }
}
