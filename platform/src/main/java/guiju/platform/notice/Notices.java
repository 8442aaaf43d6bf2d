package guiju.platform.notice;

import guiju.platform.HouseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** All notices. */
@Repository
class Notices {

  private static final String SELECT =
      """
      select n.id, n.topic, d.kind, d.key, d.name, n.subject, n.day, n.due, n.read
      from notice n join dossier d on d.id = n.dossier
      """;

  private final JdbcClient database;
  private final HouseClock clock;
  private final NoticeSettings settings;

  Notices(JdbcClient database, HouseClock clock, NoticeSettings settings) {
    this.database = database;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Tells everybody concerned, each as chosen and each once. Of what happened long ago, and of what
   * was the person's own doing, it is only noted that nobody need be told.
   */
  void add(String kind, String key, Occasion occasion) {
    boolean fresh = !occasion.day().isBefore(clock.today().minusDays(settings.freshDays()));
    database
        .sql(
            """
            insert into notice (account, topic, dossier, subject, mark, day, due, made, shown,
                                mailed)
            select who.account, :topic, d.id, :subject, :mark, :day, :due, :present,
                   wanted.fresh and wanted.way <> 'NONE', wanted.fresh and wanted.way = 'MAIL'
            from unnest(:accounts::text[]) as who(account)
            join dossier d on d.kind = :kind and d.key = :key
            left join notice_choice c on c.account = who.account and c.topic = :topic
            cross join lateral (
              select coalesce(c.way, 'APP') as way,
                     :fresh and who.account is distinct from :by as fresh) wanted
            where :topic <> 'OPENED' or not exists (
              select from notice known where known.account = who.account
                and known.dossier = d.id and known.mark = :mark)
            on conflict (account, dossier, topic, mark) do nothing
            """)
        .param("topic", occasion.topic().name())
        .param("subject", occasion.subject())
        .param("mark", occasion.mark())
        .param("day", occasion.day())
        .param("due", occasion.due())
        .param("present", clock.stamp())
        .param("accounts", texts(occasion.accounts()))
        .param("kind", kind)
        .param("key", key)
        .param("fresh", fresh)
        .param("by", occasion.by(), java.sql.Types.VARCHAR)
        .update();
  }

  /** What has been done meanwhile need not be read any more; a paper that is held back must be. */
  void settle(String kind, String key, Collection<Occasion> standing) {
    List<@Nullable String> accounts = new ArrayList<>();
    List<String> marks = new ArrayList<>();
    for (Occasion occasion : standing) {
      List<@Nullable String> concerned = new ArrayList<>(occasion.accounts());
      if (occasion.topic().isOwed()) {
        // What is owed stands for everybody who was told of it.
        concerned.add(null);
      }
      for (@Nullable String account : concerned) {
        accounts.add(account);
        marks.add(occasion.mark());
      }
    }
    database
        .sql(
            """
            update notice n set read = :present from dossier d
            where d.kind = :kind and d.key = :key and n.dossier = d.id and n.read is null
              and n.topic <> 'HELD'
              and not exists (
                select from unnest(:accounts::text[], :marks::text[]) as s(account, mark)
                where s.mark = n.mark and (s.account is null or s.account = n.account))
            """)
        .param("present", clock.stamp())
        .param("kind", kind)
        .param("key", key)
        .param("accounts", texts(accounts))
        .param("marks", texts(marks))
        .update();
  }

  /** A later stage of the same thing owed takes the place of the earlier ones. */
  void supersede(String kind, String key, Occasion occasion) {
    database
        .sql(
            """
            update notice n set read = :present from dossier d
            where d.kind = :kind and d.key = :key and n.dossier = d.id and n.read is null
              and n.mark = :mark and n.topic <> :topic
            """)
        .param("present", clock.stamp())
        .param("kind", kind)
        .param("key", key)
        .param("mark", occasion.mark())
        .param("topic", occasion.topic().name())
        .update();
  }

  /**
   * Notices of a person, the latest first.
   *
   * @param before only those older than this number
   */
  List<Notice> of(String account, Scope scope, long before, int limit) {
    return database
        .sql(
            SELECT
                + """
                where n.account = :account and n.shown and n.id < :before
                  and (:all or n.read is null)
                order by n.id desc limit :limit
                """)
        .param("account", account)
        .param("before", before)
        .param("all", scope == Scope.ALL)
        .param("limit", limit)
        .query(Notices::read)
        .list();
  }

  /** Which notices of a person are meant. */
  enum Scope {
    /** Those not read. */
    UNREAD,
    /** All of them. */
    ALL
  }

  /** Notices that go out with a mail, the most pressing first. */
  List<Notice> of(long mail) {
    return database
        .sql(SELECT + "where n.mail = :mail order by n.due nulls last, n.id")
        .param("mail", mail)
        .query(Notices::read)
        .list();
  }

  /** How many a person has not read. */
  long unread(String account) {
    return database
        .sql("select count(*) from notice where account = :account and shown and read is null")
        .param("account", account)
        .query(Long.class)
        .single();
  }

  /** Marks one as read; empty when there is none of that number for the person. */
  Optional<Notice> open(String account, long id) {
    database
        .sql(
            """
            update notice set read = :present
            where account = :account and id = :id and read is null
            """)
        .param("present", clock.stamp())
        .param("account", account)
        .param("id", id)
        .update();
    return find(account, id);
  }

  /** The one of that number; empty when there is none for the person. */
  Optional<Notice> find(String account, long id) {
    return database
        .sql(SELECT + "where n.account = :account and n.id = :id")
        .param("account", account)
        .param("id", id)
        .query(Notices::read)
        .optional();
  }

  /** Marks everything up to a number as read: what came after the page was made stays. */
  void readUpTo(String account, long id) {
    database
        .sql(
            """
            update notice set read = :present
            where account = :account and id <= :id and read is null
            """)
        .param("present", clock.stamp())
        .param("account", account)
        .param("id", id)
        .update();
  }

  private static Notice read(ResultSet row, int number) throws SQLException {
    return new Notice(
        row.getLong("id"),
        Topic.valueOf(row.getString("topic")),
        row.getString("kind"),
        row.getString("key"),
        row.getString("name"),
        row.getString("subject"),
        row.getObject("day", LocalDate.class),
        row.getObject("due", LocalDate.class),
        row.getObject("read") != null);
  }

  private static SqlArrayValue texts(Collection<? extends @Nullable String> values) {
    return new SqlArrayValue("text", values.toArray());
  }
}
