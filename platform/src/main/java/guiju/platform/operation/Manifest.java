package guiju.platform.operation;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself.
 *
 * @param format how it is laid out; 1
 * @param made when, UTC
 * @param schema version of the tables it was taken from
 * @param digest how fingerprints are taken
 * @param tables tables in the order in which they can be filled
 * @param sequences how far numbers have been given out
 * @param papers papers inside
 * @param missing papers the database knows and the folder had not
 * @param dossiers how many dossiers
 * @param entries how many entries of dockets
 */
record Manifest(
    int format,
    String made,
    String schema,
    String digest,
    List<Part> tables,
    Map<String, Long> sequences,
    long papers,
    List<String> missing,
    long dossiers,
    long entries) {

  static final int FORMAT = 1;
  static final String NAME = "backup.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * One table in the backup.
   *
   * @param table name
   * @param columns columns in the order of its lines
   * @param rows how many
   * @param fingerprint of its lines
   */
  record Part(String table, List<String> columns, long rows, String fingerprint) {

    String entry() {
      return "tables/" + table + ".copy";
    }

    Table shape() {
      return new Table(table, columns);
    }
  }

  byte[] json() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
  }

  static Manifest read(byte[] json) {
    try {
      Manifest manifest = JSON.readValue(json, Manifest.class);
      if (manifest.format() != FORMAT) {
        throw new Unusable(
            "The backup has format %d; this Guiju reads format %d."
                .formatted(manifest.format(), FORMAT));
      }
      return manifest;
    } catch (JacksonException e) {
      throw new Unusable(
          "%s in the file cannot be read: %s".formatted(NAME, e.getOriginalMessage()));
    }
  }
}
