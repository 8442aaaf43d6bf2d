package guiju.platform.lab;

import guiju.engine.Rulebook;
import guiju.engine.law.Article;
import guiju.engine.law.Ground;
import guiju.engine.replay.Compared;
import guiju.engine.replay.Shift;
import guiju.engine.ruling.Finding;
import guiju.engine.text.Text;
import guiju.platform.web.Cite;
import guiju.platform.web.Findings;
import guiju.platform.web.FindingsPanel;
import guiju.platform.web.Mark;
import guiju.platform.web.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says two answers beside each other: what differs line by line, the rest as a number. */
final class Beside {
  private final Texts texts;
  private final Rulebook law;
  private final Rulebook draft;
  private final Titles titles;

  Beside(Texts texts, Rulebook law, Rulebook draft) {
    this.texts = texts;
    this.law = law;
    this.draft = draft;
    this.titles = new Titles(law, draft);
  }

  Titles titles() {
    return titles;
  }

  /** Permitted or refused, open or barred. */
  ComparePage.Answer answer(List<Finding> findings, boolean taken, List<Text> problems) {
    if (!problems.isEmpty()) {
      return new ComparePage.Answer(Mark.UNKNOWN, texts.say("lab.answer.untold"));
    }
    boolean refuses = findings.stream().anyMatch(Finding::refuses);
    boolean unknown = findings.isEmpty() && !taken;
    String word = taken ? (refuses ? "refused" : "permitted") : (refuses ? "barred" : "open");
    return new ComparePage.Answer(
        refuses || unknown ? Mark.STOP : Mark.MET,
        texts.say("lab.answer." + (unknown ? "absent" : word)));
  }

  /** Checks that come out otherwise. */
  List<ComparePage.Row> rows(List<Finding> was, List<Finding> is) {
    return Shift.between(was, is).stream().map(shift -> row(shift.ground(), was, is)).toList();
  }

  private ComparePage.Row row(Ground ground, List<Finding> was, List<Finding> is) {
    return new ComparePage.Row(
        texts.of(ground.title()),
        ground.cites().stream().map(cite -> Cite.of(cite, texts)).toList(),
        ground.readings().stream().map(this::reading).flatMap(Optional::stream).toList(),
        cell(law, find(was, ground.id())),
        cell(draft, find(is, ground.id())));
  }

  /** A check asked twice counts as it comes out worst. */
  private static @Nullable Finding find(List<Finding> findings, String id) {
    List<Finding> all = findings.stream().filter(one -> one.ground().id().equals(id)).toList();
    return all.stream()
        .filter(Finding::refuses)
        .findFirst()
        .orElse(all.isEmpty() ? null : all.get(all.size() - 1));
  }

  private ComparePage.Cell cell(Rulebook book, @Nullable Finding finding) {
    if (finding == null) {
      return new ComparePage.Cell(Mark.ASIDE, texts.say("lab.unchecked"), List.of());
    }
    FindingsPanel.Line line = new Findings(book, texts).line(finding);
    return new ComparePage.Cell(line.mark(), line.word(), line.details());
  }

  private Optional<String> reading(String id) {
    return draft.articles().stream()
        .flatMap(article -> article.readings().stream())
        .filter(reading -> reading.id().equals(id))
        .findFirst()
        .map(this::said);
  }

  private String said(Article.Reading reading) {
    return texts.say(
        "lab.reading", reading.id(), texts.of(reading.question()), texts.of(reading.chosen()));
  }

  /** What would follow otherwise. */
  List<DraftPage.Detail> follows(@Nullable Compared compared) {
    return compared == null
        ? List.of()
        : compared.follows().stream()
            .map(
                follow ->
                    new DraftPage.Detail(
                        texts.of(follow.what()), texts.of(follow.law()), texts.of(follow.draft())))
            .toList();
  }

  /** How many checks come out alike. */
  int alike(List<Finding> was, List<Finding> is) {
    long all = is.stream().map(one -> one.ground().id()).distinct().count();
    return (int) Math.max(0, all - Shift.between(was, is).size());
  }
}
