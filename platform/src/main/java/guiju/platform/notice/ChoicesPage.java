package guiju.platform.notice;

import guiju.platform.web.Frame;
import guiju.platform.web.Sentence;
import java.util.List;

/**
 * How a person wants to be told.
 *
 * @param frame the layout
 * @param say the opening sentence
 * @param note what has just been done, or what stood in the way; empty when nothing
 * @param ways the ways there are, in words
 * @param topics every topic with the way chosen
 * @param mail the mail address
 * @param calendar the calendar's address
 */
public record ChoicesPage(
    Frame frame,
    Sentence say,
    String note,
    List<Choice> ways,
    List<Chosen> topics,
    Mail mail,
    Calendar calendar) {

  /** One value to choose. */
  public record Choice(String value, String label) {}

  /** A topic, what it covers, and the way chosen. */
  public record Chosen(String name, String label, String hint, String way) {}

  /**
   * The mail address.
   *
   * @param offered whether there is a mail server
   * @param address the address; empty when there is none
   * @param state what is to be known about it
   */
  public record Mail(boolean offered, String address, String state) {}

  /**
   * The calendar's address.
   *
   * @param fresh the whole address, shown once after it was made; empty otherwise
   * @param state when it was made and used; empty when there is none
   */
  public record Calendar(String fresh, String state) {}
}
