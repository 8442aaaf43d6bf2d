package guiju.platform.docket;

import guiju.platform.material.Materials;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;

/** A whole docket with its papers in one file, which can be checked without the platform. */
@Service
public class Export {

  static final String MANIFEST = "docket.json";
  static final String SNAPSHOT = "dossier.json";
  static final String ENTRIES = "entries/";
  static final String PAPERS = "papers/";

  private final Chronicle chronicle;
  private final Materials materials;

  Export(Chronicle chronicle, Materials materials) {
    this.chronicle = chronicle;
    this.materials = materials;
  }

  /** Writes the docket of a dossier that has one. */
  public void write(String kind, String key, OutputStream out) throws IOException {
    List<Entry> entries = chronicle.of(kind, key);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("There is no docket of %s %s".formatted(kind, key));
    }
    Entry last = entries.get(entries.size() - 1);
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      part(zip, MANIFEST, CanonicalJson.write(manifest(last)));
      Map<String, Object> tree = Map.of();
      TreeSet<String> papers = new TreeSet<>();
      for (Entry entry : entries) {
        part(zip, ENTRIES + "%08d.json".formatted(entry.sequence()), entry.body());
        tree = Change.apply(tree, entry.change());
        entry.papers().forEach(paper -> papers.add(paper.digest()));
      }
      part(zip, SNAPSHOT, CanonicalJson.write(tree));
      for (String digest : papers) {
        paper(zip, digest);
      }
    }
  }

  private static Map<String, Object> manifest(Entry last) {
    return Map.of(
        "format", Entries.FORMAT,
        "kind", last.kind(),
        "key", last.key(),
        "entries", last.sequence(),
        "head", last.hash());
  }

  private void paper(ZipOutputStream zip, String digest) throws IOException {
    Optional<Path> file = materials.file(digest);
    if (file.isPresent()) {
      zip.putNextEntry(new ZipEntry(PAPERS + digest.replace(':', '-')));
      Files.copy(file.get(), zip);
      zip.closeEntry();
    }
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
