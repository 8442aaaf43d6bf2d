package guiju.house;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.Nanchong;
import guiju.engine.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages made from the rulebook are committed, and may not lag behind it. */
class GeneratedPagesTest {
  private static final Path FOLDER = House.root().resolve("docs/generated");

  /** A page and what makes it. */
  enum Page {
    PROCEDURES("procedures.md", ProcedureBook::of),
    COVERAGE("coverage.md", CoverageBook::of);

    private final String file;
    private final Function<Rulebook, String> maker;

    Page(String file, Function<Rulebook, String> maker) {
      this.file = file;
      this.maker = maker;
    }
  }

  @ParameterizedTest
  @EnumSource(Page.class)
  void the_page_says_what_the_rulebook_says(Page page) throws IOException {
    Path file = FOLDER.resolve(page.file);

    String made = page.maker.apply(Nanchong.rulebook());

    if (Boolean.getBoolean("guiju.regenerate")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, made);
    }
    assertThat(file)
        .as("%s; run again with -Dguiju.regenerate=true and commit the page", file)
        .content()
        .isEqualTo(made);
  }

  @Test
  void every_procedure_and_act_stands_on_the_page() {
    Rulebook rulebook = Nanchong.rulebook();

    String page = ProcedureBook.of(rulebook);

    assertThat(rulebook.procedures()).isNotEmpty();
    rulebook
        .procedures()
        .values()
        .forEach(
            procedure -> {
              assertThat(page).contains("## " + procedure.id() + "\n");
              procedure
                  .actions()
                  .keySet()
                  .forEach(act -> assertThat(page).contains("| `" + act + "` "));
            });
  }

  @Test
  void every_requirement_has_its_place_or_a_reason_for_having_none() {
    Rulebook rulebook = Nanchong.rulebook();

    assertThat(rulebook.requirements()).isNotEmpty();
    assertThat(CoverageBook.unanswered(rulebook)).isEmpty();
  }

  @Test
  void every_part_that_answers_is_shown_at_work_by_a_worked_case_or_a_test() {
    assertThat(CoverageBook.unshown(Nanchong.rulebook())).isEmpty();
  }
}
