package guiju.platform.record;

import guiju.platform.CannotStart;
import guiju.platform.Disk;
import guiju.platform.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The record's secret keys, each in a file only its owner can read: PKCS#8 as PEM, encrypted when
 * there is a passphrase. Whoever can read the home folder and knows the passphrase can sign.
 */
@Component
class KeyFile {

  private static final String PRESENT = "key.pem";
  private static final String COMING = "key.next.pem";

  private final Path folder;
  private final Disk disk;
  private final Pem pem;

  KeyFile(Home home, Disk disk, RecordSettings settings) {
    this.disk = disk;
    this.folder = home.folder("record");
    String passphrase = settings.passphrase();
    this.pem = new Pem(passphrase == null || passphrase.isBlank() ? null : passphrase);
  }

  Path folder() {
    return folder;
  }

  /** The secret that signs now; empty when this home has none. */
  Optional<byte[]> present() {
    return read(PRESENT);
  }

  /** Keeps the first secret. */
  void keep(byte[] secret) {
    write(PRESENT, secret);
  }

  /** Keeps a secret that is to follow. */
  void prepare(byte[] secret) {
    write(COMING, secret);
  }

  Optional<byte[]> coming() {
    return read(COMING);
  }

  /** Makes the coming secret the present one; the one before stays beside it under its number. */
  void follow(long number) {
    try {
      byte[] before = Files.readAllBytes(folder.resolve(PRESENT));
      disk.write(
          folder.resolve("key.%d.pem".formatted(number - 1)),
          Disk.Readers.OWNER,
          out -> out.write(before));
      disk.settle(folder.resolve(COMING), folder.resolve(PRESENT));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot change the record's key in " + folder, e);
    }
  }

  private Optional<byte[]> read(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file)
          ? Optional.of(pem.secret(Files.readString(file)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the record's key " + file, e);
    } catch (IllegalArgumentException e) {
      throw new CannotStart(
          "The record's key %s cannot be read: %s".formatted(file, e.getMessage()),
          "Set GUIJU_RECORD_PASSPHRASE to the passphrase it was made with, or put the right file"
              + " there.");
    }
  }

  private void write(String name, byte[] secret) {
    Path file = folder.resolve(name);
    try {
      disk.write(
          file,
          Disk.Readers.OWNER,
          out -> out.write(pem.text(secret).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the record's key in " + file, e);
    }
  }

  /** How keys are written down. */
  record Pem(@Nullable String passphrase) {

    String text(byte[] secret) {
      return passphrase == null
          ? Armour.text("PRIVATE KEY", secret)
          : Armour.text("ENCRYPTED PRIVATE KEY", Locked.lock(secret, passphrase));
    }

    byte[] secret(String text) {
      if (text.contains("ENCRYPTED")) {
        if (passphrase == null) {
          throw new IllegalArgumentException("it is encrypted, and there is no passphrase");
        }
        return Locked.open(Armour.bytes(text), passphrase);
      }
      return Armour.bytes(text);
    }

    /** Without the passphrase, which belongs into no log. */
    @Override
    public String toString() {
      return "pem";
    }
  }
}
