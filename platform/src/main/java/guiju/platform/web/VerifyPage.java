package guiju.platform.web;

import java.util.List;

/**
 * Whether a docket is what it was when it was written.
 *
 * @param frame the layout
 * @param say the verdict
 * @param kinds kinds of dossiers to choose from
 * @param key the key asked for
 * @param proven what has been proven, line by line
 * @param unproven what cannot be proven here
 * @param sound whether everything holds; meaningless without lines
 * @param entries all entries with their fingerprints
 * @param back the dossier; empty when none was asked for
 */
public record VerifyPage(
    Frame frame,
    Sentence say,
    List<FieldView.Option> kinds,
    String key,
    List<String> proven,
    List<String> unproven,
    boolean sound,
    List<Line> entries,
    String back) {
  /** One entry with its fingerprint. */
  public record Line(String number, String date, String act, String hash, Mark mark) {}
}
