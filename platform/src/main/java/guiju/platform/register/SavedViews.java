package guiju.platform.register;

import guiju.platform.identity.Person;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Views that people keep of registers: filters and an order under a name. Whoever has the link sees
 * what that person may see: a view keeps no rows.
 */
@Repository
class SavedViews {
  static final int MOST = 30;

  private static final int RANDOM_BYTES = 12;

  private final JdbcClient database;
  private final SecureRandom random = new SecureRandom();

  SavedViews(JdbcClient database) {
    this.database = database;
  }

  /** A kept view: what is wanted of the register at a path. */
  record View(String id, String account, String path, String name, String content) {
    String address() {
      return content.isEmpty() ? path : path + "?" + content;
    }
  }

  List<View> of(Person person, String path) {
    return database
        .sql(
            """
            select id, account, path, name, content from saved_view
            where account = :account and path = :path order by name, id
            """)
        .param("account", person.account())
        .param("path", path)
        .query(View.class)
        .list();
  }

  Optional<View> find(String id) {
    return database
        .sql("select id, account, path, name, content from saved_view where id = ?")
        .param(id)
        .query(View.class)
        .optional();
  }

  /** Keeps a view; the same name again replaces it. False when there are too many. */
  boolean keep(Person person, String path, String name, String content) {
    byte[] secret = new byte[RANDOM_BYTES];
    random.nextBytes(secret);
    return database
            .sql(
                """
                insert into saved_view (id, account, path, name, content)
                select :id, :account, :path, :name, :content
                where (select count(*) from saved_view where account = :account and path = :path)
                  < :most
                  or exists (select from saved_view
                    where account = :account and path = :path and name = :name)
                on conflict (account, path, name) do update set content = excluded.content
                """)
            .param("id", Base64.getUrlEncoder().withoutPadding().encodeToString(secret))
            .param("account", person.account())
            .param("path", path)
            .param("name", name)
            .param("content", content)
            .param("most", MOST)
            .update()
        > 0;
  }

  void forget(Person person, String id) {
    database
        .sql("delete from saved_view where id = ? and account = ?")
        .params(id, person.account())
        .update();
  }
}
