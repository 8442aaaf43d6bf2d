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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of a rulebook, parsed once. */
final class Sources {
  private static final List<String> SINGLE =
      List.of("rulebook.yaml", "requirements.yaml", "bodies.yaml", "calendar.yaml");
  private static final List<String> FOLDERS =
      List.of(
          "vocabulary", "materials", "forms", "articles", "procedures", "documents", "overview");

  private final Map<String, String> texts;
  private final Map<String, YamlNode> nodes = new TreeMap<>();
  private final Problems problems;
  private boolean broken;

  Sources(Map<String, String> texts, Problems problems) {
    this.texts = new TreeMap<>(texts);
    this.problems = problems;
    this.texts.forEach(this::parse);
  }

  private void parse(String file, String text) {
    if (!isKnown(file)) {
      problems.add(
          new Place(file, 1),
          "No such file belongs to a rulebook; known: "
              + String.join(", ", SINGLE)
              + " and .yaml files in "
              + String.join(", ", FOLDERS));
      return;
    }
    Optional<YamlNode> node = YamlNode.parse(file, text, problems);
    node.ifPresent(read -> nodes.put(file, read));
    if (node.isEmpty() && problems.sorted().stream().noneMatch(one -> one.file().equals(file))) {
      problems.add(new Place(file, 1), "This file is empty; fill it in or take it out");
    }
    broken |= node.isEmpty();
  }

  private static boolean isKnown(String file) {
    String stem = file.endsWith(".yaml") ? file.substring(0, file.length() - 5) : "";
    int slash = stem.indexOf('/');
    return SINGLE.contains(file)
        || FOLDERS.contains(stem)
        || (slash > 0
            && FOLDERS.contains(stem.substring(0, slash))
            && stem.indexOf('/', slash + 1) < 0);
  }

  /** Whether a file could not be read at all, so that most of what it says would seem missing. */
  boolean isBroken() {
    return broken;
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

  /** Where something stands in a file of a folder; as near as the keys lead. */
  Place placeIn(String folder, String id, String... keys) {
    Place place = new Place(folder + "/" + id + ".yaml", 1);
    YamlNode node = nodes.get(place.file());
    for (String key : keys) {
      if (!(node instanceof YamlNode.Mapping map) || !map.entries().containsKey(key)) {
        return place;
      }
      place = map.keys().getOrDefault(key, place);
      node = map.entries().get(key);
    }
    return place;
  }

  /** Where a fact of a kind is declared. */
  Place placeOfFact(String kind, String fact) {
    for (String id : folder("vocabulary").keySet()) {
      Place place = placeIn("vocabulary", id, "facts", fact);
      boolean found = !place.equals(placeIn("vocabulary", id, "facts"));
      if (found
          && nodes.get(place.file()) instanceof YamlNode.Mapping file
          && file.entries().get("kind") instanceof YamlNode.Scalar name
          && kind.equals(name.text())) {
        return place;
      }
    }
    return new Place("vocabulary", 1);
  }

  /** Where a rule of an article stands. */
  Place placeOfRule(String file, String rule) {
    if (nodes.get(file) instanceof YamlNode.Mapping article
        && article.entries().get("rules") instanceof YamlNode.Sequence rules) {
      for (YamlNode item : rules.items()) {
        if (item instanceof YamlNode.Mapping map
            && map.entries().get("id") instanceof YamlNode.Scalar id
            && rule.equals(id.text())) {
          return item.place();
        }
      }
    }
    return new Place(file, 1);
  }

  private static String id(String file) {
    return file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
  }

  /** Hash of all files: names and contents, in order of names, each with its length in front. */
  String hash() {
    return hash(texts);
  }

  /** The same of files that have not been read. */
  static String hash(Map<String, String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new TreeMap<>(texts)
          .forEach(
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
