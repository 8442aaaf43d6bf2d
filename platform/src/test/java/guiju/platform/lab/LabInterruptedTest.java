package guiju.platform.lab;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.platform.InterruptedTest;
import guiju.platform.Sweep;
import guiju.platform.Sweep.Again;
import guiju.platform.Sweep.UseCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft of the law is kept whole or not at all, whatever call goes wrong. */
@InterruptedTest
class LabInterruptedTest {

  private static final Drafts.Beginning BASE =
      new Drafts.Beginning("1", "sha256:0", Map.of("a.yaml", "a: 1", "b.yaml", "b: 1"));

  @Autowired Sweep sweep;
  @Autowired Drafts drafts;
  @Autowired JdbcClient database;

  @Test
  void beginning_a_draft() {
    sweep.insist(
        new UseCase(
            "beginning a draft of the law",
            Again.ANEW,
            () -> {
              empty();
              return () -> assertThat(drafts.start("试行", BASE, "su")).isPresent();
            },
            List.of()));
  }

  @Test
  void keeping_a_draft() {
    sweep.insist(
        new UseCase(
            "keeping a draft of the law",
            Again.ONCE,
            () -> {
              empty();
              long draft = drafts.start("试行", BASE, "su").orElseThrow();
              Map<String, @Nullable String> changes = new HashMap<>(Map.of("a.yaml", "a: 2"));
              changes.put("b.yaml", null);
              // Who has sent it before is told that somebody has saved meanwhile: themselves.
              return () -> drafts.save(draft, 0, changes, "su");
            },
            List.of()));
  }

  /** There may be so many drafts and no more. */
  private void empty() {
    for (String table : List.of("lab_file", "lab_revision", "lab_draft")) {
      database.sql("delete from " + table).update();
    }
  }
}
