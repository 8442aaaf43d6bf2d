package guiju.faults;

import guiju.faults.Note.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a watched disk was told and what of it nobody has made safe. */
final class UndoLog implements AutoCloseable {

  private static final int MAGIC = 0x54554347;
  private static final int HEAD = 72;
  private static final long EVERYTHING = 0;

  private final FileChannel channel;
  private final List<Note> notes = new ArrayList<>();
  private final Map<Long, Long> safe = new HashMap<>();
  private final Map<String, Long> names = new HashMap<>();

  /** Reads notes; whoever wrote them has ended. */
  UndoLog(Path file) throws IOException {
    this.channel = FileChannel.open(file, StandardOpenOption.READ);
    long place = 0;
    while (place + HEAD <= channel.size()) {
      place = read(place);
    }
  }

  private long read(long place) throws IOException {
    ByteBuffer head = ByteBuffer.wrap(bytes(place, HEAD)).order(ByteOrder.LITTLE_ENDIAN);
    if (head.getInt() != MAGIC) {
      throw new IOException("The notes of the disk are torn at " + place);
    }
    Kind kind = Kind.of(head.getInt());
    long file = head.getLong();
    long folder = head.getLong();
    long folder2 = head.getLong();
    long at = head.getLong();
    long length = head.getLong();
    long size = head.getLong();
    int one = head.getInt();
    int two = head.getInt();
    int three = head.getInt();
    long payload = place + HEAD;
    if (kind == Kind.SYNC) {
      safe.merge(file, at, Math::max);
      safeNames(text(payload, one), at);
    } else {
      notes.add(
          new Note(
              place,
              kind,
              file,
              folder,
              folder2,
              at,
              length,
              size,
              payload,
              one,
              kind.isContent() ? "" : text(payload, one),
              text(payload + one, two),
              text(payload + one + two, three)));
    }
    return payload + one + two + three;
  }

  /** With a file its name is safe, and the names of the folders it is in. */
  private void safeNames(String path, long until) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      names.merge(path.substring(0, end), until, Math::max);
    }
  }

  private String text(long place, int length) throws IOException {
    return new String(bytes(place, length), StandardCharsets.UTF_8);
  }

  private byte[] bytes(long place, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, place + bytes.position()) < 0) {
        throw new IOException("The notes of the disk break off at " + place);
      }
    }
    return bytes.array();
  }

  /** The bytes that stood where a note says that others were written. */
  byte[] before(Note note) throws IOException {
    return bytes(note.bytes(), note.had());
  }

  int size() {
    return notes.size();
  }

  /** Writes and changed lengths that no fsync of their file has made safe, oldest first. */
  List<Note> unsafeContent() {
    return notes.stream()
        .filter(note -> note.kind().isContent() && note.place() >= safe(note.file()))
        .toList();
  }

  /**
   * Changed names that nothing has made safe, oldest first: no fsync of a folder they are in, none
   * of what is called so or lies below. Linux file systems keep a name with its file, though POSIX
   * asks them for less. A name that goes from one folder to another does so at once, so either
   * folder's will do.
   */
  List<Note> unsafeNames() {
    return notes.stream()
        .filter(note -> !note.kind().isContent())
        .filter(note -> note.place() >= Math.max(safe(note.folder()), safe(note.folder2())))
        .filter(note -> note.place() >= names.getOrDefault(fresh(note), 0L))
        .toList();
  }

  /** The name something has got; empty when it has lost one. */
  private static String fresh(Note note) {
    return switch (note.kind()) {
      case CREATE, MKDIR -> note.path();
      case RENAME -> note.to();
      case WRITE, LENGTH, SYNC, UNLINK, RMDIR -> "";
    };
  }

  private long safe(long inode) {
    long everything = safe.getOrDefault(EVERYTHING, 0L);
    return inode == 0 ? everything : Math.max(everything, safe.getOrDefault(inode, 0L));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
