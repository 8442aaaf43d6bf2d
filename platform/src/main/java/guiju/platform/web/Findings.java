package guiju.platform.web;

import guiju.engine.Rulebook;
import guiju.engine.law.Cure;
import guiju.engine.law.Force;
import guiju.engine.law.Ground;
import guiju.engine.ruling.Bearing;
import guiju.engine.ruling.FactUsed;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns findings of the engine into what people read; the same panel stands before every reader.
 */
public final class Findings {
  private static final int FACTS_SHOWN = 4;
  private static final List<Mark> ORDER =
      List.of(Mark.STOP, Mark.UNKNOWN, Mark.LACKING, Mark.WAIVER, Mark.WATCH, Mark.LIFTED);

  private final Rulebook rulebook;
  private final Texts texts;

  /** For findings under this rulebook, read in this language. */
  public Findings(Rulebook rulebook, Texts texts) {
    this.rulebook = rulebook;
    this.texts = texts;
  }

  /** The panel with all findings, under a note of when they were computed. */
  public FindingsPanel panel(List<Finding> findings, String note) {
    return panel(findings, note, Set.of());
  }

  /**
   * The panel beside a form: what only waits for answers the form asks for is folded.
   *
   * @param asked names of the questions
   */
  public FindingsPanel panel(List<Finding> findings, String note, Set<String> asked) {
    List<FindingsPanel.Line> open = new ArrayList<>();
    List<FindingsPanel.Line> standing = new ArrayList<>(gathered(findings));
    List<FindingsPanel.Line> met = new ArrayList<>();
    List<FindingsPanel.Line> aside = new ArrayList<>();
    for (Finding finding : findings) {
      switch (finding.outcome()) {
        case MET -> met.add(line(finding));
        case NOT_APPLICABLE -> aside.add(line(finding));
        case VIOLATED, CANNOT_TELL, NOT_CHECKED -> {
          if (awaits(finding, asked)) {
            open.add(line(finding));
          } else if (!isGathered(finding)) {
            standing.add(line(finding));
          }
        }
        case WAIVED, EXEMPT -> standing.add(line(finding));
      }
    }
    standing.sort(Comparator.comparingInt(line -> ORDER.indexOf(line.mark())));
    return new FindingsPanel(note, counts(standing, open, met), standing, open, met, aside);
  }

  /** Whether a check only waits for answers to these questions. */
  static boolean awaits(Finding finding, Set<String> asked) {
    List<String> missing = finding.evidence().missing();
    return finding.outcome() == Outcome.CANNOT_TELL
        && !missing.isEmpty()
        && missing.stream().allMatch(path -> asked.contains(path.substring(path.indexOf('.') + 1)));
  }

  /** One finding as a line. */
  public FindingsPanel.Line line(Finding finding) {
    Ground ground = finding.ground();
    Mark mark = mark(finding);
    List<FindingsPanel.Detail> details =
        finding.outcome() == Outcome.MET ? List.of() : details(finding);
    return new FindingsPanel.Line(
        ground.id(),
        mark,
        texts.word(mark),
        texts.of(ground.title()),
        cites(ground.cites()),
        details);
  }

  /** The shape of a finding. */
  public static Mark mark(Finding finding) {
    return switch (finding.outcome()) {
      case MET -> Mark.MET;
      case NOT_APPLICABLE -> Mark.ASIDE;
      case WAIVED, EXEMPT -> Mark.LIFTED;
      case CANNOT_TELL, NOT_CHECKED ->
          finding.bearing() == Bearing.WARNS ? Mark.WATCH : Mark.UNKNOWN;
      case VIOLATED -> violated(finding);
    };
  }

  /** Citations of paragraphs. */
  public List<Cite> cites(List<String> cites) {
    return cites.stream().map(cite -> Cite.of(cite, texts)).toList();
  }

  private static Mark violated(Finding finding) {
    if (finding.ground().force() == Force.IN_PRINCIPLE) {
      return Mark.WAIVER;
    }
    return finding.bearing() == Bearing.BLOCKS && finding.ground().force().blocks()
        ? Mark.STOP
        : Mark.WATCH;
  }

  private List<FindingsPanel.Detail> details(Finding finding) {
    List<FindingsPanel.Detail> details = new ArrayList<>();
    details.add(detail("findings.fact", fact(finding), ""));
    Cure cure = finding.ground().cure();
    if (cure != null && finding.outcome().stands()) {
      String by = cure.by() == null ? "" : texts.of(rulebook.label(cure.by()));
      details.add(detail("findings.cure", texts.of(cure.text()), by));
    }
    if (finding.bearing() == Bearing.WARNS && finding.outcome().stands()) {
      String key =
          finding.ground().force().blocks() ? "findings.when.later" : "findings.when.never";
      details.add(detail("findings.when", texts.say(key), ""));
    }
    return details;
  }

