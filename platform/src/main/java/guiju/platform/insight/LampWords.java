package guiju.platform.insight;

import guiju.engine.Rulebook;
import guiju.engine.law.Overview;
import guiju.engine.law.Overview.Level;
import guiju.engine.text.Text;
import guiju.platform.web.Addresses;
import guiju.platform.web.Cite;
import guiju.platform.web.Mark;
import guiju.platform.web.Names;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lamps in shapes and words. */
final class LampWords {
  private final Rulebook rulebook;
  private final Map<String, Text> phases;

  LampWords(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.phases =
        rulebook.overview().phases().stream()
            .collect(Collectors.toMap(Overview.Phase::id, Overview.Phase::label));
  }

  /** A lamp's shape and word. */
  SupervisionPage.Level level(Texts texts, @Nullable Level level) {
    Mark mark = mark(level);
    return new SupervisionPage.Level(
        mark, level == null ? texts.say("lamps.silent") : texts.word(mark));
  }

  private static Mark mark(@Nullable Level level) {
    if (level == null) {
      return Mark.ASIDE;
    }
    return switch (level) {
      case NORMAL -> Mark.NORMAL;
      case WATCH -> Mark.WATCH;
      case RISK -> Mark.RISK;
    };
  }

  /** How many lamps of each sort there are of each level. */
  List<SupervisionPage.Tally> tallies(Texts texts, List<Lamps.Count> counts) {
    List<SupervisionPage.Level> own = new ArrayList<>();
    List<SupervisionPage.Level> computed = new ArrayList<>();
    for (Level level : Level.values()) {
      int wanted = level.ordinal();
      own.add(
          tally(
              texts,
              level,
              counts.stream().filter(c -> c.rating() != null && c.rating() == wanted).toList()));
      computed.add(
          tally(texts, level, counts.stream().filter(c -> c.computed() == wanted).toList()));
    }
    List<Lamps.Count> silent = counts.stream().filter(c -> c.rating() == null).toList();
    if (!silent.isEmpty()) {
      own.add(tally(texts, null, silent));
    }
    return List.of(
        new SupervisionPage.Tally(texts.say("lamps.own"), own),
        new SupervisionPage.Tally(texts.say("lamps.computed"), computed));
  }

  private SupervisionPage.Level tally(
      Texts texts, @Nullable Level level, List<Lamps.Count> counts) {
    SupervisionPage.Level one = level(texts, level);
    return new SupervisionPage.Level(
        one.mark(),
        texts.say("lamps.tally", one.words(), counts.stream().mapToLong(Lamps.Count::count).sum()));
  }

  /** A line with both lamps and what stands out. */
  SupervisionPage.LampLine line(Visit visit, Names.Known known, Lamp lamp) {
    Texts texts = visit.texts();
    Text phase = lamp.phase() == null ? null : phases.get(lamp.phase());
    Text says = lamp.says();
    return new SupervisionPage.LampLine(
        lamp.name(),
        Addresses.of(rulebook, lamp.kind(), lamp.key()),
        lamp.owner() == null ? "" : texts.of(known.organisation(lamp.owner())),
        phase == null ? "" : texts.of(phase),
        level(texts, lamp.rating()),
        note(texts, lamp, visit.today()),
        level(texts, lamp.computed()),
        says == null ? texts.say("lamps.nothing") : texts.of(says),
        lamp.signs() > 1 ? texts.say("lamps.more", lamp.signs() - 1) : "",
        lamp.cites().stream().limit(1).map(cite -> Cite.of(cite, texts)).toList(),
        lamp.apart());
  }

  private static String note(Texts texts, Lamp lamp, LocalDate today) {
    LocalDate rated = lamp.rated();
    if (lamp.rating() == null || lamp.note() == null || rated == null) {
      return "";
    }
    return texts.say("lamps.note", lamp.note(), texts.wording().date(rated, today));
  }
}
