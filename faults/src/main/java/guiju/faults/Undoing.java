package guiju.faults;

import guiju.faults.Note.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Takes back what a disk need not have kept: first names, newest first, then bytes. Where some of
 * the bytes stay, they are put back in the order they were written, in pieces of a page of the
 * operating system, so that a page of the database may be half old and half new.
 */
final class Undoing {

  private static final int PIECE = 4096;

  private final UndoLog log;
  private final Loss loss;
  private final Map<Long, Path> places = new HashMap<>();
  private int names;
  private int writes;

  private Undoing(UndoLog log, Loss loss) {
    this.log = log;
    this.loss = loss;
  }

  /**
   * What was taken back.
   *
   * @param names changes of names
   * @param writes writes and changes of length of files that still have a name, wholly or in part
   * @param notes all notes there were
   */
  record Told(int names, int writes, int notes) {
    @Override
    public String toString() {
      return "%d names and %d writes of %d notes taken back".formatted(names, writes, notes);
    }
  }

  /** What stood in a file before it was taken back; no bytes for a change of length. */
  private record Kept(Note note, ByteBuffer bytes) {}

  /** Takes back below a folder what a log says was not safe. */
  static Told of(Path log, Path root, Loss loss) throws IOException {
    try (UndoLog read = new UndoLog(log)) {
      Undoing undoing = new Undoing(read, loss);
      undoing.names();
      undoing.find(root);
      undoing.content();
      return new Told(undoing.names, undoing.writes, read.size());
    }
  }

  private void names() throws IOException {
    List<Note> unsafe = log.unsafeNames();
    int kept = loss.namesKept(unsafe.size());
    for (int i = unsafe.size() - 1; i >= kept; i--) {
      undo(unsafe.get(i));
      names++;
    }
  }

  private static void undo(Note note) throws IOException {
    Path path = Path.of(note.path());
    switch (note.kind()) {
      case CREATE, MKDIR -> {
        if (is(path, note.file())) {
          clear(path);
        }
      }
      case RENAME -> {
        Path to = Path.of(note.to());
        if (is(to, note.file()) && !Files.exists(path)) {
          Files.move(to, path);
        }
        restore(note, to);
      }
      case UNLINK -> restore(note, path);
      case RMDIR -> Files.createDirectories(path);
      case WRITE, LENGTH, SYNC -> throw new IllegalArgumentException(note + " changes no name");
    }
  }

  private static void restore(Note note, Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    boolean there = folder != null && Files.isDirectory(folder);
    if (!note.grave().isEmpty() && !Files.exists(path) && there) {
      Files.createLink(path, Path.of(note.grave()));
    }
  }

  private static void clear(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      Deque<Path> inside = new ArrayDeque<>();
      all.forEach(inside::push);
      for (Path one : inside) {
        Files.delete(one);
      }
    }
  }

  private static boolean is(Path path, long inode) throws IOException {
    return Files.exists(path) && inode(path) == inode;
  }

  private static long inode(Path path) throws IOException {
    return (Long) Files.getAttribute(path, "unix:ino");
  }

  private void find(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        places.put(inode(path), path);
      }
    }
  }

  private void content() throws IOException {
    Deque<Kept> taken = new ArrayDeque<>();
    List<Note> unsafe = log.unsafeContent();
    for (int i = unsafe.size() - 1; i >= 0; i--) {
      Note note = unsafe.get(i);
      Path place = places.get(note.file());
      if (place != null) {
        try (FileChannel file = open(place)) {
          taken.push(new Kept(note, ByteBuffer.wrap(read(file, note))));
          back(file, note);
        }
        writes++;
      }
    }
    for (Kept kept : taken) {
      Path place = places.get(kept.note().file());
      if (place != null) {
        try (FileChannel file = open(place)) {
          again(file, kept);
        }
      }
    }
  }

  private static FileChannel open(Path place) throws IOException {
    return FileChannel.open(place, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** What the note's write had written, as far as it is still there. */
  private static byte[] read(FileChannel file, Note note) throws IOException {
    if (note.kind() == Kind.LENGTH) {
      return new byte[0];
    }
    long there = Math.max(0, Math.min(note.length(), file.size() - note.at()));
    ByteBuffer bytes = ByteBuffer.allocate((int) there);
    while (bytes.hasRemaining() && file.read(bytes, note.at() + bytes.position()) > 0) {
      // On to the rest.
    }
    return bytes.array();
  }

  private void back(FileChannel file, Note note) throws IOException {
    write(file, note.at(), log.before(note));
    if (file.size() > note.size()) {
      file.truncate(note.size());
    }
  }

  private void again(FileChannel file, Kept kept) throws IOException {
    Note note = kept.note();
    if (note.kind() == Kind.LENGTH) {
      if (loss.pieceStays()) {
        resize(file, note.length());
      }
      return;
    }
    byte[] bytes = kept.bytes().array();
    int from = 0;
    while (from < bytes.length) {
      int to = (int) Math.min(bytes.length, from + PIECE - (note.at() + from) % PIECE);
      if (loss.pieceStays()) {
        write(file, note.at() + from, java.util.Arrays.copyOfRange(bytes, from, to));
      }
      from = to;
    }
  }

  private static void resize(FileChannel file, long length) throws IOException {
    if (file.size() > length) {
      file.truncate(length);
    } else if (file.size() < length) {
      write(file, length - 1, new byte[1]);
    }
  }

  private static void write(FileChannel file, long at, byte[] bytes) throws IOException {
    ByteBuffer all = ByteBuffer.wrap(bytes);
    while (all.hasRemaining()) {
      file.write(all, at + all.position());
    }
  }
}
