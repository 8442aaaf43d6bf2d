package guiju.platform.database;

import guiju.platform.Disk;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The packed PostgreSQL on the class path, and what of it is unpacked where. */
final class PostgresArchive {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  /** Inside the unpacked folder: which archive it came from. */
  private static final String MARK = "archive";

  private PostgresArchive() {}

  /**
   * The folder of the programs below a place. They are unpacked first where they are missing or
   * come from another archive than this build brings: a newer Guiju may bring a newer PostgreSQL.
   * Whoever comes while they are being unpacked waits.
   */
  static synchronized Path unpackedIn(Path place) throws IOException {
    Files.createDirectories(place);
    Path folder = place.resolve("program");
    try (FileChannel door =
        FileChannel.open(
            place.resolve("program.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      // Let go of when the channel is closed.
      door.lock();
      if (!stands(folder)) {
        FileSystemUtils.deleteRecursively(folder);
        unpack(place, folder);
      }
    }
    return folder;
  }

  private static boolean stands(Path folder) throws IOException {
    Path mark = folder.resolve(MARK);
    return Files.exists(mark) && Files.readString(mark).equals(mark());
  }

  private static void unpack(Path place, Path folder) throws IOException {
    Path fresh = Files.createTempDirectory(place, "program-");
    try (InputStream packed = packed().openStream();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(tar, entry, fresh);
      }
    }
    Files.writeString(fresh.resolve(MARK), mark());
    Files.setPosixFilePermissions(fresh, OWNER);
    flush(fresh);
    new Disk().settle(fresh, folder);
  }

  /** After a power cut a program that is there is whole: it is not looked at again. */
  private static void flush(Path folder) throws IOException {
    Disk disk = new Disk();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(one -> !Files.isSymbolicLink(one)).toList()) {
        disk.flush(path);
      }
    }
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException(
          "The packed PostgreSQL wants to write outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(target, OWNER);
    }
  }

  /** Two archives of the same length are the same: versions differ in more than their number. */
  private static String mark() throws IOException {
    return archive() + " " + packed().openConnection().getContentLengthLong() + "\n";
  }

  private static URL packed() throws IOException {
    URL packed = PostgresArchive.class.getResource("/" + archive());
    if (packed == null) {
      throw new IOException("This build brings no PostgreSQL for this system: " + archive());
    }
    return packed;
  }

  private static String archive() {
    String os =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
            ? "darwin"
            : "linux";
    String arch = System.getProperty("os.arch");
    String machine = arch.equals("aarch64") ? "arm_64" : "x86_64";
    return "postgres-%s-%s.txz".formatted(os, machine);
  }
}
