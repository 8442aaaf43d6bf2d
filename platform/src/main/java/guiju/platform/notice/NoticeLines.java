package guiju.platform.notice;

import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Procedure;
import guiju.engine.text.Text;
import guiju.platform.obligation.Duties;
import guiju.platform.web.Cite;
import guiju.platform.web.Steps;
import guiju.platform.web.Texts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notices in words. */
@Component
class NoticeLines {

  private final Rulebook rulebook;
  private final Duties duties;

  NoticeLines(Rulebook rulebook, Duties duties) {
    this.rulebook = rulebook;
    this.duties = duties;
  }

  NoticeLine line(Notice notice, Texts texts, LocalDate today) {
    Said said = said(notice, texts);
    LocalDate due = notice.due();
    return new NoticeLine(
        notice.id(),
        "/notices/" + notice.id(),
        texts.say("workbench.act", said.what(), notice.name()),
        said.about().isEmpty()
            ? texts.word(notice.topic())
            : texts.say("workbench.about", texts.word(notice.topic()), said.about()),
        said.cites().stream().limit(1).map(cite -> Cite.of(cite, texts)).toList(),
        texts.wording().date(notice.day(), today),
        due == null
            ? ""
            : texts.say(
                "notice.due",
                texts.wording().dateWithWeekday(due, today),
                texts.wording().left(due, today)),
        !notice.read(),
        notice.topic() == Topic.OVERDUE || notice.topic() == Topic.LAST_DAY);
  }

  /** What a notice speaks of, what that belongs to, and the paragraphs. */
  private record Said(String what, String about, List<String> cites) {}

  private Said said(Notice notice, Texts texts) {
    return notice.topic().isOwed() ? owed(notice, texts) : act(notice, texts);
  }

  private Said act(Notice notice, Texts texts) {
    int dot = notice.subject().indexOf('.');
    Procedure procedure = rulebook.procedures().get(notice.subject().substring(0, dot));
    Action action =
        procedure == null ? null : procedure.actions().get(notice.subject().substring(dot + 1));
    if (procedure == null || action == null) {
      return new Said(notice.subject(), "", List.of());
    }
    return new Said(
        texts.of(called(notice, procedure, action)), texts.of(procedure.title()), action.cites());
  }

  /**
   * Papers that came back are called so; a matter that came to somebody may be called otherwise.
   */
  private static Text called(Notice notice, Procedure procedure, Action action) {
    return notice.topic() == Topic.TURN && action.from().size() == 1
        ? Steps.called(procedure, action.from().iterator().next(), action)
        : action.label();
  }

  private Said owed(Notice notice, Texts texts) {
    Action.Duty duty = duties.of(notice.kind(), notice.subject());
    return duty == null
        ? new Said(notice.subject(), "", List.of())
        : new Said(texts.of(duty.label()), "", duty.cites());
  }
}
