package guiju.platform.notice;

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
  private final LetterWriter letters;
  private final Postman postman;
  private final NoticeSettings settings;

  Delivery(Mails mails, LetterWriter letters, Postman postman, NoticeSettings settings) {
    this.mails = mails;
    this.letters = letters;
    this.postman = postman;
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
      postman.deliver(letters.of(mail));
      mails.sent(mail.id());
      return true;
    } catch (MailException e) {
      String reason = Postman.reason(e);
      LOG.warn("Mail {} did not get through: {}", mail.id(), reason);
      mails.failed(mail.id(), reason);
      return false;
    }
  }
}
