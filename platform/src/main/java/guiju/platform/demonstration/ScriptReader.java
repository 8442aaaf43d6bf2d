package guiju.platform.demonstration;

import guiju.engine.yaml.Problem;
import guiju.engine.yaml.Problems;
import guiju.engine.yaml.Section;
import guiju.engine.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the city's files; everything that is wrong with them is told at once. */
final class ScriptReader {

  private final Problems problems = new Problems();

  /** The city that comes along. */
  static Script read() {
    ScriptReader reader = new ScriptReader();
    Script script = reader.script();
    if (!reader.problems.none()) {
      throw new IllegalStateException(
          reader.problems.sorted().stream()
              .map(Problem::toString)
              .collect(
                  Collectors.joining("\n  ", "The demonstration city cannot be read:\n  ", "")));
    }
    return script;
  }

  private Script script() {
    Section city = open("city.yaml");
    List<TourStep> tour =
        city.sections("tour").stream()
            .map(step -> new TourStep(step.text("account"), step.sentence("words")))
            .toList();
    List<SignInGroup> groups = new PeopleReader(open("people.yaml")).groups();
    Map<String, Map<String, Object>> answers = trees(city, "answers");
    Map<String, Map<String, Object>> habits = trees(city, "habits");
    StoryReader reader = new StoryReader(plays(city), problems);
    List<Story> stories = new ArrayList<>();
    for (String file : city.texts("stories")) {
      Section section = open("stories/" + file + ".yaml");
      section.sections("stories").forEach(story -> stories.add(reader.read(story)));
      section.done();
    }
    Script script =
        new Script(
            city.text("rulebook"),
            LocalDate.parse(city.text("today")),
            groups,
            tour,
            answers,
            habits,
            lists(city, "papers"),
            city.texts("sample"),
            stories);
    city.done();
    return script;
  }

  private static Map<String, List<Section>> plays(Section city) {
    Map<String, List<Section>> plays = new LinkedHashMap<>();
    city.optionalSection("plays")
        .ifPresent(some -> some.keys().forEach(name -> plays.put(name, some.sections(name))));
    return plays;
  }

  private static Map<String, List<String>> lists(Section section, String key) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    section
        .optionalSection(key)
        .ifPresent(some -> some.keys().forEach(name -> lists.put(name, some.texts(name))));
    return lists;
  }

  private static Map<String, Map<String, Object>> trees(Section section, String key) {
    Map<String, Map<String, Object>> trees = new LinkedHashMap<>();
    section
        .optionalSection(key)
        .ifPresent(some -> some.keys().forEach(name -> trees.put(name, tree(some, name))));
    return trees;
  }

  /** A map of answers; missing is empty. */
  static Map<String, Object> tree(Section section, String key) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (section.node(key).orElse(null) instanceof YamlNode.Mapping mapping) {
      mapping.entries().forEach((name, value) -> tree.put(name, value.tree()));
    }
    return tree;
  }

  private Section open(String file) {
    try (InputStream in = ScriptReader.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The demonstration city lacks its file " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      YamlNode node =
          YamlNode.parse(file, text, problems)
              .orElseThrow(
                  () -> new IllegalStateException("%s: %s".formatted(file, problems.sorted())));
      return Section.of(node, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
