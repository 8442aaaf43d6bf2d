package guiju.platform.record;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the record began, and whose signature counts. */
@Repository
class Origins {

  private final JdbcClient database;

  Origins(JdbcClient database) {
    this.database = database;
  }

  /** Which record this is; empty before it is begun. */
  Optional<Genesis> genesis() {
    return database
        .sql("select statement from record_identity")
        .query(String.class)
        .optional()
        .map(Genesis::read);
  }

  /** All keys, the first one first. */
  List<Signed> keys() {
    return database
        .sql("select body, signature from record_key order by number")
        .query(Signed.class)
        .list();
  }

  /** The key that signs now; the record must have been begun. */
  KeyDeed present() {
    List<Signed> keys = keys();
    return KeyDeed.read(keys.get(keys.size() - 1).body());
  }

  void begin(Genesis genesis) {
    database
        .sql("insert into record_identity (statement, hash) values (:statement, :hash)")
        .param("statement", genesis.body())
        .param("hash", genesis.fingerprint())
        .update();
  }

  /** Puts a key on the record. */
  void add(KeyDeed deed, Signed signed) {
    database
        .sql(
            """
            insert into record_key (number, id, body, signature)
            values (:number, :id, :body, :signature)
            """)
        .param("number", deed.number())
        .param("id", deed.key())
        .param("body", signed.body())
        .param("signature", signed.signature())
        .update();
  }
}