  private String fact(Finding finding) {
    if (finding instanceof Finding.Waived waived) {
      return texts.say(
          "findings.waived",
          texts.of(rulebook.label(waived.waiver().by())),
          waived.waiver().reason());
    } else if (finding instanceof Finding.Exempt exempt) {
      return texts.say("findings.exempt", exempt.exemption().law(), exempt.exemption().article());
    } else if (finding instanceof Finding.NotChecked failed) {
      return texts.of(failed.why());
    } else if (finding instanceof Finding.NotApplicable) {
      return "";
    } else if (finding instanceof Finding.CannotTell) {
      return unknown(finding);
    }
    return texts.of(finding.evidence().message());
  }

  private String unknown(Finding finding) {
    List<String> missing =
        finding.evidence().facts().stream()
            .filter(fact -> fact.value() == null)
            .map(fact -> texts.of(fact.label()))
            .distinct()
            .limit(FACTS_SHOWN)
            .toList();
    List<String> known =
        finding.evidence().facts().stream()
            .filter(fact -> fact.value() != null)
            .map(this::factWords)
            .distinct()
            .limit(FACTS_SHOWN)
            .toList();
    String separator = texts.say("list.separator");
    String told = String.join(separator, known);
    return texts.say("findings.unknown", String.join(separator, missing)) + told;
  }

  private String factWords(FactUsed fact) {
    return texts.say("findings.known", texts.of(fact.label()), texts.of(fact.shown()));
  }

  // A fresh form misses many answers at once; they read better as one line that names them all.
  private static boolean isGathered(Finding finding) {
    Ground.Source source = finding.ground().source();
    return source == Ground.Source.FIELD || source == Ground.Source.MATERIAL;
  }

  private List<FindingsPanel.Line> gathered(List<Finding> findings) {
    Map<Ground.Source, List<Finding>> bySource = new LinkedHashMap<>();
    Map<Ground.Source, Integer> asked = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (isGathered(finding) && finding.outcome() != Outcome.NOT_APPLICABLE) {
        asked.merge(finding.ground().source(), 1, Integer::sum);
        if (finding.outcome().stands()) {
          bySource
              .computeIfAbsent(finding.ground().source(), source -> new ArrayList<>())
              .add(finding);
        }
      }
    }
    return bySource.entrySet().stream()
        .map(
            entry ->
                gathered(entry.getKey(), entry.getValue(), asked.getOrDefault(entry.getKey(), 0)))
        .toList();
  }

  private FindingsPanel.Line gathered(Ground.Source source, List<Finding> missing, int asked) {
    boolean papers = source == Ground.Source.MATERIAL;
    String names =
        String.join(
            texts.say("list.separator"),
            missing.stream().map(finding -> texts.of(finding.ground().title())).toList());
    String key = papers ? "findings.papers" : "findings.fields";
    Mark mark = papers ? Mark.STOP : Mark.LACKING;
    List<String> cites =
        missing.stream()
            .flatMap(finding -> finding.ground().cites().stream())
            .distinct()
            .limit(2)
            .toList();
    return new FindingsPanel.Line(
        source.name().toLowerCase(java.util.Locale.ROOT),
        mark,
        texts.word(mark),
        texts.say(key, missing.size()),
        cites(cites),
        List.of(
            detail("findings.fact", texts.say(key + ".fact", asked, asked - missing.size()), ""),
            detail("findings.cure", names, "")));
  }

  private FindingsPanel.Detail detail(String term, String text, String by) {
    return new FindingsPanel.Detail(texts.say(term), text, by);
  }

  private List<FindingsPanel.Count> counts(
      List<FindingsPanel.Line> standing,
      List<FindingsPanel.Line> open,
      List<FindingsPanel.Line> met) {
    List<FindingsPanel.Count> counts = new ArrayList<>();
    for (Mark mark : ORDER) {
      long many =
          standing.stream().filter(line -> line.mark() == mark).count()
              + (mark == Mark.UNKNOWN ? open.size() : 0);
      if (many > 0) {
        counts.add(
            new FindingsPanel.Count(mark, texts.say("findings.count", texts.word(mark), many)));
      }
    }
    counts.add(
        new FindingsPanel.Count(
            Mark.MET, texts.say("findings.count", texts.word(Mark.MET), met.size())));
    return counts;
  }
}
