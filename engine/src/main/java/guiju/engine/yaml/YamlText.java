package guiju.engine.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Changes one value in the text of a YAML file and leaves every other character as it is. */
public final class YamlText {
  private YamlText() {}

  /**
   * The text with one value replaced.
   *
   * @param text a YAML document
   * @param path keys that lead to the value, from the outermost map
   * @param value what takes its place, in flow style: {@code {a: 1}}
   * @return empty when the path leads nowhere, or the text is no YAML
   */
  public static Optional<String> replace(String text, List<String> path, String value) {
    try {
      LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
      return new Compose(settings)
          .composeString(text)
          .flatMap(root -> found(root, path))
          .flatMap(node -> replace(text, node, value));
    } catch (YamlEngineException e) {
      return Optional.empty();
    }
  }

  private static Optional<Node> found(Node root, List<String> path) {
    Node node = root;
    for (String key : path) {
      Optional<Node> next =
          node instanceof MappingNode map ? valueOf(map, key) : Optional.<Node>empty();
      if (next.isEmpty()) {
        return next;
      }
      node = next.get();
    }
    return Optional.of(node);
  }

  private static Optional<Node> valueOf(MappingNode map, String key) {
    return map.getValue().stream()
        .filter(
            tuple -> tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  /** Marks count code points; a block ends where the next begins, its last line break is kept. */
  private static Optional<String> replace(String text, Node node, String value) {
    Optional<Mark> start = node.getStartMark();
    Optional<Mark> end = node.getEndMark();
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    int from = text.offsetByCodePoints(0, start.get().getIndex());
    int to = text.offsetByCodePoints(0, end.get().getIndex());
    String old = text.substring(from, to);
    String tail = old.substring(old.stripTrailing().length());
    return Optional.of(text.substring(0, from) + value + tail + text.substring(to));
  }
}
