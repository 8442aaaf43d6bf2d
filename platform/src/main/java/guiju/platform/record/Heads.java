package guiju.platform.record;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All signed heads. */
@Repository
class Heads {

  private final JdbcClient database;

  Heads(JdbcClient database) {
    this.database = database;
  }

  Optional<Signed> latest() {
    return database
        .sql("select body, signature from record_head order by number desc limit 1")
        .query(Signed.class)
        .optional();
  }

  Optional<Signed> numbered(long number) {
    return database
        .sql("select body, signature from record_head where number = :number")
        .param("number", number)
        .query(Signed.class)
        .optional();
  }

  /** The first head over at least so many entries. */
  Optional<Signed> over(long size) {
    return database
        .sql(
            """
            select body, signature from record_head where size >= :size
            order by size, number limit 1
            """)
        .param("size", size)
        .query(Signed.class)
        .optional();
  }

  /** Heads from a number down, the latest first. */
  List<Signed> before(long number, int limit) {
    return database
        .sql(
            """
            select body, signature from record_head where number < :number
            order by number desc limit :limit
            """)
        .param("number", number)
        .param("limit", limit)
        .query(Signed.class)
        .list();
  }

  void add(Head head, Signed signed) {
    database
        .sql(
            """
            insert into record_head (number, size, body, signature)
            values (:number, :size, :body, :signature)
            """)
        .param("number", head.number())
        .param("size", head.size())
        .param("body", signed.body())
        .param("signature", signed.signature())
        .update();
  }
}
