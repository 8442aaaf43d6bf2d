package guiju.platform.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes packed files byte for byte, so that they can lie as no library lets them. */
final class Archive {

  private static final int FLAG_UTF8 = 0x0800;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<byte[]> directory = new ArrayList<>();
  private byte[] latest = {};
  private byte[] latestPacked = {3, 0};

  /** Bytes before the first entry: the head of some other kind of file. */
  Archive startingWith(byte[] head) {
    out.writeBytes(head);
    return this;
  }

  Archive add(String name, String content) {
    return add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Archive add(String name, byte[] content) {
    byte[] packed = packed(content);
    int at = out.size();
    local(name, packed, content);
    central(name, packed, content.length, crc(content), 0, at);
    return this;
  }

  /** An entry that claims another size than it has, in both places. */
  Archive lying(String name, byte[] content, int claimed) {
    byte[] packed = packed(content);
    int at = out.size();
    out.writeBytes(header(name, packed.length, claimed, crc(content)));
    out.writeBytes(name.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(packed);
    central(name, packed, claimed, crc(content), 0, at);
    return this;
  }

  /** An entry whose checksum is another's. */
  Archive miscounted(String name, byte[] content) {
    byte[] packed = packed(content);
    int at = out.size();
    local(name, packed, content);
    central(name, packed, content.length, crc(content) ^ 0xFF, 0, at);
    return this;
  }

  /** A link, as Unix writes it. */
  Archive link(String name, String target) {
    byte[] content = target.getBytes(StandardCharsets.UTF_8);
    byte[] packed = packed(content);
    int at = out.size();
    local(name, packed, content);
    central(name, packed, content.length, crc(content), 0120777 << 16, at);
    return this;
  }

  /** Many entries that are all the same bytes. */
  Archive overlapping(String prefix, int many, byte[] content) {
    byte[] packed = packed(content);
    int at = out.size();
    local(prefix + 0, packed, content);
    for (int i = 0; i < many; i++) {
      central(prefix + i, packed, content.length, crc(content), 0, at);
    }
    return this;
  }

  byte[] bytes() {
    int start = out.size();
    directory.forEach(out::writeBytes);
    int size = out.size() - start;
    int many = Math.min(directory.size(), 0xFFFF);
    out.writeBytes(new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0});
    number(out, many, 2);
    number(out, many, 2);
    number(out, size, 4);
    number(out, start, 4);
    number(out, 0, 2);
    return out.toByteArray();
  }

  private void local(String name, byte[] packed, byte[] content) {
    out.writeBytes(header(name, packed.length, content.length, crc(content)));
    out.writeBytes(name.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(packed);
  }

  private static byte[] header(String name, int packed, int size, long crc) {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.writeBytes(new byte[] {'P', 'K', 3, 4, 20, 0});
    number(head, FLAG_UTF8, 2);
    number(head, 8, 2);
    number(head, 0, 4);
    number(head, crc, 4);
    number(head, packed, 4);
    number(head, size, 4);
    number(head, name.getBytes(StandardCharsets.UTF_8).length, 2);
    number(head, 0, 2);
    return head.toByteArray();
  }

  private void central(String name, byte[] packed, int size, long crc, int attributes, int at) {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.writeBytes(new byte[] {'P', 'K', 1, 2, 20, 3, 20, 0});
    number(head, FLAG_UTF8, 2);
    number(head, 8, 2);
    number(head, 0, 4);
    number(head, crc, 4);
    number(head, packed.length, 4);
    number(head, size, 4);
    number(head, name.getBytes(StandardCharsets.UTF_8).length, 2);
    number(head, 0, 8);
    number(head, attributes & 0xFFFFFFFFL, 4);
    number(head, at, 4);
    head.writeBytes(name.getBytes(StandardCharsets.UTF_8));
    directory.add(head.toByteArray());
  }

  /** The same content again is packed once. */
  private byte[] packed(byte[] content) {
    if (content != latest) {
      latest = content;
      latestPacked = deflated(content);
    }
    return latestPacked;
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] chunk = new byte[8192];
    while (!deflater.finished()) {
      packed.write(chunk, 0, deflater.deflate(chunk));
    }
    deflater.end();
    return packed.toByteArray();
  }

  private static long crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return crc.getValue();
  }

  private static void number(ByteArrayOutputStream to, long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      to.write((int) (i < 8 ? value >>> (8 * i) : 0));
    }
  }
}
