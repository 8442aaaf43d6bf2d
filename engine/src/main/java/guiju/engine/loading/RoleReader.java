package guiju.engine.loading;

import guiju.engine.law.Fact;
import guiju.engine.law.FactRole;
import guiju.engine.law.FactType;
import guiju.engine.law.Kind;
import guiju.engine.law.KindRole;
import guiju.engine.law.Roles;
import guiju.engine.yaml.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a kind and its facts are to the program; one file of the kind says it all. */
final class RoleReader {
  private static final List<String> KEYS = List.of("role", "roles", "ahead", "register", "alike");

  private final Map<FactRole, String> facts = new EnumMap<>(FactRole.class);
  private final List<String> ahead = new ArrayList<>();
  private final List<String> register = new ArrayList<>();
  private final List<String> alike = new ArrayList<>();
  private @Nullable KindRole kind;
  private @Nullable Section said;

  /** Takes what a file of the kind says. */
  void read(Section section) {
    if (KEYS.stream().noneMatch(section::has)) {
      return;
    }
    if (said != null) {
      section.problem("roles", "Roles of a kind stand in one file; they stand in two");
      return;
    }
    said = section;
    section.optionalText("role").ifPresent(text -> kind(section, text));
    section
        .optionalSection("roles")
        .ifPresent(
            all -> {
              all.keys().forEach(role -> fact(all, role));
              all.done();
            });
    ahead.addAll(section.texts("ahead"));
    register.addAll(section.texts("register"));
    alike.addAll(section.texts("alike"));
  }

  private void kind(Section section, String text) {
    Optional<KindRole> role = Words.of(text, KindRole.class);
    role.ifPresentOrElse(
        one -> kind = one, () -> Words.unknown(section, "role", text, KindRole.class));
  }

  private void fact(Section all, String text) {
    String name = all.text(text);
    Words.of(text, FactRole.class)
        .ifPresentOrElse(
            role -> facts.put(role, name), () -> Words.unknown(all, text, text, FactRole.class));
  }

  /** What was read. */
  Roles roles() {
    return new Roles(kind, facts, ahead, register, alike);
  }

  /**
   * Whether every name is a fact that is entered or set, and of the type its role has.
   *
   * @param computed names of the facts that are neither
   */
  void check(Kind known, Set<String> computed) {
    Section section = said;
    if (section == null) {
      return;
    }
    facts.forEach(
        (role, name) -> {
          Fact fact = known.fact(name);
          String what = Words.inFiles(role) + ": " + known.name();
          if (fact == null) {
            section.problem("roles", what + " has no fact \"" + name + "\"");
          } else if (computed.contains(name)) {
            section.problem("roles", what + "." + name + " is computed; it is kept nowhere");
          } else if (fact.type() != role.type()) {
            section.problem(
                "roles",
                what
                    + "."
                    + name
                    + " holds "
                    + Words.inFiles(fact.type())
                    + "; this role takes "
                    + Words.inFiles(role.type()));
          }
        });
    register.forEach(name -> shown(section, known, computed, name));
    alike.forEach(name -> compared(section, known, computed, name));
    ahead.stream()
        .filter(name -> known.fact(name) == null)
        .forEach(
            name ->
                section.problem(
                    "ahead", "ahead: " + known.name() + " has no fact \"" + name + "\""));
  }

  private static void compared(Section section, Kind known, Set<String> computed, String name) {
    Fact fact = known.fact(name);
    if (fact == null
        || computed.contains(name)
        || (fact.type() != FactType.TEXT && fact.type() != FactType.LIST)) {
      section.problem(
          "alike",
          "alike: "
              + known.name()
              + "."
              + name
              + " is no text or list that is entered or set; nothing else is compared");
    }
  }

  private static void shown(Section section, Kind known, Set<String> computed, String name) {
    String what = "register: " + known.name();
    Fact fact = known.fact(name);
    if (fact == null) {
      section.problem("register", what + " has no fact \"" + name + "\"");
    } else if (computed.contains(name) || fact.type() == FactType.ROWS) {
      section.problem(
          "register", what + "." + name + " is computed or a table; a register shows neither");
    }
  }

  /** A role of kinds is one kind's only. */
  static void once(Collection<RoleReader> all) {
    Set<KindRole> taken = EnumSet.noneOf(KindRole.class);
    for (RoleReader one : all) {
      KindRole role = one.kind;
      if (role != null && one.said != null && !taken.add(role)) {
        one.said.problem("role", "Two kinds have the role " + Words.inFiles(role));
      }
    }
  }
}
