package guiju.engine.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

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
          .map(node -> convert(file, node, problems, 0));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      problems.add(new Place(file, line), "This is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(new Place(file, 1), "This is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static YamlNode convert(String file, Node node, Problems problems, int depth) {
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    Place place = new Place(file, line);
    if (depth > 40) {
      problems.add(place, "Nested deeper than 40 levels");
      return new Scalar(place, null);
    }
    if (node instanceof ScalarNode scalar) {
      return new Scalar(place, scalar.getTag().equals(Tag.NULL) ? null : scalar.getValue());
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(convert(file, item, problems, depth + 1)));
      return new Sequence(place, items);
    }
    if (node instanceof MappingNode mapping) {
      return convertMapping(file, mapping, problems, depth);
    }
    problems.add(place, "Aliases and tags are not used in rulebooks");
    return new Scalar(place, null);
  }

  private static Mapping convertMapping(
      String file, MappingNode mapping, Problems problems, int depth) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      Place at = new Place(file, key.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
      if (!(key instanceof ScalarNode scalar)) {
        problems.add(at, "A key must be plain text");
        continue;
      }
      YamlNode value = convert(file, tuple.getValueNode(), problems, depth + 1);
      if (entries.put(scalar.getValue(), value) != null) {
        problems.add(at, "The key \"" + scalar.getValue() + "\" stands twice");
      }
      keys.put(scalar.getValue(), at);
    }
    int line = mapping.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    return new Mapping(new Place(file, line), entries, keys);
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
