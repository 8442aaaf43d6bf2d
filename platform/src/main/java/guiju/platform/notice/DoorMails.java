package guiju.platform.notice;

import guiju.platform.HouseClock;
import guiju.platform.identity.AccountEvent;
import guiju.platform.identity.AccountEvent.What;
import guiju.platform.web.Texts;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells whoever has a confirmed address of a sign-in from a place or by a browser not seen before:
 * it may have been somebody else, and then only a mail reaches the owner.
 */
@Component
class DoorMails {

  private final JdbcClient database;
  private final HouseAddress address;
  private final HouseClock clock;

  DoorMails(JdbcClient database, HouseAddress address, HouseClock clock) {
    this.database = database;
    this.address = address;
    this.clock = clock;
  }

  private record Arrival(OffsetDateTime at, String source) {}

  @EventListener
  void hear(AccountEvent event) {
    if (event.what() == What.SIGNED_IN_ANEW) {
      database
          .sql(
              """
              with made as (
                insert into mail (account, address, language, made, next)
                select account, address, language, :present, :present from mail_address
                where account = :account and confirmed is not null
                returning id)
              insert into mail_of_door (mail, at, source) select id, :at, :source from made
              """)
          .param("present", clock.stamp())
          .param("account", event.account())
          .param("at", event.at().atOffset(ZoneOffset.UTC))
          .param("source", event.origin().address())
          .update();
    }
  }

  /** What a mail says, when it is one of these. */
  Optional<Postman.Letter> letter(Mails.Mail mail, Texts texts) {
    return database
        .sql("select at, source from mail_of_door where mail = ?")
        .param(mail.id())
        .query(Arrival.class)
        .optional()
        .map(arrival -> letter(mail, texts, arrival));
  }

  private Postman.Letter letter(Mails.Mail mail, Texts texts, Arrival arrival) {
    LocalDateTime at = LocalDateTime.ofInstant(arrival.at().toInstant(), HouseClock.ZONE);
    return new Postman.Letter(
        mail.mark(),
        mail.address(),
        texts.say("mail.door.subject"),
        texts.say(
            "mail.door",
            mail.account(),
            texts.wording().moment(at, clock.today()),
            arrival.source(),
            address.of("/account")));
  }
}
