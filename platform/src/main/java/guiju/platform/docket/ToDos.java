package guiju.platform.docket;

import guiju.platform.identity.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for whom, oldest first. */
@Repository
public class ToDos {

  private final JdbcClient database;

  ToDos(JdbcClient database) {
    this.database = database;
  }

  /** What waits for a person in any capacity held, oldest first. */
  public List<ToDo> of(Person person, int limit, int offset) {
    return database
        .sql(
            """
            select d.kind, d.key, d.name, d.owner, t.procedure, t.state, min(t.since) as since,
                   d.due, array(select distinct unnest(string_to_array(
                     string_agg(array_to_string(t.acts, ','), ','), ',')) order by 1) as acts
            from todo t join dossier d on d.id = t.dossier
            where t.audience = any(:audiences)
            group by d.id, t.procedure, t.state
            order by min(t.since), d.id, t.procedure limit :limit offset :offset
            """)
        .param("audiences", Arrays.texts(Audience.of(person)))
        .param("limit", limit)
        .param("offset", offset)
        .query(ToDos::read)
        .list();
  }

  /** How many wait for a person. */
  public long count(Person person) {
    return database
        .sql(
            """
            select count(distinct (dossier, procedure)) from todo
            where audience = any(:audiences)
            """)
        .param("audiences", Arrays.texts(Audience.of(person)))
        .query(Long.class)
        .single();
  }

  private static ToDo read(ResultSet row, int number) throws SQLException {
    return new ToDo(
        row.getString("kind"),
        row.getString("key"),
        row.getString("name"),
        row.getString("owner"),
        row.getString("procedure"),
        row.getString("state"),
        List.of((String[]) row.getArray("acts").getArray()),
        row.getObject("since", LocalDate.class),
        row.getObject("due", LocalDate.class));
  }
}
