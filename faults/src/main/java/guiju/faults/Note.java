package guiju.faults;

/**
 * One note of the library that watches a disk; what it means is told in {@code cut.c}.
 *
 * @param place where it stands in the notes, in bytes
 * @param file inode it is about; 0 in a SYNC for everything
 * @param folder inode of the folder whose names change, or 0
 * @param folder2 inode of the folder a name goes to, or 0
 * @param at where was written; in a SYNC how far the notes had come when it was called
 * @param length bytes written; in a LENGTH the new length
 * @param size length of the file before
 * @param bytes where the bytes that stood there before stand in the notes
 * @param had how many these are
 * @param path a name; empty when none
 * @param to the name it got; empty when none
 * @param grave where what lost its name still lies; empty when nowhere
 */
record Note(
    long place,
    Kind kind,
    long file,
    long folder,
    long folder2,
    long at,
    long length,
    long size,
    long bytes,
    int had,
    String path,
    String to,
    String grave) {

  /** What happened; in the order of the numbers in {@code cut.c}, which begin with 1. */
  enum Kind {
    WRITE,
    LENGTH,
    SYNC,
    CREATE,
    MKDIR,
    RENAME,
    UNLINK,
    RMDIR;

    static Kind of(int number) {
      return values()[number - 1];
    }

    boolean isContent() {
      return this == WRITE || this == LENGTH;
    }
  }
}
