package guiju.platform.notice;

import guiju.platform.identity.Person;
import guiju.platform.notice.Notices.Scope;
import guiju.platform.web.Bell;
import guiju.platform.web.Texts;
import guiju.platform.web.WorkbenchPage;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the layout and the workbench hear of notices. */
@Component
class WorkbenchBell implements Bell {

  private final Notices notices;
  private final NoticeLines lines;

  WorkbenchBell(Notices notices, NoticeLines lines) {
    this.notices = notices;
    this.lines = lines;
  }

  @Override
  public long unread(Person person) {
    return notices.unread(person.account());
  }

  @Override
  public List<WorkbenchPage.Item> latest(Person person, Texts texts, LocalDate today, int most) {
    return notices.of(person.account(), Scope.UNREAD, Long.MAX_VALUE, most).stream()
        .map(notice -> lines.line(notice, texts, today))
        .map(line -> new WorkbenchPage.Item(line.title(), line.href(), line.about(), line.day()))
        .toList();
  }
}
