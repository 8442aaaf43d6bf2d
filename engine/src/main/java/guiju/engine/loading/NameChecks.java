package guiju.engine.loading;

import guiju.engine.DossierFunctions;
import guiju.engine.expression.ArgumentCheck;
import guiju.engine.yaml.Section;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that expressions may mention as texts, collected before expressions are compiled. */
final class NameChecks {
  private final Set<String> papers = new LinkedHashSet<>();
  private final Set<String> rules = new LinkedHashSet<>();
  private final Map<String, Set<String>> states = new LinkedHashMap<>();

  NameChecks(Sources sources) {
    MaterialFiles.each(sources.folder("materials"), (id, section) -> papers.add(id));
    for (Section article : sources.folder("articles").values()) {
      article.sections("rules").forEach(rule -> rule.optionalText("id").ifPresent(rules::add));
    }
    sources
        .folder("procedures")
        .forEach(
            (id, section) ->
                states.put(
                    id, section.optionalSection("states").map(Section::keys).orElse(Set.of())));
  }

  DossierFunctions.Checks checks() {
    return new DossierFunctions.Checks(
        known("paper", papers),
        known("procedure", states.keySet()),
        this::state,
        known("rule", rules));
  }

  private static ArgumentCheck known(String what, Set<String> names) {
    return constants ->
        constants.get(0) instanceof String name && !names.contains(name)
            ? Optional.of("There is no " + what + " \"" + name + "\"")
            : Optional.empty();
  }

  private Optional<String> state(List<@Nullable Object> constants) {
    if (!(constants.get(0) instanceof String procedure)
        || !(constants.get(1) instanceof String state)) {
      return Optional.of("Procedure and state must be written out, so that they can be checked");
    }
    Set<String> known = states.get(procedure);
    if (known == null) {
      return Optional.of("There is no procedure \"" + procedure + "\"");
    }
    return known.contains(state)
        ? Optional.empty()
        : Optional.of(
            "\""
                + procedure
                + "\" has no state \""
                + state
                + "\"; it has "
                + String.join(", ", known));
  }
}
