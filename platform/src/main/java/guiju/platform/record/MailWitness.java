package guiju.platform.record;

import guiju.engine.text.Text;
import guiju.platform.Words;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends each head by e-mail. */
@Component
class MailWitness implements Witness {

  private static final Words WORDS = new Words(MailWitness.class);

  private final ObjectProvider<WitnessPost> post;

  MailWitness(ObjectProvider<WitnessPost> post) {
    this.post = post;
  }

  @Override
  public boolean answersTo(String name) {
    return name.startsWith(Witnesses.MAIL);
  }

  @Override
  public void hand(String name, Head head, String document) throws IOException {
    WitnessPost sender = post.getIfAvailable();
    if (sender == null) {
      throw new IOException("nobody sends e-mail here");
    }
    sender.send(
        "head-%d.%s".formatted(head.number(), head.origin().record()),
        name.substring(Witnesses.MAIL.length()),
        subject(head),
        text(head, document));
  }

  private static String subject(Head head) {
    Text subject = WORDS.of("mail.subject", head.number());
    return subject.zh() + " / " + subject.en();
  }

  /** Both languages: nobody knows who reads the mailbox years from now. */
  private static String text(Head head, String document) {
    Text words =
        WORDS.of("mail.text", head.number(), head.size(), head.time(), FolderWitness.file(head));
    return words.zh() + "\n" + words.en() + "\n\n" + document + "\n";
  }
}
