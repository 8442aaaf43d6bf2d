package guiju.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.Rulebook;
import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import guiju.engine.text.Language;
import guiju.platform.docket.Entry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a resubmission changed, read off the docket. */
class RevisionsTest {
  private static final Rulebook RULEBOOK =
      ((Loading.Loaded) RulebookLoader.load(Path.of("src/test/rulebook"))).rulebook();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  private static final Entry REGISTERED =
      entry(
          1,
          "registration.register",
          "\"facts\":{\"name\":\"养老平台\",\"totalInvestment\":\"100.00\"}",
          1,
          "\"name\":\"养老平台\"",
          "\"digest\":\"sm3:aa\",\"material\":\"plan\",\"name\":\"方案.pdf\"");
  private static final Entry RETURNED = entry(2, "registration.return", "\"facts\":{}", 1, "", "");
  private static final Entry CORRECTED =
      entry(
          3,
          "registration.correct",
          "\"facts\":{\"name\":\"养老服务平台\"}",
          2,
          "\"name\":\"养老服务平台\"",
          "\"digest\":\"sm3:bb\",\"material\":\"plan\",\"name\":\"方案二稿.pdf\"");

  private static Entry entry(
      long sequence, String act, String facts, int round, String form, String paper) {
    String body =
        "{\"change\":{"
            + facts
            + ",\"cases\":{\"registration\":{\"number\":\"1\",\"round\":\""
            + round
            + "\"}}},\"form\":{"
            + form
            + "},\"on\":\"2026-11-0"
            + sequence
            + "\",\"papers\":["
            + (paper.isEmpty() ? "" : "{" + paper + "}")
            + "]}";
    return new Entry(
        "project", "P-1", sequence, body, "", "", "", act, "zhou", Instant.ofEpochSecond(sequence));
  }

  private static List<Revisions.Revision> revisions(Entry... entries) {
    return Revisions.of(
        RULEBOOK.kind("project"),
        RULEBOOK.procedure("registration"),
        new History(RULEBOOK, List.of(entries)));
  }

  @Test
  void the_first_round_has_nothing_to_be_compared_with() {
    assertThat(revisions(REGISTERED, RETURNED)).isEmpty();
  }

  @Test
  void the_next_round_names_every_answer_and_paper_that_differs_and_nothing_else() {
    List<Revisions.Revision> revisions = revisions(REGISTERED, RETURNED, CORRECTED);

    assertThat(revisions).hasSize(1);
    assertThat(revisions.get(0).round()).isEqualTo(2);
    assertThat(revisions.get(0).answers())
        .extracting(one -> one.fact().name(), Revisions.Changed::before, Revisions.Changed::after)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("name", "养老平台", "养老服务平台"));
    assertThat(revisions.get(0).papers())
        .extracting(one -> one.after().name())
        .containsExactly("方案二稿.pdf");
  }

  @Test
  void only_the_words_that_differ_are_marked() {
    DossierBody.Revision line =
        new RevisionLines(RULEBOOK, Texts.in(Language.ZH), Names.Known.NONE, TODAY)
            .line(
                RULEBOOK.procedure("registration"),
                revisions(REGISTERED, RETURNED, CORRECTED).get(0));

    assertThat(line.changes().get(0).after())
        .containsExactly(
            new DossierBody.Piece("养老", false),
            new DossierBody.Piece("服务", true),
            new DossierBody.Piece("平台", false));
    assertThat(line.note()).contains("11月3日", "2 处");
  }

  @Test
  void whoever_corrects_compares_with_what_was_submitted_last() {
    History history = new History(RULEBOOK, List.of(REGISTERED, RETURNED));
    var procedure = RULEBOOK.procedure("registration");

    assertThat(
            Revisions.submitted(
                RULEBOOK.kind("project"),
                procedure,
                RULEBOOK.action("registration", "correct"),
                history))
        .containsEntry("name", "养老平台");
    assertThat(
            Revisions.submitted(
                RULEBOOK.kind("project"),
                procedure,
                RULEBOOK.action("registration", "confirm"),
                history))
        .isEmpty();
  }
}
