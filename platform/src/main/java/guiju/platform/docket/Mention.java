package guiju.platform.docket;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.dossier.Facts;
import guiju.engine.law.Action;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.Form;
import guiju.engine.law.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be found of a dossier (its name and the names and numbers known of it), or of one of its
 * entries (its papers' names and what somebody wrote there that became no fact). Long texts among
 * the facts are left out: they change with every act that is being prepared, and each change would
 * be written again.
 *
 * @param sequence the entry's number; 0 for the dossier itself
 * @param lines what was written, and where
 */
record Mention(long sequence, List<Hit.Written> lines) {

  private static final int LONGEST = 4_000;

  /** How the places are marked at the beginning of a kept line, in their order. */
  private static final String MARKS = "=.#?";

  /** Of the dossier itself. */
  static Mention of(Dossier dossier, String name) {
    List<Hit.Written> lines = new ArrayList<>();
    lines.add(new Hit.Written(Hit.Place.NAME, "", name));
    if (!name.equals(dossier.key())) {
      lines.add(new Hit.Written(Hit.Place.NAME, "key", dossier.key()));
    }
    dossier
        .facts()
        .each(
            (fact, value) -> {
              for (String text : texts(fact, value)) {
                if (!text.equals(name)) {
                  lines.add(new Hit.Written(Hit.Place.FACT, fact.name(), text));
                }
              }
            });
    return new Mention(0, lines);
  }

  /** Of an entry; empty when nothing was written in it. */
  static Optional<Mention> of(Rulebook rulebook, Entry entry) {
    Object form = entry.tree().get("form");
    return of(
        rulebook,
        new Inscription(
            entry, entry.papers(), form instanceof Map<?, ?> answers ? answers : Map.of()));
  }

  /** Of an entry that has just been written. */
  static Optional<Mention> of(Rulebook rulebook, Inscription fresh) {
    Entry entry = fresh.entry();
    Map<?, ?> answers = fresh.form();
    List<Hit.Written> lines = new ArrayList<>();
    fresh
        .papers()
        .forEach(
            paper -> lines.add(new Hit.Written(Hit.Place.PAPER, paper.material(), paper.name())));
    Form form = form(rulebook, entry.act());
    if (form != null) {
      for (Form.Field field : form.fields()) {
        boolean written =
            field.fact().type() == FactType.TEXT || field.fact().type() == FactType.LIST;
        if (!field.kept() && written) {
          said(answers.get(field.name()))
              .forEach(text -> lines.add(new Hit.Written(Hit.Place.FIELD, field.name(), text)));
        }
      }
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Mention(entry.sequence(), List.copyOf(lines)));
  }

  /** The lines as they are kept, no longer than is looked at. */
  String content() {
    String all = String.join("\n", lines.stream().map(Mention::line).toList());
    if (all.length() <= LONGEST) {
      return all;
    }
    int end = Character.isHighSurrogate(all.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return all.substring(0, end);
  }

  /** What it is found by. */
  Set<String> terms() {
    return Terms.of(lines.stream().map(Hit.Written::text).toList());
  }

  private static String line(Hit.Written one) {
    return MARKS.charAt(one.place().ordinal())
        + one.part()
        + "\t"
        + one.text().replaceAll("\\s+", " ");
  }

  /** Reads kept lines again; the last may have been cut off. */
  static List<Hit.Written> read(String content) {
    List<Hit.Written> lines = new ArrayList<>();
    for (String line : content.split("\n", -1)) {
      int tab = line.indexOf('\t');
      int place = line.isEmpty() ? -1 : MARKS.indexOf(line.charAt(0));
      if (tab > 0 && place >= 0) {
        lines.add(
            new Hit.Written(
                Hit.Place.values()[place], line.substring(1, tab), line.substring(tab + 1)));
      }
    }
    return lines;
  }

  private static @Nullable Form form(Rulebook rulebook, String act) {
    int dot = act.indexOf('.');
    Procedure procedure = dot < 0 ? null : rulebook.procedures().get(act.substring(0, dot));
    Action action = procedure == null ? null : procedure.actions().get(act.substring(dot + 1));
    return action == null ? null : action.form();
  }

  private static List<String> texts(Fact fact, @Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    return switch (fact.type()) {
      case TEXT -> fact.bounds().multiline() ? List.of() : said(value);
      case LIST -> said(value);
      case ROWS -> cells(fact, (List<?>) value);
      case YES_NO, COUNT, MONEY, DATE, CHOICE, CHOICES, ORGANISATION -> List.of();
    };
  }

  private static List<String> cells(Fact fact, List<?> rows) {
    List<String> cells = new ArrayList<>();
    for (Object row : rows) {
      for (Fact column : fact.columns()) {
        cells.addAll(texts(column, ((Facts) row).recorded(column.name())));
      }
    }
    return cells;
  }

  private static List<String> said(@Nullable Object value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> texts.add(String.valueOf(item)));
    } else if (value != null) {
      texts.add(value.toString());
    }
    texts.removeIf(String::isBlank);
    return texts;
  }
}
