package guiju.platform.notice;

import guiju.engine.text.Language;
import guiju.platform.HouseClock;
import guiju.platform.identity.People;
import guiju.platform.identity.Person;
import guiju.platform.web.Texts;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secret addresses under which calendar programs fetch what their owners owe. */
@Repository
class CalendarAddresses {

  private final JdbcClient database;
  private final People people;
  private final Tongue tongue;
  private final HouseClock clock;

  CalendarAddresses(JdbcClient database, People people, Tongue tongue, HouseClock clock) {
    this.tongue = tongue;
    this.database = database;
    this.people = people;
    this.clock = clock;
  }

  /** Whose calendar is asked for, and in which language. */
  record Holder(Person person, Texts texts) {}

  /** When an address was made, and when it was last used. */
  record Known(LocalDateTime made, @Nullable LocalDateTime used) {}

  private record Row(String account, String language) {}

  /** Makes a new address; the one before is dead from now on. Only its hash is kept. */
  String renew(String account, Language language) {
    String word = SecretAddress.fresh();
    database
        .sql(
            """
            insert into calendar_address (account, token_hash, language, made)
            values (:account, :hash, :language, :present)
            on conflict (account) do update set token_hash = excluded.token_hash,
              language = excluded.language, made = excluded.made, used = null
            """)
        .param("account", account)
        .param("hash", SecretAddress.hash(word))
        .param("language", language.name().toLowerCase(Locale.ROOT))
        .param("present", clock.stamp())
        .update();
    return word;
  }

  void end(String account) {
    database
        .sql("delete from calendar_address where account = :account")
        .param("account", account)
        .update();
  }

  Optional<Known> of(String account) {
    return database
        .sql("select made, used from calendar_address where account = :account")
        .param("account", account)
        .query(
            (row, number) ->
                new Known(
                    java.util.Objects.requireNonNull(
                        here(row.getObject("made", OffsetDateTime.class))),
                    here(row.getObject("used", OffsetDateTime.class))))
        .optional();
  }

  /** Whoever the address belongs to; empty when it is unknown or the account is closed. */
  Optional<Holder> holder(String word) {
    return database
        .sql(
            """
            update calendar_address set used = :present where token_hash = :hash
            returning account, language
            """)
        .param("present", clock.stamp())
        .param("hash", SecretAddress.hash(word))
        .query(Row.class)
        .optional()
        .flatMap(
            row ->
                people
                    .find(row.account())
                    .map(person -> new Holder(person, tongue.of(row.language()))));
  }

  private static @Nullable LocalDateTime here(@Nullable OffsetDateTime at) {
    return at == null ? null : LocalDateTime.ofInstant(at.toInstant(), HouseClock.ZONE);
  }
}
