package guiju.platform.notice;

import static org.awaitility.Awaitility.await;

import guiju.engine.text.Language;
import guiju.platform.HouseClock;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people of a running house are told by mail and find in their calendars. */
public final class CityPost {

  private final ApplicationContext house;
  private final JdbcClient database;

  /** Nobody has asked for anything yet. */
  public CityPost(ApplicationContext house) {
    this.house = house;
    this.database = house.getBean(JdbcClient.class);
  }

  /** From now on somebody is told everything by mail. */
  public void tellsEverything(String account) {
    MailAddresses addresses = house.getBean(MailAddresses.class);
    addresses.confirm(account, addresses.offer(account, address(account), Language.ZH));
    Map<Topic, Way> all = new HashMap<>();
    for (Topic topic : Topic.values()) {
      all.put(topic, Way.MAIL);
    }
    house.getBean(Choices.class).keep(account, all);
  }

  /** A new secret address of somebody's calendar. */
  public String calendar(String account) {
    return "/calendar/"
        + house.getBean(CalendarAddresses.class).renew(account, Language.ZH)
        + ".ics";
  }

  /** Everything that reached somebody by mail, once the house has told of all it has done. */
  public Map<String, String> delivered(Collection<String> accounts) {
    await()
        .atMost(Duration.ofMinutes(3))
        .until(
            () ->
                database.sql("select not exists (select from outbox)").query(Boolean.class).single()
                    && house.getBean(Pending.class).some(1).isEmpty());
    Map<String, String> delivered = new HashMap<>();
    try (MailServer server = MailServer.plain()) {
      HouseClock clock = house.getBean(HouseClock.class);
      Delivery delivery =
          new Delivery(
              new Mails(database, clock),
              house.getBean(LetterWriter.class),
              new Postman(server.settings()),
              new NoticeSettings(true, 14));
      delivery.goRound();
      // Others in the city wait for mail, too, and a round sends some only.
      while (delivery.sendDue() > 0) {
        continue;
      }
      for (String account : accounts) {
        List<String> mails = new ArrayList<>();
        for (MimeMessage message : server.to(address(account))) {
          mails.add(message.getSubject() + "\n" + message.getContent());
        }
        delivered.put(account, String.join("\n", mails));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
    return delivered;
  }

  /** Takes away whatever was told to those whose accounts begin so. */
  public void forget(String prefix) {
    for (String table : List.of("notice", "mail", "mail_address", "calendar_address")) {
      database
          .sql("delete from " + table + " where account like :accounts")
          .param("accounts", prefix + "%")
          .update();
    }
  }

  private static String address(String account) {
    return account + "@guiju.example";
  }
}
