package guiju.platform.record;

import static java.util.Objects.requireNonNull;

import guiju.platform.docket.CanonicalJson;
import guiju.platform.docket.Digests;
import guiju.platform.docket.JsonTree;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A package laid out part by part, for whoever wants to change some. */
final class Folio {

  private final Map<String, byte[]> parts;

  private Folio(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  static Folio open(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Map<String, byte[]> parts = new LinkedHashMap<>();
      for (ZipEntry part : zip.stream().toList()) {
        parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
      }
      return new Folio(parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Folio copy() {
    return new Folio(new LinkedHashMap<>(parts));
  }

  List<String> names() {
    return List.copyOf(parts.keySet());
  }

  byte[] bytes(String name) {
    return requireNonNull(parts.get(name), name);
  }

  String text(String name) {
    return new String(parts.get(name), StandardCharsets.UTF_8);
  }

  Map<String, Object> tree(String name) {
    return JsonTree.read(text(name));
  }

  void put(String name, byte[] content) {
    parts.put(name, content);
  }

  void put(String name, String content) {
    put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  void remove(String name) {
    parts.remove(name);
  }

  void swap(String one, String other) {
    byte[] kept = parts.get(one);
    parts.put(one, parts.get(other));
    parts.put(other, kept);
  }

  /** Changes a text; it must really change. */
  void edit(String name, UnaryOperator<String> change) {
    String changed = change.apply(text(name));
    if (changed.equals(text(name))) {
      throw new IllegalStateException("Nothing was changed in " + name);
    }
    put(name, changed);
  }

  /** Lists the parts as they are now, as somebody would who wants nothing to show. */
  void relist() {
    parts.remove(EvidenceCheck.MANIFEST);
    List<Map<String, Object>> files =
        parts.entrySet().stream()
            .map(
                part ->
                    Map.<String, Object>of(
                        "name",
                        part.getKey(),
                        "size",
                        (long) part.getValue().length,
                        "digest",
                        Digests.SM3.of(part.getValue())))
            .toList();
    put(
        EvidenceCheck.MANIFEST,
        CanonicalJson.write(Map.of("format", 2, "digest", "sm3", "files", files)));
  }

  /**
   * Chains the entries anew from one on, and says of the docket what is then true; what a forger
   * does who has everything but the record.
   */
  void rechain(int from) {
    List<String> entries =
        new TreeMap<>(parts).keySet().stream().filter(name -> name.startsWith("entries/")).toList();
    String previous =
        from == 1 ? Digests.SM3.beginning() : Digests.SM3.of(text(entries.get(from - 2)));
    for (int i = from; i <= entries.size(); i++) {
      Map<String, Object> body = new LinkedHashMap<>(tree(entries.get(i - 1)));
      body.put("previous", previous);
      String text = CanonicalJson.write(body);
      put(entries.get(i - 1), text);
      previous = Digests.SM3.of(text);
    }
    Map<String, Object> docket = new LinkedHashMap<>(tree("docket.json"));
    docket.put("head", previous);
    docket.put("entries", entries.size());
    put("docket.json", CanonicalJson.write(docket));
  }

  Path save(Path file) {
    try (OutputStream out = Files.newOutputStream(file);
        Bundle bundle = new Bundle(out, Digests.SM3)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        bundle.part(part.getKey(), part.getValue());
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
