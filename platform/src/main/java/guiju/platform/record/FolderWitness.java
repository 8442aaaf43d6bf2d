package guiju.platform.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/**
 * Each head a file in a folder: another machine's disk, or one that can be written once. What lies
 * there is never replaced.
 */
@Component
class FolderWitness implements Witness {

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
    Path fresh = folder.resolve(file(head) + ".new");
    Files.write(fresh, document.getBytes(StandardCharsets.UTF_8));
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  static String file(Head head) {
    return "head-%012d.json".formatted(head.number());
  }
}
