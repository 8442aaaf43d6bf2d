package guiju.platform.operation;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Takes the fingerprint of all that passes on its way. */
final class Fingerprinting extends FilterOutputStream {

  static final String DIGEST = "sm3";

  private final SM3Digest sm3 = new SM3Digest();

  Fingerprinting(OutputStream to) {
    super(to);
  }

  @Override
  public void write(int octet) throws IOException {
    sm3.update((byte) octet);
    out.write(octet);
  }

  @Override
  public void write(byte[] octets, int from, int length) throws IOException {
    sm3.update(octets, from, length);
    out.write(octets, from, length);
  }

  /** What has passed goes on its way; where it goes stays open. */
  @Override
  public void close() throws IOException {
    flush();
  }

  /** The fingerprint of all that has passed; asked once, at the end. */
  String fingerprint() {
    byte[] digest = new byte[sm3.getDigestSize()];
    sm3.doFinal(digest, 0);
    return DIGEST + ":" + HexFormat.of().formatHex(digest);
  }
}
