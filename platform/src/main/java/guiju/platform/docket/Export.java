package guiju.platform.docket;

import guiju.platform.identity.Person;
import guiju.platform.material.Materials;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** A whole docket with its papers, to be checked without the platform. */
@Service
public class Export {

  /** The format written now; {@code docs/record.md} says what each one holds. */
  public static final long FORMAT = 2;

  static final String MANIFEST = "docket.json";
  static final String SNAPSHOT = "dossier.json";
  static final String ENTRIES = "entries/";
  static final String PAPERS = "papers/";

  private final Materials materials;

  Export(Materials materials) {
    this.materials = materials;
  }

  /**
   * Lets pass whoever may take away all papers of a docket: without one of them it could not be
   * checked.
   *
   * @throws guiju.platform.material.PaperWithheld when one of them is not open to the reader
   */
  public void requireOpen(List<Entry> entries, Person reader) {
    materials.requireOpen(
        entries.stream()
            .flatMap(entry -> entry.papers().stream())
            .map(Paper::digest)
            .distinct()
            .toList(),
        reader);
  }

  /**
   * Puts a docket into a parcel.
   *
   * @param entries all entries of one docket, oldest first; at least one
   */
  public void write(List<Entry> entries, Parcel parcel) throws IOException {
    parcel.text(MANIFEST, CanonicalJson.write(manifest(entries.get(entries.size() - 1))));
    Map<String, Object> tree = Map.of();
    TreeSet<String> papers = new TreeSet<>();
    for (Entry entry : entries) {
      parcel.text(ENTRIES + "%08d.json".formatted(entry.sequence()), entry.body());
      tree = Change.apply(tree, entry.change());
      entry.papers().forEach(paper -> papers.add(paper.digest()));
    }
    parcel.text(SNAPSHOT, CanonicalJson.write(tree));
    for (String digest : papers) {
      Optional<Path> file = materials.file(digest);
      if (file.isPresent()) {
        parcel.file(PAPERS + digest.replace(':', '-'), file.get());
      }
    }
  }

  private static Map<String, Object> manifest(Entry last) {
    return Map.of(
        "format", FORMAT,
        "kind", last.kind(),
        "key", last.key(),
        "entries", last.sequence(),
        "head", last.hash());
  }
}
