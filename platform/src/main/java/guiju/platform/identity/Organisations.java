package guiju.platform.identity;

import guiju.engine.text.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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

  private static Organisation read(ResultSet row, int number) throws SQLException {
    return new Organisation(
        row.getString("id"),
        new Text(row.getString("name_zh"), row.getString("name_en")),
        row.getString("body"),
        row.getString("county"));
  }
}
