package guiju.platform.docket;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What every act saw when it was taken, for whoever wants to judge it once more. */
@Service
public class Recollection {
  private final JdbcClient database;
  private final Rulebook law;
  private final Chronicle chronicle;

  Recollection(JdbcClient database, Judge judge, Chronicle chronicle) {
    this.database = database;
    this.law = judge.rulebook();
    this.chronicle = chronicle;
  }

  /** The same without a platform around it, from a database that is only read. */
  public static Recollection of(DataSource source, Rulebook law) {
    JdbcClient database = JdbcClient.create(source);
    return new Recollection(database, new Judge(law), new Chronicle(database));
  }

  /**
   * A dossier that has a docket.
   *
   * @param id its row; dossiers are gone through in this order
   * @param kind its kind
   * @param key its key
   * @param name what people call it
   * @param owner the organisation it belongs to; empty when it belongs to none
   */
  public record Place(long id, String kind, String key, String name, String owner) {}

  /** The next dossiers after a row, in order of their rows. */
  public List<Place> places(long after, int most) {
    return database
        .sql(
            """
            select id, kind, key, coalesce(name, key) as name, coalesce(owner, '') as owner
            from dossier where id > :after order by id limit :most
            """)
        .param("after", after)
        .param("most", most)
        .query(Place.class)
        .list();
  }

  /** The dossier at a row of that kind and key. */
  public List<Place> place(String kind, String key) {
    return database
        .sql(
            """
            select id, kind, key, coalesce(name, key) as name, coalesce(owner, '') as owner
            from dossier where kind = :kind and key = :key
            """)
        .param("kind", kind)
        .param("key", key)
        .query(Place.class)
        .list();
  }

  /** How many dossiers there are. */
  public int count() {
    return database.sql("select count(*) from dossier").query(Integer.class).single();
  }

  /**
   * A memory of its own for one run, for one thread.
   *
   * @param draft another rulebook; what its rules may see besides is recalled, too
   */
  public Memory memory(Rulebook draft) {
    return new Memory(database, law, draft, chronicle);
  }
}
