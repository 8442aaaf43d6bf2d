package guiju.platform.lab;

import guiju.platform.web.Mark;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * A draft at a glance: what it changes, whether it holds together, how its trial stands.
 *
 * @param head the upper part
 * @param say the opening sentence
 * @param waiting whether the check is still going on
 * @param changes what it says otherwise than the law in force
 * @param changesNote how many that is
 * @param problems what keeps it from loading, and what it forgot
 * @param problemsMark how that looks
 * @param problemsNote the same in words
 * @param red worked cases that come out otherwise than written
 * @param redMark how that looks
 * @param redNote the same in words
 * @param replay how its trial stands
 * @param revisions its revisions, the latest first
 */
public record DraftPage(
    LabHead head,
    Sentence say,
    boolean waiting,
    List<Change> changes,
    String changesNote,
    List<Problem> problems,
    Mark problemsMark,
    String problemsNote,
    List<Red> red,
    Mark redMark,
    String redNote,
    Replay replay,
    List<Line> revisions) {

  /** Something that differs. */
  public record Change(String part, String label, String way, List<Detail> details) {}

  /** What about it. */
  public record Detail(String aspect, String from, String to) {}

  /** Something wrong; the address is empty when it is in no file. */
  public record Problem(String place, String href, String message) {}

  /** A case that came out otherwise. */
  public record Red(String name, String place, String href, List<String> differences) {}

  /** A revision. */
  public record Line(String label, String about) {}

  /**
   * How the trial stands.
   *
   * @param goesOn whether it waits or runs
   * @param say in words
   * @param done how many dossiers are done
   * @param total of how many; 0 before it begins
   * @param button what the button says; empty when there is none
   * @param result where the result is; empty before
   */
  public record Replay(
      boolean goesOn, String say, int done, int total, String button, String result) {}
}
