package guiju.platform.matrix;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * One reader's way through the house: every page there is for them, and every address they may
 * guess.
 */
final class Walk {

  private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get)=\"(/[^\"#]*)\"");
  private static final int LINKS = 40;
  private static final List<String> OF_A_DOSSIER =
      List.of(
          "/dossiers/%s/%s",
          "/dossiers/%s/%s?tab=docket",
          "/dossiers/%s/%s/docket.xlsx",
          "/dossiers/%s/%s/export.zip",
          "/dossiers/%s/%s/papers/1/securityFindingEvidence",
          "/dossiers/%s/%s/papers/1/securityFindingEvidence/view",
          "/verify/%s/%s",
          "/verify?kind=%s&key=%s&code=1",
          "/api/v1/dossiers/%s/%s",
          "/api/v1/dossiers/%s/%s/docket",
          "/api/v1/dossiers/%s/%s/verdict");

  private final Door door;
  private final String token;
  private final Set<String> asked = new LinkedHashSet<>();
  private final List<Page> pages = new ArrayList<>();

  /** An answer and everything in it that can be read, packed or not. */
  record Page(String path, int status, String text) {}

  Walk(Door door, String token) {
    this.door = door;
    this.token = token;
  }

  List<Page> through(List<Table.Row> table, Written written) {
    Set<String> links = new LinkedHashSet<>();
    for (Table.Row row : table) {
      boolean plain = row.way().verb().equals("GET") && !row.way().path().matches(".*[{*].*");
      if (plain) {
        links.addAll(links(look(row.address())));
      }
    }
    searches().forEach(path -> links.addAll(links(look(path))));
    for (Written.Place place : written.places) {
      OF_A_DOSSIER.forEach(path -> look(path.formatted(place.kind(), place.key())));
      look("/projects/" + place.key());
    }
    links.removeAll(asked);
    links.stream().filter(Walk::isReading).limit(LINKS).forEach(this::look);
    return pages;
  }

  private static List<String> searches() {
    String common = URLEncoder.encode(Written.COMMON, StandardCharsets.UTF_8);
    return List.of(
        "/search?q=" + common,
        "/projects?q=" + common,
        "/projects.xlsx?q=" + common,
        "/catalogues/system?q=" + common,
        "/catalogues/system.xlsx?q=" + common,
        "/units/civil-affairs",
        "/units/culture",
        "/supervision?unit=culture",
        "/supervision.xlsx?unit=culture",
        "/money?unit=culture",
        "/leaders?unit=culture",
        "/notices?show=all",
        "/may-i?name=" + common,
        "/acts/project/new/registration.register?name=" + common,
        "/acts/securityFinding/new/security-finding.draft",
        "/acts/supervisionOrder/new/supervision-order.draft");
  }

  private Page look(String path) {
    asked.add(path);
    Door.Reply reply = door.ask("GET", path, token, "");
    Page page = new Page(path, reply.status(), readable(reply.bytes()));
    pages.add(page);
    return page;
  }

  private static List<String> links(Page page) {
    List<String> links = new ArrayList<>();
    Matcher link = LINK.matcher(page.text());
    while (link.find()) {
      links.add(link.group(1).replace("&amp;", "&"));
    }
    return links;
  }

  private static boolean isReading(String path) {
    return !path.startsWith("/assets/")
        && !path.startsWith("/measures")
        && !path.startsWith("/guide")
        && !path.startsWith("/language");
  }

  /** Packed files are opened, and files in them again. */
  static String readable(byte[] bytes) {
    boolean packed = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    if (!packed) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.append(entry.getName()).append('\n').append(readable(zip.readAllBytes()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }
}
