package guiju.platform.identity;

import guiju.platform.CannotStart;
import guiju.platform.Disk;
import guiju.platform.Home;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key that seals what the doors must be able to read again: secrets of second factors, and what
 * a browser carries to a provider and back. A file only its owner can read; every instance on one
 * database has the same.
 */
@Component
class DoorKey {

  private static final int BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String CIPHER = "AES/GCM/NoPadding";

  private final SecretKeySpec key;

  DoorKey(Home home, JdbcClient database, @Value("${guiju.doors.key:}") String named) {
    Path file = named.isBlank() ? home.folder("doors").resolve("key") : Path.of(named);
    this.key = new SecretKeySpec(read(file), "AES");
    insistOnTheSameEverywhere(database, file);
  }

  /** Seals a text; the purpose must be said again to open it. */
  byte[] seal(String purpose, byte[] text) {
    byte[] nonce = Secret.bytes(NONCE_BYTES);
    byte[] shut = run(Cipher.ENCRYPT_MODE, nonce, purpose, text).orElseThrow();
    return ByteBuffer.allocate(NONCE_BYTES + shut.length).put(nonce).put(shut).array();
  }

  /** Opens what was sealed for that purpose; empty when anything about it has been changed. */
  Optional<byte[]> open(String purpose, byte[] shut) {
    if (shut.length < NONCE_BYTES) {
      return Optional.empty();
    }
    byte[] nonce = java.util.Arrays.copyOf(shut, NONCE_BYTES);
    byte[] rest = java.util.Arrays.copyOfRange(shut, NONCE_BYTES, shut.length);
    return run(Cipher.DECRYPT_MODE, nonce, purpose, rest);
  }

  private Optional<byte[]> run(int mode, byte[] nonce, String purpose, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
      return Optional.of(cipher.doFinal(text));
    } catch (javax.crypto.AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java knows " + CIPHER, e);
    }
  }

  private void insistOnTheSameEverywhere(JdbcClient database, Path file) {
    byte[] mark = mark();
    database
        .sql("insert into door_key (purpose, mark) values ('doors', :mark) on conflict do nothing")
        .param("mark", mark)
        .update();
    byte[] known =
        database
            .sql("select mark from door_key where purpose = 'doors'")
            .query(byte[].class)
            .single();
    if (!MessageDigest.isEqual(mark, known)) {
      throw new CannotStart(
          "The key in %s is not the one this database was begun with".formatted(file),
          "Copy the file doors/key from the home folder of the instance that was first, or name it"
              + " by GUIJU_DOORS_KEY. If it is lost, `delete from door_key` in the database, start"
              + " again, and have every second factor set up anew.");
    }
  }

  private byte[] mark() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal("doors".getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java knows HmacSHA256", e);
    }
  }

  private static byte[] read(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      byte[] key = Files.readAllBytes(file);
      if (key.length != BYTES) {
        throw new CannotStart(
            "%s holds no key: it has %d bytes instead of %d".formatted(file, key.length, BYTES),
            "Bring the file back from a backup, or name another by GUIJU_DOORS_KEY.");
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the key " + file, e);
    }
  }

  /** Another instance may be making it at the same moment: the first one wins. */
  private static void make(Path file) throws IOException {
    Disk disk = new Disk();
    Path fresh =
        disk.fresh(Objects.requireNonNull(file.toAbsolutePath().getParent()), Disk.Readers.OWNER);
    try (OutputStream out = disk.writing(fresh)) {
      out.write(Secret.bytes(BYTES));
    }
    disk.settleFirst(fresh, file);
  }
}
