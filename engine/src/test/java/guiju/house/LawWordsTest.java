package guiju.house;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.Nanchong;
import guiju.engine.Rulebook;
import guiju.engine.law.Fact;
import guiju.engine.law.Kind;
import guiju.engine.law.Procedure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The law stays in the rulebook: no id of it stands in a program. Which fact is the amount, and
 * which kind the yearly list, the vocabulary says by roles.
 */
class LawWordsTest {
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

  /** Words of more than one part: nobody writes them by chance. */
  private static final Pattern UNMISTAKABLE = Pattern.compile(".*[A-Z-].*");

  /** Asks something of a rulebook by a name written out. */
  private static final Pattern BY_NAME =
      Pattern.compile(
          "(?<!Plain)\\.(?:fact|slot|recorded|kind|procedure|action|caseOf|everReached)\\(\"\"");

  /** Ids of the rulebook that are also keys of our own formats. */
  private static final Set<String> ALSO_OURS =
      Set.of(
          // a key of the file that declares papers
          "thirdParty",
          // columns of the register, and keys of entries and of what programs send
          "name",
          "owner",
          "year",
          "mode",
          "category",
          "organisation",
          "papers",
          "entries",
          "facts",
          "format",
          // keys of rulebook files, dossier files and rulings
          "summary",
          "code",
          "title",
          "level",
          "unit",
          "law",
          "issuer",
          "basis",
          "jurisdiction",
          "waiver",
          "outcome",
          // how a file of the demonstration's people places an organisation
          "county",
          // keys of a description of an API and of a problem as programs are told of it
          "items",
          "status",
          // what a program is told when its key is broken
          "breach");

  private final Rulebook rulebook = Nanchong.rulebook();

  @Test
  void no_program_writes_an_id_of_the_rulebook() {
    Set<String> ids = ids();

    assertThat(found(line -> !written(line, ids).isEmpty()))
        .as("ask for a role; see \"Roles\" in docs/rulebook.md")
        .isEmpty();
  }

  @Test
  void no_program_asks_the_rulebook_by_a_name_written_out() {
    assertThat(found(line -> BY_NAME.matcher(line.code()).find()))
        .as("ask for a role; see \"Roles\" in docs/rulebook.md")
        .isEmpty();
  }

  @Test
  void finds_what_it_looks_for() {
    assertThat(written("register(\"totalInvestment\", 3)")).containsExactly("totalInvestment");
    assertThat(written("sql(\"where kind = 'annualList' and x\")")).containsExactly("annualList");
    assertThat(written("Map.of(\"feasibility\", a, \"name\", b)")).containsExactly("feasibility");
    assertThat(written("say(\"plan of the feasibility\")")).isEmpty();
    assertThat(written("// totalInvestment\nrow.getString(\"name\")")).isEmpty();
    assertThat(BY_NAME.matcher(line("facts().recorded(\"name\")").code()).find()).isTrue();
  }

  private List<String> written(String source) {
    return JavaSource.of(source).lines().stream()
        .flatMap(line -> written(line, ids()).stream())
        .toList();
  }

  private static JavaSource.Line line(String source) {
    return JavaSource.of(source).lines().get(0);
  }

  /** Unmistakable ids anywhere in a text, plain words only where they are the whole of it. */
  private static List<String> written(JavaSource.Line line, Set<String> ids) {
    return Stream.concat(
            Stream.of(line.texts().split(String.valueOf(JavaSource.BETWEEN)))
                .filter(text -> !UNMISTAKABLE.matcher(text).matches()),
            ID.matcher(line.texts())
                .results()
                .map(result -> result.group())
                .filter(word -> UNMISTAKABLE.matcher(word).matches()))
        .filter(word -> ids.contains(word) && !ALSO_OURS.contains(word))
        .toList();
  }

  private static List<String> found(Predicate<JavaSource.Line> breaks) {
    List<String> found = new ArrayList<>();
    for (String module : List.of("engine", "platform")) {
      Path folder = House.root().resolve(module).resolve("src/main/java");
      for (Path file : House.files(folder, ".java")) {
        JavaSource.of(House.text(file)).lines().stream()
            .filter(breaks)
            .forEach(line -> found.add(House.named(file) + ":" + line.number()));
      }
    }
    return found;
  }

  /**
   * What the rulebook gives a name to. States, acts and options count only when unmistakable: they
   * are everyday words such as "filed".
   */
  private Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    for (Kind kind : rulebook.kinds().values()) {
      ids.add(kind.name());
      kind.facts().forEach(fact -> fact(fact, ids));
      kind.asked().forEach(field -> addUnmistakable(field.name(), ids));
    }
    ids.addAll(rulebook.procedures().keySet());
    ids.addAll(rulebook.forms().keySet());
    ids.addAll(rulebook.materials().keySet());
    ids.addAll(rulebook.rules().keySet());
    ids.addAll(rulebook.parameters().keySet());
    ids.addAll(rulebook.bodies().keySet());
    ids.addAll(rulebook.standings().keySet());
    for (Procedure procedure : rulebook.procedures().values()) {
      procedure.states().keySet().forEach(state -> addUnmistakable(state, ids));
      procedure.actions().keySet().forEach(action -> addUnmistakable(action, ids));
    }
    return ids;
  }

  private static void fact(Fact fact, Set<String> ids) {
    ids.add(fact.name());
    fact.options().keySet().forEach(option -> addUnmistakable(option, ids));
  }

  private static void addUnmistakable(String id, Set<String> ids) {
    if (UNMISTAKABLE.matcher(id).matches()) {
      ids.add(id);
    }
  }
}
