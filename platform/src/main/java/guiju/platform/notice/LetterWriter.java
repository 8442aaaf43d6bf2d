package guiju.platform.notice;

import guiju.platform.HouseClock;
import guiju.platform.web.Texts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes what somebody is told as a mail: plain text, the links in full. */
@Component
class LetterWriter {

  private final Notices notices;
  private final NoticeLines lines;
  private final Tongue tongue;
  private final HouseAddress address;
  private final HouseClock clock;
  private final DoorMails doors;

  LetterWriter(
      Notices notices,
      NoticeLines lines,
      Tongue tongue,
      HouseAddress address,
      HouseClock clock,
      DoorMails doors) {
    this.doors = doors;
    this.notices = notices;
    this.lines = lines;
    this.tongue = tongue;
    this.address = address;
    this.clock = clock;
  }

  Postman.Letter of(Mails.Mail mail) {
    Texts texts = tongue.of(mail.language());
    return doors.letter(mail, texts).orElseGet(() -> notices(mail, texts));
  }

  private Postman.Letter notices(Mails.Mail mail, Texts texts) {
    LocalDate today = clock.today();
    List<NoticeLine> said =
        notices.of(mail.id()).stream().map(one -> lines.line(one, texts, today)).toList();
    StringBuilder text = new StringBuilder();
    for (NoticeLine line : said) {
      text.append(line.title()).append('\n').append(line.about());
      line.cites().forEach(cite -> text.append(" · ").append(cite.label()));
      text.append('\n');
      if (!line.due().isEmpty()) {
        text.append(line.due()).append('\n');
      }
      text.append(address.of(line.href())).append("\n\n");
    }
    text.append(texts.say("mail.choices", address.of("/notices/choices"))).append('\n');
    String subject =
        said.size() == 1
            ? texts.say("mail.subject.one", said.get(0).title())
            : texts.say("mail.subject", said.size());
    return new Postman.Letter(mail.mark(), mail.address(), subject, text.toString());
  }
}
