package guiju.platform.notice;

import guiju.platform.record.WitnessPost;
import java.io.IOException;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Sends the record's heads by the mail server notices go out by. */
@Component
class WitnessMail implements WitnessPost {

  private final Postman postman;

  WitnessMail(Postman postman) {
    this.postman = postman;
  }

  @Override
  public void send(String mark, String to, String subject, String text) throws IOException {
    if (!postman.isThere()) {
      throw new IOException("no mail server is set (guiju.mail.host)");
    }
    try {
      postman.deliver(new Postman.Letter(mark, to, subject, text));
    } catch (MailException e) {
      throw new IOException(Postman.reason(e), e);
    }
  }
}
