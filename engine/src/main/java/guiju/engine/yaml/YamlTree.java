package guiju.engine.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Makes plain nodes out of what the YAML library read. Aliases are written out, so that a part that
 * contains itself, or parts repeated within parts, would grow without end: there are limits.
 */
final class YamlTree {
  private static final int DEPTH_LIMIT = 40;
  private static final int NODE_LIMIT = 200_000;

  private final String file;
  private final Problems problems;
  private int nodes;
  private boolean tooDeep;

  YamlTree(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  YamlNode convert(Node node) {
    YamlNode converted = convert(node, 0);
    if (nodes > NODE_LIMIT) {
      problems.add(
          converted.place(), "More than " + NODE_LIMIT + " values, with aliases written out");
    }
    return converted;
  }

  private Place place(Node node) {
    return new Place(file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
  }

  private YamlNode convert(Node node, int depth) {
    Place place = place(node);
    nodes++;
    if (nodes > NODE_LIMIT || isTooDeep(place, depth)) {
      return new YamlNode.Scalar(place, null);
    }
    if (node instanceof ScalarNode scalar) {
      return new YamlNode.Scalar(
          place, scalar.getTag().equals(Tag.NULL) ? null : scalar.getValue());
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(convert(item, depth + 1)));
      return new YamlNode.Sequence(place, items);
    }
    return mapping((MappingNode) node, depth);
  }

  /** Said once; a part that contains itself would say it over and over. */
  private boolean isTooDeep(Place place, int depth) {
    if (depth <= DEPTH_LIMIT) {
      return false;
    }
    if (!tooDeep) {
      problems.add(place, "Nested deeper than " + DEPTH_LIMIT + " levels");
      tooDeep = true;
    }
    return true;
  }

  private YamlNode.Mapping mapping(MappingNode mapping, int depth) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Place at = place(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(at, "A key must be plain text");
        continue;
      }
      YamlNode value = convert(tuple.getValueNode(), depth + 1);
      if (entries.put(key.getValue(), value) != null) {
        problems.add(at, "The key \"" + key.getValue() + "\" stands twice");
      }
      keys.put(key.getValue(), at);
    }
    return new YamlNode.Mapping(place(mapping), entries, keys);
  }
}
