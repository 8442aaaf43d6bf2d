package guiju.engine.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A scalar, list or map of a YAML file. Scalars keep their text as written, so no digit is lost.
 */
public sealed interface YamlNode {
  /** A rulebook may repeat a part by an alias; more than this is somebody making it explode. */
  int ALIAS_LIMIT = 50;

  /** Where it begins. */
  Place place();

  /** A value as written; null when left empty. */
  record Scalar(Place place, @Nullable String text) implements YamlNode {}

  /** A list. */
  record Sequence(Place place, List<YamlNode> items) implements YamlNode {}

  /** A map, in file order. */
  record Mapping(Place place, Map<String, YamlNode> entries, Map<String, Place> keys)
      implements YamlNode {}

  /** Reads one document; problems in its form are reported and give empty. */
  static Optional<YamlNode> parse(String file, String text, Problems problems) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setAllowDuplicateKeys(true)
            .setMaxAliasesForCollections(ALIAS_LIMIT)
            .setCodePointLimit(2_000_000)
            .build();
    try {
      return new Compose(settings)
          .composeString(text)
          .map(node -> new YamlTree(file, problems).convert(node));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      problems.add(new Place(file, line), "This is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(new Place(file, 1), "This is not YAML: " + e.getMessage());
    } catch (StackOverflowError e) {
      problems.add(new Place(file, 1), "Nested far too deep to be read");
    }
    return Optional.empty();
  }

  /** The plain tree of this node: maps, lists, texts; empty scalars are left out of maps. */
  default Object tree() {
    if (this instanceof Scalar scalar) {
      return scalar.text() == null ? "" : scalar.text();
    } else if (this instanceof Sequence sequence) {
      return sequence.items().stream().map(YamlNode::tree).toList();
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    ((Mapping) this).entries().forEach((key, value) -> tree.put(key, value.tree()));
    return tree;
  }
}
