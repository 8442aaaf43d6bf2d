package guiju.platform.docket;

import java.util.List;
import java.util.Locale;

/**
 * Where a paper on a docket is to be had.
 *
 * @param kind kind of the dossier
 * @param key its key
 * @param sequence the entry it came with
 * @param material which paper it is
 */
public record PaperLink(String kind, String key, long sequence, String material) {
  private static final List<String> PICTURES = List.of(".png", ".jpg", ".jpeg");

  /** Where it is saved from. */
  public String save() {
    return "/dossiers/%s/%s/papers/%d/%s".formatted(kind, key, sequence, material);
  }

  /** Where it is looked at in place. */
  public String view() {
    return save() + "/view";
  }

  /** Whether a browser shows such a file in place without running anything of it. */
  public static boolean shows(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".pdf") || isPicture(file);
  }

  /** Whether such a file is a picture. */
  public static boolean isPicture(String file) {
    return PICTURES.stream().anyMatch(file.toLowerCase(Locale.ROOT)::endsWith);
  }
}
