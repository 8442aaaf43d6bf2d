package guiju.platform.record;

import guiju.platform.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Each head a file in a folder: another machine's disk, or one that can be written once. What lies
 * there is never replaced.
 */
@Component
class FolderWitness implements Witness {

  private final Disk disk;

  FolderWitness(Disk disk) {
    this.disk = disk;
  }

  @Override
  public boolean answersTo(String name) {
    return name.startsWith(Witnesses.FOLDER);
  }

  @Override
  public void hand(String name, Head head, String document) throws IOException {
    Path folder = Path.of(name.substring(Witnesses.FOLDER.length()));
    if (!Files.isDirectory(folder)) {
      throw new IOException("the folder is not there");
    }
    Path file = folder.resolve(file(head));
    if (Files.exists(file)) {
      if (!Files.readString(file).equals(document)) {
        throw new IOException("another head %d lies there".formatted(head.number()));
      }
      return;
    }
    disk.write(file, Disk.Readers.ALL, out -> out.write(document.getBytes(StandardCharsets.UTF_8)));
  }

  static String file(Head head) {
    return "head-%012d.json".formatted(head.number());
  }
}
