package guiju.platform.identity;

import guiju.engine.text.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All organisations known to this installation. */
@Repository
public class Organisations {

  private final JdbcClient database;

  Organisations(JdbcClient database) {
    this.database = database;
  }

  /** The organisation of that id, when there is one. */
  public Optional<Organisation> find(String id) {
    return database
        .sql("select * from organisation where id = :id")
        .param("id", id)
        .query(Organisations::read)
        .optional();
  }

  /** Every organisation, by id. */
  public List<Organisation> all() {
    return database.sql("select * from organisation order by id").query(Organisations::read).list();
  }

  /** Adds an organisation, or replaces what is known of it. */
  @Transactional
  public void register(Organisation organisation) {
    database
        .sql(
            """
            insert into organisation (id, name_zh, name_en, body, county)
            values (:id, :zh, :en, :body, :county)
            on conflict (id) do update set name_zh = excluded.name_zh,
              name_en = excluded.name_en, body = excluded.body, county = excluded.county
            """)
        .param("id", organisation.id())
        .param("zh", organisation.name().zh())
        .param("en", organisation.name().en())
        .param("body", organisation.body())
        .param("county", organisation.county())
        .update();
  }

  /** Gives an organisation another name; the one before stays on record until that day. */
  @Transactional
  public void rename(String id, Text name, LocalDate until) {
    database
        .sql(
            """
            insert into organisation_name (organisation, until, name_zh, name_en)
            select id, :until, name_zh, name_en from organisation where id = :id
            """)
        .param("until", until)
        .param("id", id)
        .update();
    database
        .sql("update organisation set name_zh = :zh, name_en = :en where id = :id")
        .param("zh", name.zh())
        .param("en", name.en())
        .param("id", id)
        .update();
  }

  /** Names an organisation had before, the latest first. */
  public List<Former> formerNames(String id) {
    return database
        .sql(
            """
            select until, name_zh, name_en from organisation_name
            where organisation = :id order by number desc
            """)
        .param("id", id)
        .query(
            (row, number) ->
                new Former(
                    new Text(row.getString("name_zh"), row.getString("name_en")),
                    row.getObject("until", LocalDate.class)))
        .list();
  }

  /** The day an organisation was closed; empty while it is open, or when there is none. */
  public Optional<LocalDate> closed(String id) {
    return database
        .sql("select closed from organisation where id = :id and closed is not null")
        .param("id", id)
        .query(LocalDate.class)
        .optional();
  }

  /** Closes an organisation and all its accounts, or opens the organisation alone again. */
  @Transactional
  public void close(String id, @Nullable LocalDate on) {
    database
        .sql("update organisation set closed = :on where id = :id")
        .param("on", on)
        .param("id", id)
        .update();
    if (on != null) {
      database
          .sql("update account set active = false where organisation = :id and active")
          .param("id", id)
          .update();
      database
          .sql(
              """
              delete from sign_in where account in
                (select id from account where organisation = :id)
              """)
          .param("id", id)
          .update();
    }
  }

  /**
   * A name an organisation had.
   *
   * @param name the name
   * @param until the day it ended
   */
  public record Former(Text name, LocalDate until) {}

  private static Organisation read(ResultSet row, int number) throws SQLException {
    return new Organisation(
        row.getString("id"),
        new Text(row.getString("name_zh"), row.getString("name_en")),
        row.getString("body"),
        row.getString("county"));
  }
}
