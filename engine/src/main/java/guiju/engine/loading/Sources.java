package guiju.engine.loading;

import guiju.engine.yaml.Place;
import guiju.engine.yaml.Problems;
import guiju.engine.yaml.Section;
import guiju.engine.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The files of a rulebook, parsed once. */
final class Sources {
  private final Map<String, String> texts;
  private final Map<String, YamlNode> nodes = new TreeMap<>();
  private final Problems problems;

  Sources(Map<String, String> texts, Problems problems) {
    this.texts = new TreeMap<>(texts);
    this.problems = problems;
    this.texts.forEach(
        (file, text) ->
            YamlNode.parse(file, text, problems).ifPresent(node -> nodes.put(file, node)));
  }

  /** One file; missing is reported and reads as empty. */
  Section one(String file) {
    YamlNode node = nodes.get(file);
    if (node == null && !texts.containsKey(file)) {
      problems.add(new Place(file, 1), "This file is missing");
    }
    return Section.of(
        node == null ? new YamlNode.Mapping(new Place(file, 1), Map.of(), Map.of()) : node,
        problems);
  }

  /** The files of a folder, and the file of the same name beside it, by their ids. */
  Map<String, Section> folder(String folder) {
    Map<String, Section> sections = new LinkedHashMap<>();
    nodes.forEach(
        (file, node) -> {
          if (file.startsWith(folder + "/") || file.equals(folder + ".yaml")) {
            sections.put(id(file), Section.of(node, problems));
          }
        });
    return sections;
  }

  private static String id(String file) {
    return file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
  }

  /** Hash of all files: names and contents, in order of names, each with its length in front. */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      texts.forEach(
          (file, text) -> {
            digest.update(sized(file));
            digest.update(sized(text));
          });
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static byte[] sized(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    byte[] length = (content.length + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] both = new byte[length.length + content.length];
    System.arraycopy(length, 0, both, 0, length.length);
    System.arraycopy(content, 0, both, length.length, content.length);
    return both;
  }
}
