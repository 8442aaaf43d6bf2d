package guiju.platform.web;

import java.util.List;

/**
 * Whether a docket is what it was when it was written.
 *
 * @param frame the layout
 * @param say the verdict, or what can be asked
 * @param asked what was asked for
 * @param proven what has been proven, line by line
 * @param unproven what cannot be proven here
 * @param entries all entries with their fingerprints; empty when they are not shown
 * @param back the dossier; empty when there is none to go back to
 */
public record VerifyPage(
    Frame frame,
    Sentence say,
    Asked asked,
    List<Line> proven,
    List<String> unproven,
    List<Entry> entries,
    String back) {

  /**
   * What was asked for.
   *
   * @param kinds kinds of dossiers to choose from
   * @param problem what stands in the way; empty when nothing does
   */
  public record Asked(
      List<FieldView.Option> kinds, String key, String code, String problem, boolean visitor) {}

  /** Something that holds, or does not. */
  public record Line(Mark mark, String text) {}

  /** One entry with its fingerprint. */
  public record Entry(String number, String date, String act, String hash, Mark mark) {}
}
