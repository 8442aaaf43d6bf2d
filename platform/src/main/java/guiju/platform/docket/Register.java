package guiju.platform.docket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Registers of dossiers: one line each, filtered, latest first. */
@Repository
public class Register {

  private static final String WHERE =
      """
      where d.kind = :kind
        and (:text::text is null or d.name ilike :pattern or d.key ilike :pattern)
        and (:owner::text is null or d.owner = :owner)
        and (:year::int is null or d.year = :year)
        and (:procedure::text is null or d.procedure = :procedure)
        and (:state::text is null or d.state = :state)
        and (:turn::text is null or :turn = any(d.turn))
        and (:reader::text is null or d.owner is null or d.owner = :reader)
      """;

  private final JdbcClient database;

  Register(JdbcClient database) {
    this.database = database;
  }

  /** A page of the lines that match, latest first. */
  public List<RegisterLine> lines(RegisterQuery query, int limit, int offset) {
    return filtered(
            "select d.* from dossier d "
                + WHERE
                + " order by d.id desc limit :limit offset :offset",
            query)
        .param("limit", limit)
        .param("offset", offset)
        .query(Register::read)
        .list();
  }

  /** How many match, and the sum of their amounts in fen. */
  public Total total(RegisterQuery query) {
    return filtered(
            "select count(*) as count, coalesce(sum(d.amount), 0)::int8 as amount from dossier d "
                + WHERE,
            query)
        .query(Total.class)
        .single();
  }

  /** Number of lines and sum of amounts in fen. */
  public record Total(long count, long amount) {}

  private JdbcClient.StatementSpec filtered(String sql, RegisterQuery query) {
    String text = query.text();
    return database
        .sql(sql)
        .param("kind", query.kind())
        .param("text", text)
        .param("pattern", text == null ? null : "%" + escaped(text) + "%")
        .param("owner", query.owner())
        .param("year", query.year())
        .param("procedure", query.procedure())
        .param("state", query.state())
        .param("turn", query.turn())
        .param("reader", query.reader());
  }

  /** What somebody types is text, not a pattern. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static RegisterLine read(ResultSet row, int number) throws SQLException {
    return new RegisterLine(
        row.getString("kind"),
        row.getString("key"),
        row.getLong("sequence"),
        row.getString("name"),
        row.getString("owner"),
        row.getObject("year", Integer.class),
        row.getString("mode"),
        row.getString("category"),
        row.getObject("amount", Long.class),
        row.getString("procedure"),
        row.getString("state"),
        row.getObject("stage", Integer.class),
        List.of((String[]) row.getArray("turn").getArray()),
        row.getObject("since", LocalDate.class),
        row.getObject("due", LocalDate.class));
  }
}
