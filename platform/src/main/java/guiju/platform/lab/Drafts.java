package guiju.platform.lab;

import guiju.platform.HouseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps drafts with every state somebody has saved. */
@Repository
class Drafts {
  static final int MOST_DRAFTS = 30;
  static final int MOST_REVISIONS = 500;
  static final int MOST_FILES = 1_000;
  static final int MOST_CHARACTERS = 6_000_000;

  private static final String SELECT =
      """
      select d.id, d.title, d.version, d.hash, d.account, d.started,
        (select max(r.number) from lab_revision r where r.draft = d.id) as revision
      from lab_draft d
      """;

  private final JdbcClient database;
  private final HouseClock clock;

  Drafts(JdbcClient database, HouseClock clock) {
    this.database = database;
    this.clock = clock;
  }

  List<Draft> all() {
    return database.sql(SELECT + "order by d.id desc").query(Drafts::draft).list();
  }

  Optional<Draft> find(long id) {
    return database
        .sql(SELECT + "where d.id = :id")
        .param("id", id)
        .query(Drafts::draft)
        .optional();
  }

  /** Begins a draft from the files of a rulebook; empty when there are too many drafts. */
  @Transactional
  Optional<Long> start(String title, Beginning base, String account) {
    database.sql("lock table lab_draft in exclusive mode").update();
    if (database.sql("select count(*) from lab_draft").query(Integer.class).single()
        >= MOST_DRAFTS) {
      return Optional.empty();
    }
    OffsetDateTime present = clock.stamp();
    long id =
        database
            .sql(
                """
                insert into lab_draft (title, version, hash, account, started)
                values (:title, :version, :hash, :account, :present) returning id
                """)
            .param("title", title)
            .param("version", base.version())
            .param("hash", base.hash())
            .param("account", account)
            .param("present", present)
            .query(Long.class)
            .single();
    revision(id, 0, account, "");
    base.files().forEach((path, content) -> file(id, 0, path, content));
    return Optional.of(id);
  }

  /** What a draft begins from. */
  record Beginning(String version, String hash, Map<String, String> files) {}

  /**
   * Saves changes as the next revision.
   *
   * @param seen the revision whoever saves has looked at
   * @param changes path → content; null removes the file
   * @return the new revision; empty when somebody else has saved meanwhile, or the draft is full
   */
  @Transactional
  Optional<Integer> save(
      long draft, int seen, Map<String, @Nullable String> changes, String account) {
    List<Long> locked =
        database
            .sql("select id from lab_draft where id = :id for update")
            .param("id", draft)
            .query(Long.class)
            .list();
    Optional<Integer> latest =
        locked.isEmpty() ? Optional.empty() : find(draft).map(Draft::revision);
    if (latest.isEmpty() || latest.get() != seen || seen >= MOST_REVISIONS) {
      return Optional.empty();
    }
    int number = seen + 1;
    revision(draft, number, account, String.join(", ", new TreeSet<>(changes.keySet())));
    changes.forEach((path, content) -> file(draft, number, path, content));
    return Optional.of(number);
  }

  private void revision(long draft, int number, String account, String note) {
    database
        .sql(
            """
            insert into lab_revision (draft, number, account, saved, note)
            values (:draft, :number, :account, :present, :note)
            """)
        .param("draft", draft)
        .param("number", number)
        .param("account", account)
        .param("present", clock.stamp())
        .param("note", note)
        .update();
  }

  private void file(long draft, int revision, String path, @Nullable String content) {
    database
        .sql(
            """
            insert into lab_file (draft, revision, path, content)
            values (:draft, :revision, :path, :content)
            """)
        .param("draft", draft)
        .param("revision", revision)
        .param("path", path)
        .param("content", content)
        .update();
  }

  /** All files of a draft at a revision, relative path → text. */
  Map<String, String> files(long draft, int revision) {
    Map<String, String> files = new TreeMap<>();
    database
        .sql(
            """
            select distinct on (path) path, content from lab_file
            where draft = :draft and revision <= :revision
            order by path, revision desc
            """)
        .param("draft", draft)
        .param("revision", revision)
        .query(
            row -> {
              String content = row.getString(2);
              if (content != null) {
                files.put(row.getString(1), content);
              }
            });
    return files;
  }

  /** Paths that differ from the beginning at some revision. */
  List<String> touched(long draft) {
    return database
        .sql("select distinct path from lab_file where draft = ? and revision > 0 order by path")
        .param(draft)
        .query(String.class)
        .list();
  }

  /** All revisions, the latest first. */
  List<Revision> revisions(long draft) {
    return database
        .sql(
            """
            select number, account, saved, note from lab_revision where draft = :draft
            order by number desc
            """)
        .param("draft", draft)
        .query(
            (row, line) ->
                new Revision(
                    row.getInt(1), row.getString(2), instant(row, "saved"), row.getString(4)))
        .list();
  }

  /** Forgets a draft with everything that was tried on it. */
  void delete(long draft) {
    database.sql("delete from lab_draft where id = ?").param(draft).update();
  }

  private static Draft draft(ResultSet row, int number) throws SQLException {
    return new Draft(
        row.getLong("id"),
        row.getString("title"),
        row.getString("version"),
        row.getString("hash"),
        row.getString("account"),
        instant(row, "started"),
        row.getInt("revision"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
