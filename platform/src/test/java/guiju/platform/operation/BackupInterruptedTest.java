package guiju.platform.operation;

import guiju.platform.Disk;
import guiju.platform.Faults;
import guiju.platform.Home;
import guiju.platform.InterruptedTest;
import guiju.platform.Sweep;
import guiju.platform.Sweep.Again;
import guiju.platform.Sweep.UseCase;
import guiju.platform.material.PaperStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Whatever goes wrong, there is a whole backup under its name, or none and nothing left behind. */
@InterruptedTest
class BackupInterruptedTest {

  @Autowired Sweep sweep;
  @Autowired Home home;
  @Autowired Disk disk;

  @Autowired
  @Qualifier("schemaDataSource")
  DataSource owner;

  @Test
  void a_backup() {
    sweep.insist(
        new UseCase(
            "a backup",
            Again.ONCE,
            () -> {
              Path file = home.folder("backup").resolve(UUID.randomUUID() + ".zip");
              return () -> write(file);
            }));
  }

  private void write(Path file) {
    try {
      if (!Files.exists(file)) {
        new Backup(Faults.breakable(owner), new PaperStore(home.folder("materials"), disk))
            .write(file);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
