package guiju.engine.replay;

import guiju.engine.ruling.Ruling;
import guiju.engine.text.Reading;
import guiju.engine.text.Text;
import java.util.List;

/**
 * One recorded act, judged under the law in force and under a draft.
 *
 * @param flip what would be otherwise
 * @param shifts checks that come out otherwise
 * @param follows what would follow otherwise, when both permit
 * @param law the answer of the law in force
 * @param draft the answer of the draft; its problems say why it cannot read or judge the act
 */
public record Compared(
    Flip flip,
    List<Shift> shifts,
    List<Follow> follows,
    Reading<Ruling> law,
    Reading<Ruling> draft) {

  /** What would be otherwise, from the gravest. */
  public enum Flip {
    /** Permitted in force, refused by the draft. */
    REFUSED,
    /** Refused in force, permitted by the draft. */
    PERMITTED,
    /** The draft cannot read or judge what was recorded. */
    UNTOLD,
    /** Same answer, and checks that come out otherwise. */
    FINDINGS,
    /** Same answer and checks, and something else follows. */
    FOLLOWS,
    /** Nothing. */
    NONE,
    /** Not even the law in force can tell; it was another one when the act was taken. */
    OLD_LAW
  }

  /**
   * Something that would follow otherwise from an act.
   *
   * @param what in words
   * @param law what follows under the law in force
   * @param draft what would follow under the draft
   */
  public record Follow(Text what, Text law, Text draft) {}
}
