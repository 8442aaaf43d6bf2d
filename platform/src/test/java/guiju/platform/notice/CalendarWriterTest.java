package guiju.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;

class CalendarWriterTest {

  private static final Instant MADE = Instant.parse("2026-11-18T02:03:04Z");
  private static final String LONG =
      "南充市市级政务信息化项目绩效监控报告与用户意见和监理意见一并报送；含逗号, 分号; 反斜杠\\ 与\n换行 👩‍👩‍👧‍👦 结束";

  @Test
  void another_program_reads_back_what_was_written() throws Exception {
    CalendarWriter writer = new CalendarWriter("规矩：周例安的期限", MADE);
    writer.add(
        new CalendarWriter.Event(
            "project-P-1-due-2026-01-01@guiju",
            LocalDate.of(2028, 2, 29),
            LONG,
            "第四十三条\n期限",
            "http://localhost:8080/projects/P-1"));

    VEvent event = events(writer.end()).get(0);

    assertThat(event.getSummary().getValue()).isEqualTo(LONG);
    assertThat(event.getUid().orElseThrow().getValue())
        .isEqualTo("project-P-1-due-2026-01-01@guiju");
    assertThat(event.getProperty("DTSTART").orElseThrow().getValue()).isEqualTo("20280229");
    assertThat(event.getProperty("DTEND").orElseThrow().getValue()).isEqualTo("20280301");
    assertThat(event.getDescription().getValue()).isEqualTo("第四十三条\n期限");
  }

  @Test
  void no_line_is_longer_than_75_bytes_and_each_ends_as_the_rule_has_it() {
    CalendarWriter writer = new CalendarWriter("规矩", MADE);
    writer.add(new CalendarWriter.Event("u", LocalDate.of(2026, 1, 1), LONG + LONG, LONG, "u:1"));
    String text = writer.end();

    assertThat(text).endsWith("\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    for (String line : text.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
      assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(line);
    }
  }

  @Test
  void nothing_in_a_name_can_end_the_line_and_begin_another() throws Exception {
    CalendarWriter writer = new CalendarWriter("规矩", MADE);
    writer.add(
        new CalendarWriter.Event(
            "u",
            LocalDate.of(2026, 1, 1),
            "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\u0007",
            "b\u2028c",
            "http://localhost/"));

    assertThat(events(writer.end())).hasSize(1);
  }

  @Test
  void a_calendar_without_anything_in_it_is_one_too() throws Exception {
    assertThat(events(new CalendarWriter("规矩", MADE).end())).isEmpty();
  }

  private static List<VEvent> events(String text) throws IOException, ParserException {
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    ValidationResult result = calendar.validate(true);
    assertThat(result.hasErrors()).as(String.valueOf(result.getEntries())).isFalse();
    return calendar.getComponents("VEVENT");
  }
}
