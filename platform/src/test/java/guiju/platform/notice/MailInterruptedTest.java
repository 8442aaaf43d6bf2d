package guiju.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Language;
import guiju.engine.text.Text;
import guiju.platform.Garden;
import guiju.platform.HouseClock;
import guiju.platform.InterruptedTest;
import guiju.platform.SetClock;
import guiju.platform.Sweep;
import guiju.platform.Sweep.Again;
import guiju.platform.Sweep.UseCase;
import guiju.platform.docket.Docket;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.People;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Whatever call goes wrong, people are told once, and mails go out at least once. */
@InterruptedTest
class MailInterruptedTest {

  private static final NoticeSettings SETTINGS = new NoticeSettings(true, 14);

  @Autowired Sweep sweep;
  @Autowired Docket docket;
  @Autowired People people;
  @Autowired Organisations organisations;
  @Autowired Pending pending;
  @Autowired Occasions occasions;
  @Autowired Choices choices;
  @Autowired MailAddresses addresses;
  @Autowired NoticeLines lines;
  @Autowired Tongue tongue;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;

  private final SetClock clock = new SetClock("2024-03-05T10:00:00");
  private final HouseClock house = new HouseClock(clock);

  @Test
  void telling_people() {
    sweep.insist(
        new UseCase(
            "telling people of an act",
            Again.ONCE,
            () -> {
              String key = returned();
              Herald herald = herald();
              database
                  .sql("insert into notice_pending (kind, key, sequence) values ('project', ?, 2)")
                  .param(key)
                  .update();
              return () -> {
                herald.tellOf(new Pending.Place("project", key));
                if (waits(key)) {
                  throw new IllegalStateException("Nobody has been told");
                }
              };
            },
            // How often it was tried in vain is counted.
            List.of("notice_pending")));
  }

  /** Rather twice than never: each time with the same mark, and counted as tried. */
  @Test
  void sending_mails() throws Exception {
    try (MailServer server = MailServer.secure()) {
      Delivery delivery = delivery(server.settings());
      sweep.insist(
          new UseCase(
              "sending what waits for one person",
              Again.ONCE,
              () -> {
                delivery.goRound();
                String key = returned();
                herald().tell("project", key);
                return () -> {
                  database.sql("update mail set next = '2024-03-01' where sent is null").update();
                  delivery.goRound();
                };
              },
              List.of("mail")));
      delivery.goRound();
    }
    assertThat(
            database.sql("select count(*) from mail where sent is null").query(Long.class).single())
        .isZero();
  }

  private boolean waits(String key) {
    return database
        .sql("select exists (select from notice_pending where key = ?)")
        .param(key)
        .query(Boolean.class)
        .single();
  }

  private String returned() {
    Garden garden = new Garden(docket, "2024-01-02");
    String handler = "zhou-" + garden.unit();
    organisations.register(new Organisation(garden.unit(), new Text("荷塘", "Pond"), null, null));
    people.enrol(handler, "周例安", garden.unit(), List.of(Capacity.of("owner.handler")));
    choices.keep(handler, Map.of(Topic.RETURNED, Way.MAIL));
    String mail = garden.unit().toLowerCase(java.util.Locale.ROOT) + "@unit.example";
    addresses.confirm(handler, addresses.offer(handler, mail, Language.ZH));
    return garden.returned("2024-03-05");
  }

  private Herald herald() {
    Notices notices = new Notices(database, house, SETTINGS);
    return new Herald(pending, occasions, notices, house, SETTINGS, transactions);
  }

  private Delivery delivery(MailSettings settings) {
    Notices notices = new Notices(database, house, SETTINGS);
    HouseAddress address = new HouseAddress("https://guiju.example/", "8080");
    return new Delivery(
        new Mails(database, house),
        new LetterWriter(
            notices, lines, tongue, address, house, new DoorMails(database, address, house)),
        new Postman(settings),
        SETTINGS);
  }
}
