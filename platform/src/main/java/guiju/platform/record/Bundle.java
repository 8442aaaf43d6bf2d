package guiju.platform.record;

import guiju.platform.docket.CanonicalJson;
import guiju.platform.docket.Digests;
import guiju.platform.docket.Export;
import guiju.platform.docket.Parcel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file whose bytes follow from its parts alone: no dates, no compression that could differ
 * from one machine to the next.
 */
final class Bundle implements Parcel, AutoCloseable {

  /** The earliest moment the format can say. */
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final Digests digests;
  private final List<Object> listed = new ArrayList<>();

  Bundle(OutputStream out, Digests digests) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.digests = digests;
    zip.setMethod(ZipOutputStream.STORED);
  }

  @Override
  public void text(String name, String content) throws IOException {
    part(name, content.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void file(String name, Path content) throws IOException {
    part(name, Files.readAllBytes(content));
  }

  /** Lists all parts with their fingerprints; the last thing to do. */
  void list() throws IOException {
    text(
        EvidenceCheck.MANIFEST,
        CanonicalJson.write(
            Map.of(
                "format", Export.FORMAT, "digest", digests.name(), "files", List.copyOf(listed))));
  }

  void part(String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setSize(content.length);
    entry.setCompressedSize(content.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(NEVER);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
    listed.add(Map.of("name", name, "size", (long) content.length, "digest", digests.of(content)));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
