package guiju.platform.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a witness keeps in a folder, as it lies there.
 *
 * @param documents file name → content, by name
 */
record KeptHeads(Map<String, String> documents) {

  /**
   * Heads that can be compared with a record, and what is wrong with the others.
   *
   * @param heads file name → head of this record, signed by its keys
   * @param wrong a line for each of the others
   */
  record Sifted(Map<String, Head> heads, List<String> wrong) {}

  /**
   * Reads a folder.
   *
   * @throws IOException when it cannot be read
   */
  static KeptHeads in(Path folder) throws IOException {
    Map<String, String> documents = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.matches("head-.*\\.json")) {
          documents.put(name, Files.readString(file).strip());
        }
      }
    }
    return new KeptHeads(documents);
  }

  /** Sorts out what is no head of the record that began so. */
  Sifted sift(Genesis genesis) {
    Map<String, Head> heads = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    Map<Long, String> bodies = new HashMap<>();
    documents.forEach(
        (name, document) -> {
          try {
            WitnessedHead witnessed = WitnessedHead.read(document);
            String problem = problem(witnessed, genesis, bodies);
            if (problem.isEmpty()) {
              heads.put(name, witnessed.head());
            } else {
              wrong.add(name + ": " + problem);
            }
          } catch (IllegalArgumentException e) {
            wrong.add(
                "%s: UNREADABLE: this is no witnessed head (%s).".formatted(name, e.getMessage()));
          }
        });
    return new Sifted(heads, wrong);
  }

  private static String problem(
      WitnessedHead witnessed, Genesis genesis, Map<Long, String> bodies) {
    Head head = witnessed.head();
    if (!witnessed.signed()) {
      return "FORGED: its signature does not hold; the witness's copy was changed.";
    }
    if (!head.origin().genesis().equals(genesis.fingerprint())) {
      return "ANOTHER RECORD: it is of the record %s; this one is %s."
          .formatted(head.origin().record(), genesis.record());
    }
    String other = bodies.putIfAbsent(head.number(), head.body());
    return other == null || other.equals(head.body())
        ? ""
        : "SPLIT: witnesses hold two different heads %d.".formatted(head.number());
  }

  /** What stood under a head is not what stands there now. */
  static String rewrite(Head head) {
    return "REWRITE: the first %d entries are no longer those witnessed under head %d on %s."
        .formatted(head.size(), head.number(), head.time());
  }
}
