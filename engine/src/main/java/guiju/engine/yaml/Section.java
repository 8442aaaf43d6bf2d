package guiju.engine.yaml;

import guiju.engine.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map being read: every key asked for is checked off, what is left over at {@link #done()} is
 * reported, and wrong shapes are reported with their line.
 */
public final class Section {
  private final YamlNode.Mapping node;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();

  private Section(YamlNode.Mapping node, Problems problems) {
    this.node = node;
    this.problems = problems;
  }

  /** Reads a node as a map; anything else is reported and reads as an empty map. */
  public static Section of(YamlNode node, Problems problems) {
    if (node instanceof YamlNode.Mapping mapping) {
      return new Section(mapping, problems);
    }
    problems.add(node.place(), "Expected a map of keys and values here");
    return new Section(new YamlNode.Mapping(node.place(), Map.of(), Map.of()), problems);
  }

  /** Where it begins. */
  public Place place() {
    return node.place();
  }

  /** Where a key stands; the beginning of the map when it does not. */
  public Place placeOf(String key) {
    return node.keys().getOrDefault(key, node.place());
  }

  /** Reports a problem at a key. */
  public void problem(String key, String message) {
    problems.add(placeOf(key), message);
  }

  /** Whether the key is there. */
  public boolean has(String key) {
    known.add(key);
    return node.entries().containsKey(key);
  }

  /** The keys, in file order. */
  public Set<String> keys() {
    return node.entries().keySet();
  }

  /** The node of a key. */
  public Optional<YamlNode> node(String key) {
    known.add(key);
    return Optional.ofNullable(node.entries().get(key));
  }

  /** A text that may be missing. */
  public Optional<String> optionalText(String key) {
    return node(key).flatMap(value -> scalar(key, value));
  }

  /** A text that must be there; missing is reported and reads as empty. */
  public String text(String key) {
    if (!has(key)) {
      problems.add(node.place(), "\"" + key + "\" is missing");
      return "";
    }
    return optionalText(key).orElse("");
  }

  /** A whole number that must be there. */
  public int number(String key) {
    String text = text(key);
    if (text.matches("[0-9]{1,9}")) {
      return Integer.parseInt(text);
    }
    if (has(key)) {
      problem(key, "\"" + key + "\" must be a whole number, not \"" + text + "\"");
    }
    return 0;
  }

  /** A yes or no; missing means no. */
  public boolean flag(String key) {
    String text = optionalText(key).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      problem(key, "\"" + key + "\" must be true or false, not \"" + text + "\"");
    }
    return text.equals("true");
  }

  /** Several texts: one scalar, or a list of them; missing is empty. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    node(key).ifPresent(value -> scalars(key, value, texts));
    return List.copyOf(texts);
  }

  /** A sentence in both languages that must be there. */
  public Text sentence(String key) {
    Text sentence = optionalSentence(key);
    if (sentence == null) {
      if (!node.entries().containsKey(key)) {
        problems.add(node.place(), "\"" + key + "\" is missing (write {zh: …, en: …})");
      }
      return new Text("?", "?");
    }
    return sentence;
  }

  /** A sentence in both languages that may be missing. */
  public @Nullable Text optionalSentence(String key) {
    return node(key).map(value -> readSentence(value, problems)).orElse(null);
  }

  /** Reads a node as a sentence in both languages. */
  public static Text readSentence(YamlNode node, Problems problems) {
    if (node instanceof YamlNode.Scalar) {
      problems.add(
          node.place(), "A text for people stands in both languages: write {zh: …, en: …}");
      return new Text("?", "?");
    }
    Section section = of(node, problems);
    Text text = section.bothLanguages();
    section.done();
    return text;
  }

  /** The sentence under {@code zh} and {@code en} of this map itself; neither may be blank. */
  public Text bothLanguages() {
    for (String language : List.of("zh", "en")) {
      if (has(language) && text(language).isBlank()) {
        problem(language, "\"" + language + "\" is empty; every text stands in both languages");
      }
    }
    return new Text(text("zh"), text("en"));
  }

  /** A map that may be missing. */
  public Optional<Section> optionalSection(String key) {
    return node(key).map(value -> of(value, problems));
  }

  /** A list of maps; missing is empty. */
  public List<Section> sections(String key) {
    Optional<YamlNode> value = node(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof YamlNode.Sequence sequence) {
      return sequence.items().stream().map(item -> of(item, problems)).toList();
    }
    problem(key, "\"" + key + "\" must be a list");
    return List.of();
  }

  /** Reports every key nobody asked for. */
  public void done() {
    node.keys()
        .forEach(
            (key, place) -> {
              if (!known.contains(key)) {
                problems.add(
                    place, "Unknown key \"" + key + "\"; known here: " + String.join(", ", known));
              }
            });
  }

  private Optional<String> scalar(String key, YamlNode value) {
    if (value instanceof YamlNode.Scalar scalar) {
      return Optional.ofNullable(scalar.text());
    }
    problems.add(value.place(), "\"" + key + "\" must be a single value");
    return Optional.empty();
  }

  private void scalars(String key, YamlNode value, List<String> into) {
    if (value instanceof YamlNode.Sequence sequence) {
      sequence.items().forEach(item -> scalar(key, item).ifPresent(into::add));
    } else {
      scalar(key, value).ifPresent(into::add);
    }
  }
}
