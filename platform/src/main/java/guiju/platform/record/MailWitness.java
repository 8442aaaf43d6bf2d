package guiju.platform.record;

import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends each head by e-mail. */
@Component
class MailWitness implements Witness {

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
        "规矩记录首部 %1$d / Guiju record, head %1$d".formatted(head.number()),
        text(head, document));
  }

  private static String text(Head head, String document) {
    return """
        首部 %1$d，共 %2$d 条，签于 %3$s。保存本邮件，日后可证明记录未被改写或退回。
        Head %1$d over %2$d entries, signed %3$s. Keep this mail: with it anybody can tell whether the
        record was rewritten or put back. The next line, saved as %4$s, is what ./run witness-check reads.

        %5$s
        """
        .formatted(head.number(), head.size(), head.time(), FolderWitness.file(head), document);
  }
}
