package guiju.platform.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a calendar as RFC 5545 has it: escaped, folded at 75 bytes, lines ended by CR LF. */
final class CalendarWriter {

  private static final int LINE_BYTES = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

  private final StringBuilder out = new StringBuilder();
  private final String stamp;

  /**
   * Begins a calendar.
   *
   * @param name what programs call it
   * @param made the moment it is made
   */
  CalendarWriter(String name, Instant made) {
    this.stamp = MOMENT.format(made.atOffset(ZoneOffset.UTC));
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Guiju//Deadlines//EN");
    line("CALSCALE:GREGORIAN");
    line("NAME:" + escaped(name));
    line("X-WR-CALNAME:" + escaped(name));
    line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    line("X-PUBLISHED-TTL:PT6H");
    zone();
  }

  /** Days need no zone; but a calendar without any part is none, and there may be no day. */
  private void zone() {
    line("BEGIN:VTIMEZONE");
    line("TZID:Asia/Shanghai");
    line("BEGIN:STANDARD");
    line("DTSTART:19910915T000000");
    line("TZOFFSETFROM:+0800");
    line("TZOFFSETTO:+0800");
    line("TZNAME:CST");
    line("END:STANDARD");
    line("END:VTIMEZONE");
  }

  /**
   * A whole day in the calendar.
   *
   * @param uid stays the same as long as it is the same thing
   * @param day the day
   * @param summary what programs show
   * @param description what they show when asked
   * @param url where it leads
   */
  record Event(String uid, LocalDate day, String summary, String description, String url) {}

  void add(Event event) {
    line("BEGIN:VEVENT");
    line("UID:" + escaped(event.uid()));
    line("DTSTAMP:" + stamp);
    line("DTSTART;VALUE=DATE:" + DAY.format(event.day()));
    line("DTEND;VALUE=DATE:" + DAY.format(event.day().plusDays(1)));
    line("SUMMARY:" + escaped(event.summary()));
    line("DESCRIPTION:" + escaped(event.description()));
    line("URL:" + event.url());
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  /** The whole calendar. */
  String end() {
    line("END:VCALENDAR");
    return out.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", "");
  }

  /** A folded line goes on after a space, and no character is cut in two. */
  private void line(String content) {
    int room = LINE_BYTES;
    for (int at = 0; at < content.length(); ) {
      int character = content.codePointAt(at);
      int bytes = new String(Character.toChars(character)).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > room) {
        out.append("\r\n ");
        room = LINE_BYTES - 1;
      }
      out.appendCodePoint(character);
      room -= bytes;
      at += Character.charCount(character);
    }
    out.append("\r\n");
  }
}
