package guiju.platform.notice;

import guiju.platform.HouseClock;
import guiju.platform.web.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Sends out mails, and tries again later what the mail server does not take. */
@Service
class Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final int AT_ONCE = 50;

  private final Mails mails;
  private final Notices notices;
  private final NoticeLines lines;
  private final Postman postman;
  private final HouseAddress address;
  private final HouseClock clock;
  private final NoticeSettings settings;

  Delivery(
      Mails mails,
      Notices notices,
      NoticeLines lines,
      Postman postman,
      HouseAddress address,
      HouseClock clock,
      NoticeSettings settings) {
    this.mails = mails;
    this.notices = notices;
    this.lines = lines;
    this.postman = postman;
    this.address = address;
    this.clock = clock;
    this.settings = settings;
  }

  /** At a fixed rate each round has a thread of its own; a slow mail server holds up nobody. */
  @Scheduled(fixedRate = 20_000)
  void goRound() {
    if (settings.on() && postman.isThere()) {
      mails.bundle();
      sendDue();
    }
  }

  /** Sends what is due; how many got through. */
  int sendDue() {
    int sent = 0;
    Optional<Mails.Mail> mail = mails.take();
    for (int i = 0; i < AT_ONCE && mail.isPresent(); i++) {
      sent += isSent(mail.get()) ? 1 : 0;
      mail = mails.take();
    }
    return sent;
  }

  private boolean isSent(Mails.Mail mail) {
    try {
      postman.deliver(letter(mail));
      mails.sent(mail.id());
      return true;
    } catch (MailException e) {
      String reason = Postman.reason(e);
      LOG.warn("Mail {} did not get through: {}", mail.id(), reason);
      mails.failed(mail.id(), reason);
      return false;
    }
  }

  private Postman.Letter letter(Mails.Mail mail) {
    Texts texts = Texts.in(Texts.language(mail.language()));
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
