package guiju.platform.database;

import guiju.platform.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Random passwords of the embedded database's roles, each in a file only its owner can read. */
record Secrets(Path folder) {

  private static final int BYTES = 32;

  static Secrets in(Path parent) {
    return new Secrets(parent.resolve("secrets"));
  }

  /** The password of a role, made when it is asked for the first time. */
  String of(String role) {
    try {
      return Files.readString(file(role)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the password of " + role, e);
    }
  }

  Path file(String role) {
    Path file = folder.resolve(role);
    if (!Files.exists(file)) {
      make(file);
    }
    return file;
  }

  private void make(Path file) {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n";
      // The database keeps the password from now on: the file must survive a power cut, too.
      new Disk()
          .write(
              file,
              Disk.Readers.OWNER,
              out -> out.write(secret.getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep a password in " + file, e);
    }
  }
}
