package guiju.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Language;
import guiju.engine.text.Text;
import guiju.platform.Garden;
import guiju.platform.HouseClock;
import guiju.platform.PlatformTest;
import guiju.platform.SetClock;
import guiju.platform.docket.Docket;
import guiju.platform.identity.AccountEvent;
import guiju.platform.identity.AccountEvent.What;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.Origin;
import guiju.platform.identity.People;
import guiju.platform.notice.MailSettings.Security;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@PlatformTest
class DeliveryTest {

  private static final NoticeSettings SETTINGS = new NoticeSettings(true, 14);

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
  private Garden garden;
  private String handler;
  private String mail;
  private Notices notices;
  private Herald herald;

  @BeforeEach
  void somebody_who_wants_mail() {
    garden = new Garden(docket, "2024-01-02");
    handler = "zhou-" + garden.unit();
    mail = garden.unit().toLowerCase(java.util.Locale.ROOT) + "@unit.example";
    Organisation unit = new Organisation(garden.unit(), new Text("荷塘", "Pond"), null, null);
    organisations.register(unit);
    people.enrol(handler, "周例安", garden.unit(), List.of(Capacity.of("owner.handler")));
    choices.keep(handler, Map.of(Topic.RETURNED, Way.MAIL));
    notices = new Notices(database, house, SETTINGS);
    herald = new Herald(pending, occasions, notices, house, SETTINGS, transactions);
    database.sql("update mail set attempts = 99 where sent is null").update();
  }

  @Test
  void what_waits_for_one_person_goes_out_in_one_mail_with_links_and_last_days() throws Exception {
    confirm();
    String one = told();
    String other = told();

    try (MailServer server = MailServer.secure()) {
      delivery(server.settings()).goRound();

      MimeMessage message = server.to(mail).get(0);
      assertThat(server.to(mail)).hasSize(1);
      assertThat(message.getSubject()).isEqualTo("2 件事");
      assertThat(message.getContent().toString())
          .contains("退回：荷塘清淤", "第一条", "3月15日", "https://guiju.example/notices/");
      assertThat(List.of(one, other)).doesNotHaveDuplicates();
    }
  }

  @Test
  void an_address_that_nobody_has_confirmed_gets_nothing() {
    addresses.offer(handler, mail, Language.ZH);
    told();

    try (MailServer server = MailServer.secure()) {
      delivery(server.settings()).goRound();

      assertThat(server.to(mail)).isEmpty();
      assertThat(addresses.confirm(handler, "guessed")).isFalse();
    }
  }

  @Test
  void an_address_is_confirmed_once_and_only_by_its_owner() {
    String word = addresses.offer(handler, mail, Language.ZH);

    assertThat(addresses.confirm("somebody-else", word)).isFalse();
    assertThat(addresses.confirm(handler, word)).isTrue();
    assertThat(addresses.confirm(handler, word)).isFalse();
  }

  @Test
  void while_the_server_is_down_it_is_tried_again_later_and_gets_through_once() {
    confirm();
    told();
    MailSettings gone;
    try (MailServer server = MailServer.secure()) {
      gone = server.settings();
    }
    delivery(gone).goRound();

    try (MailServer server = MailServer.secure()) {
      Delivery delivery = delivery(server.settings());
      delivery.goRound();
      assertThat(server.to(mail)).isEmpty();
      clock.set("2024-03-05T10:05:00");
      delivery.goRound();
      delivery.goRound();
      assertThat(server.to(mail)).hasSize(1);
      clock.set("2024-03-06T10:05:00");
      delivery.goRound();
      assertThat(server.to(mail)).hasSize(1);
    }
  }

  @Test
  void a_sign_in_from_a_place_not_seen_before_is_told_by_mail_and_only_to_a_confirmed_address()
      throws Exception {
    DoorMails doors =
        new DoorMails(database, new HouseAddress("https://guiju.example/", "8080"), house);
    AccountEvent anew =
        new AccountEvent(
            handler, What.SIGNED_IN_ANEW, new Origin("203.0.113.9", "Firefox"), house.present());
    doors.hear(anew);
    confirm();
    doors.hear(new AccountEvent(handler, What.SIGNED_IN, anew.origin(), anew.at()));
    doors.hear(anew);

    try (MailServer server = MailServer.secure()) {
      delivery(server.settings()).goRound();

      assertThat(server.to(mail)).hasSize(1);
      assertThat(server.to(mail).get(0).getSubject()).contains("没用过的地点");
      assertThat(server.to(mail).get(0).getContent().toString())
          .contains(handler, "203.0.113.9", "https://guiju.example/account");
    }
  }

  @Test
  void a_process_that_ends_between_sending_and_noting_sends_again_under_the_same_mark()
      throws Exception {
    confirm();
    told();
    try (MailServer server = MailServer.secure()) {
      Delivery delivery = delivery(server.settings());
      delivery.goRound();
      database.sql("update mail set sent = null where account = ?").param(handler).update();
      clock.set("2024-03-05T10:10:00");
      delivery.goRound();

      List<MimeMessage> both = server.to(mail);
      assertThat(both).hasSize(2);
      assertThat(both.get(0).getMessageID()).isEqualTo(both.get(1).getMessageID());
    }
  }

  @Test
  void what_was_read_meanwhile_is_not_sent() {
    confirm();
    told();
    notices.readUpTo(handler, Long.MAX_VALUE);

    try (MailServer server = MailServer.secure()) {
      delivery(server.settings()).goRound();

      assertThat(server.to(mail)).isEmpty();
    }
  }

  @Test
  void mail_is_written_in_the_language_chosen_with_the_address() throws Exception {
    addresses.confirm(handler, addresses.offer(handler, mail, Language.EN));
    told();

    try (MailServer server = MailServer.secure()) {
      delivery(server.settings()).goRound();

      assertThat(server.to(mail).get(0).getSubject()).isEqualTo("Return: 荷塘清淤");
    }
  }

  @Test
  void where_no_mail_server_is_named_nothing_is_tried() {
    confirm();
    told();

    delivery(new MailSettings(null, 587, Security.STARTTLS, null, null, null, null)).goRound();

    assertThat(
            database
                .sql("select count(*) from mail where account = ?")
                .param(handler)
                .query(Long.class)
                .single())
        .isZero();
  }

  private void confirm() {
    addresses.confirm(handler, addresses.offer(handler, mail, Language.ZH));
  }

  private String told() {
    String key = garden.returned("2024-03-05");
    herald.tell("project", key);
    return key;
  }

  private Delivery delivery(MailSettings settings) {
    HouseAddress address = new HouseAddress("https://guiju.example/", "8080");
    return new Delivery(
        new Mails(database, house),
        new LetterWriter(
            notices, lines, tongue, address, house, new DoorMails(database, address, house)),
        new Postman(settings),
        SETTINGS);
  }
}
