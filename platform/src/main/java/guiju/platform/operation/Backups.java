package guiju.platform.operation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * When the last backup was made, as {@code ./run backup} noted beside the tables it carried off.
 */
@Service
public class Backups {

  private final JdbcClient database;

  Backups(JdbcClient database) {
    this.database = database;
  }

  /**
   * A backup.
   *
   * @param made the moment it holds
   * @param said what is in it, in short
   */
  public record Made(Instant made, String said) {}

  /** The last backup this database knows of. */
  public Optional<Made> latest() {
    return database
        .sql("select made, said from operation_note where kind = 'BACKUP'")
        .query(
            (row, number) ->
                new Made(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)))
        .optional();
  }

  /** Notes a backup that is complete and on disk; a database from before has nowhere to note it. */
  static void note(DataSource owners, Manifest manifest, String file) {
    JdbcClient owner = JdbcClient.create(owners);
    boolean known =
        owner.sql("select to_regclass('operation_note') is not null").query(Boolean.class).single();
    if (known) {
      owner
          .sql(
              """
              insert into operation_note (kind, made, said) values ('BACKUP', :made, :said)
              on conflict (kind) do update set made = excluded.made, said = excluded.said
              """)
          .param("made", OffsetDateTime.parse(manifest.made()))
          .param("said", "%s, %d".formatted(file, manifest.entries()))
          .update();
    }
  }
}
