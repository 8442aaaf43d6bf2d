package guiju.platform.identity;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All people with an account, and what they may act as. */
@Repository
public class People {

  /** One person per row, with the capacities gathered. */
  static final String SELECT =
      """
      select a.id, a.name, a.organisation, a.office, o.name_zh, o.name_en, o.body,
             array(select p.standing || '.' || p.post from post_held p
                   where p.account = a.id order by p.rank, p.standing, p.post) as capacities
      from account a join organisation o on o.id = a.organisation
      """;

  private final JdbcClient database;

  People(JdbcClient database) {
    this.database = database;
  }

  /** The person of that account, when there is one and it is active. */
  public Optional<Person> find(String account) {
    return database
        .sql(SELECT + "where a.active and a.id = :account")
        .param("account", account)
        .query(People::read)
        .optional();
  }

  /** Everybody with an active account, by organisation. */
  public List<Person> all() {
    return database
        .sql(SELECT + "where a.active order by a.organisation, a.id")
        .query(People::read)
        .list();
  }

  /**
   * Opens an account without a secret, or replaces name, organisation and capacities of one.
   *
   * @param account letters, digits, dots, hyphens; at most 64
   * @param name the person's name
   * @param organisation id of a registered organisation
   * @param capacities what the person may act as, the default first
   */
  @Transactional
  public void enrol(String account, String name, String organisation, List<Capacity> capacities) {
    database
        .sql(
            """
            insert into account (id, name, organisation) values (:account, :name, :organisation)
            on conflict (id) do update set name = excluded.name,
              organisation = excluded.organisation
            """)
        .param("account", account)
        .param("name", name)
        .param("organisation", organisation)
        .update();
    database
        .sql("delete from post_held where account = :account")
        .param("account", account)
        .update();
    for (int rank = 0; rank < capacities.size(); rank++) {
      database
          .sql("insert into post_held (account, standing, post, rank) values (?, ?, ?, ?)")
          .params(account, capacities.get(rank).standing(), capacities.get(rank).post(), rank)
          .update();
    }
  }

  static Person read(ResultSet row, int number) throws SQLException {
    List<Capacity> capacities =
        Arrays.stream((String[]) row.getArray("capacities").getArray()).map(Capacity::of).toList();
    return new Person(
        row.getString("id"),
        row.getString("name"),
        row.getString("organisation"),
        new Text(row.getString("name_zh"), row.getString("name_en")),
        row.getString("body"),
        capacities,
        capacities.isEmpty() ? null : capacities.get(0),
        Office.of(row.getString("office")));
  }
}
