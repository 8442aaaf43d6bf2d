package guiju.house;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.Rulebook;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Pages made from the rulebook are committed, and may not lag behind it. */
class GeneratedPagesTest {
  private static final String RULEBOOK = "rulebooks/nanchong-2023";
  private static final Path PROCEDURES = House.root().resolve("docs/generated/procedures.md");

  @Test
  void the_page_of_procedures_says_what_the_rulebook_says() throws IOException {
    Loading loading = RulebookLoader.load(House.root().resolve(RULEBOOK));
    assertThat(loading).isInstanceOf(Loading.Loaded.class);
    Rulebook rulebook = ((Loading.Loaded) loading).rulebook();

    String made = ProcedureBook.of(rulebook);

    if (Boolean.getBoolean("guiju.regenerate")) {
      Files.createDirectories(PROCEDURES.getParent());
      Files.writeString(PROCEDURES, made);
    }
    assertThat(PROCEDURES)
        .as("%s; run again with -Dguiju.regenerate=true and commit the page", PROCEDURES)
        .content()
        .isEqualTo(made);
  }

  @Test
  void every_procedure_and_act_stands_on_the_page() {
    Rulebook rulebook =
        ((Loading.Loaded) RulebookLoader.load(House.root().resolve(RULEBOOK))).rulebook();

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
}
