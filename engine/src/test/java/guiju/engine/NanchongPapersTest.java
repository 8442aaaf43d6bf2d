package guiju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.document.Run;
import guiju.engine.document.Sheet;
import guiju.engine.law.Action;
import guiju.engine.law.Document;
import guiju.engine.text.Language;
import guiju.engine.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every paper of the real rulebook is complete when everything is known. */
class NanchongPapersTest {
  private static final Rulebook BOOK = Nanchong.rulebook();
  private static final KnownAll KNOWN = new KnownAll(BOOK);

  static Stream<String> papers() {
    return BOOK.documents().keySet().stream();
  }

  private static Action action(String path) {
    int dot = path.indexOf('.');
    return BOOK.action(path.substring(0, dot), path.substring(dot + 1));
  }

  private static Sheet sheet(Document document, String act, Language language) {
    return new Scribe(BOOK, id -> new Text("某单位", "Some unit"))
        .write(
            document,
            new Scribe.Occasion(
                KNOWN.dossier(BOOK.kind(document.kind())), KNOWN.act(action(act)), List.of(), 7),
            language);
  }

  @ParameterizedTest
  @MethodSource("papers")
  void has_no_gap_and_no_brace_when_everything_is_known(String id) {
    Document document = Objects.requireNonNull(BOOK.documents().get(id));
    for (String act : document.made()) {
      for (Language language : Language.values()) {
        Sheet sheet = sheet(document, act, language);

        assertThat(sheet.runs().filter(run -> run.kind() == Run.Kind.GAP))
            .as("%s made by %s in %s: %s", id, act, language, said(sheet))
            .isEmpty();
        assertThat(said(sheet)).as(id).doesNotContain("{", "}", "未知", "unknown");
        assertThat(sheet.letterhead()).isNotBlank();
        assertThat(sheet.title()).isNotEmpty();
        assertThat(sheet.body()).isNotEmpty();
        assertThat(sheet.cites()).isNotEmpty();
      }
    }
  }

  @Test
  void no_paper_asks_or_commands_in_words_the_house_does_not_use() {
    List<String> said = new ArrayList<>();
    for (Document document : BOOK.documents().values()) {
      for (String act : document.made()) {
        said.add(said(sheet(document, act, Language.ZH)));
      }
    }

    assertThat(said).noneMatch(text -> text.matches("(?s).*(请于|请将|敬请|您|你|！).*"));
  }

  private static String said(Sheet sheet) {
    return Sheet.text(sheet.runs().toList());
  }
}
