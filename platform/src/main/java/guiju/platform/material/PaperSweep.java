package guiju.platform.material;

import guiju.platform.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Clears away what a process that died while a paper came in has left: half files, and whole ones
 * the database was never told of. Only what has lain there for long; several processes may share
 * the folder, and somebody may be handing the same paper in at this moment.
 */
@Component
class PaperSweep {

  private static final Logger LOG = LoggerFactory.getLogger(PaperSweep.class);
  private static final int AT_ONCE = 1_000;

  private final PaperStore store;
  private final JdbcClient database;
  private final MaterialSettings settings;

  PaperSweep(Home home, JdbcClient database, MaterialSettings settings) {
    this.store = PaperStore.in(home);
    this.database = database;
    this.settings = settings;
  }

  /** At the start, and then every few hours. */
  @Scheduled(fixedDelayString = "${guiju.material.sweep:PT6H}")
  void sweep() throws IOException {
    FileTime before = longAgo();
    List<Path> old = new ArrayList<>();
    for (Path file : store.all()) {
      if (changed(file).compareTo(before) < 0) {
        old.add(file);
      }
    }
    int cleared = 0;
    for (int i = 0; i < old.size(); i += AT_ONCE) {
      cleared += clear(old.subList(i, Math.min(old.size(), i + AT_ONCE)));
    }
    if (cleared > 0) {
      LOG.info("{} files nobody handed in to the end were cleared away", cleared);
    }
  }

  /** By the clock of whoever keeps the files: they may lie on another machine. */
  private FileTime longAgo() throws IOException {
    Path probe = store.incoming();
    try {
      return FileTime.from(changed(probe).toInstant().minus(settings.unclaimed()));
    } finally {
      Files.delete(probe);
    }
  }

  private int clear(List<Path> files) throws IOException {
    Set<String> noted = noted(files.stream().flatMap(file -> store.digest(file).stream()).toList());
    int cleared = 0;
    for (Path file : files) {
      Optional<String> digest = store.digest(file);
      if (digest.isEmpty()) {
        cleared += half(file);
      } else if (!noted.contains(digest.get())) {
        cleared += aside(file, digest.get());
      }
    }
    return cleared;
  }

  private int half(Path file) throws IOException {
    Optional<String> digest = store.left(file);
    if (digest.isPresent()) {
      return settle(file, digest.get());
    }
    return store.isHalf(file) && Files.deleteIfExists(file) ? 1 : 0;
  }

  /**
   * First aside, then asked again: whoever was noted before the question gets its file back, and
   * whoever is noted after it finds the place empty and keeps the file anew.
   */
  private int aside(Path file, String digest) throws IOException {
    Path leaving = store.leaving(digest);
    try {
      Files.move(file, leaving);
    } catch (NoSuchFileException goneAlready) {
      return 0;
    }
    return settle(leaving, digest);
  }

  private int settle(Path leaving, String digest) throws IOException {
    if (store.file(digest).isEmpty() && !noted(List.of(digest)).isEmpty()) {
      store.back(leaving, digest);
      return 0;
    }
    return Files.deleteIfExists(leaving) ? 1 : 0;
  }

  private Set<String> noted(List<String> digests) {
    return new HashSet<>(
        database
            .sql("select digest from material where digest = any(:digests)")
            .param("digests", digests.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  private static FileTime changed(Path file) throws IOException {
    try {
      return Files.getLastModifiedTime(file);
    } catch (NoSuchFileException goneAlready) {
      return FileTime.fromMillis(Long.MAX_VALUE);
    }
  }
}
