package guiju.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private static final Deed DEED =
      new Deed("deed-1", "mark-1", "somebody", "project/p", "a.b", "{\"a\":\"\tb\n\"}", Fate.OK);

  @TempDir Path folder;

  @Test
  void what_was_begun_and_never_answered_is_unknown() throws Exception {
    try (Journal journal = new Journal(folder.resolve("journal"))) {
      journal.begin(DEED);
      assertThat(journal.lines()).singleElement().extracting("fate").isEqualTo(Fate.UNKNOWN);

      journal.end(DEED, Answer.SILENCE);
      assertThat(journal.lines()).singleElement().extracting("fate").isEqualTo(Fate.UNKNOWN);
      assertThat(journal.lines().get(0).deed()).isEqualTo(DEED);
    }
  }

  @Test
  void silence_takes_back_nothing_that_was_acknowledged() throws Exception {
    try (Journal journal = new Journal(folder.resolve("journal"))) {
      journal.begin(DEED);
      journal.end(DEED, new Answer(Fate.OK, 201, "sm3:1"));
      journal.end(DEED, Answer.SILENCE);

      Journal.Line line = journal.lines().get(0);
      assertThat(line.fate()).isEqualTo(Fate.OK);
      assertThat(line.proof()).isEqualTo("sm3:1");
      assertThat(line.ended()).isGreaterThan(line.begun());
    }
  }
}
