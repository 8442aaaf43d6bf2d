package guiju.engine.replay;

import guiju.engine.DossierWriter;
import guiju.engine.Rulebook;
import guiju.engine.law.Fact;
import guiju.engine.law.Kind;
import guiju.engine.replay.Compared.Flip;
import guiju.engine.replay.Compared.Follow;
import guiju.engine.ruling.Finding;
import guiju.engine.ruling.Outlook;
import guiju.engine.ruling.Ruling;
import guiju.engine.text.Directory;
import guiju.engine.text.Reading;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges what was recorded under the law in force and under a draft, and says what would be
 * otherwise. Pure, but for what it remembers of dossiers; one thread at a time.
 */
public final class Retrial {
  /** Names the version of the rulebook a case was opened under; it differs without meaning. */
  private static final String UNDER = "under";

  private final Bench law;
  private final Bench draft;

  /** Between two rulebooks, whose sentences call organisations by their names. */
  public Retrial(Rulebook law, Rulebook draft, Directory directory) {
    this.law = new Bench(law, directory);
    this.draft = new Bench(draft, directory);
  }

  /** A recorded act, judged twice. */
  public Compared of(Scene scene) {
    Reading<Ruling> was = law.ask(scene);
    Reading<Ruling> is = draft.ask(scene);
    Ruling old = was.value();
    Ruling fresh = is.value();
    if (old == null) {
      return new Compared(Flip.OLD_LAW, List.of(), List.of(), was, is);
    }
    if (fresh == null) {
      return new Compared(Flip.UNTOLD, List.of(), List.of(), was, is);
    }
    List<Shift> shifts = Shift.between(old.findings(), fresh.findings());
    List<Follow> follows = follows(old, fresh);
    return new Compared(flip(old, fresh, shifts, follows), shifts, follows, was, is);
  }

  private static Flip flip(Ruling old, Ruling fresh, List<Shift> shifts, List<Follow> follows) {
    if (old.permitted() != fresh.permitted()) {
      return fresh.permitted() ? Flip.PERMITTED : Flip.REFUSED;
    }
    if (!shifts.isEmpty()) {
      return Flip.FINDINGS;
    }
    return follows.isEmpty() ? Flip.NONE : Flip.FOLLOWS;
  }

  /** Acts that could come next for a dossier as it stands, where the draft makes a difference. */
  public List<Prospect> ahead(Sight sight, LocalDate day) {
    Outlook was = law.outlook(sight, day).value();
    Reading<Outlook> reading = draft.outlook(sight, day);
    Outlook is = reading.value();
    if (was == null) {
      return List.of();
    }
    if (is == null) {
      return List.of(new Prospect(null, Prospect.Change.UNTOLD, List.of(), reading.problems()));
    }
    Map<String, Outlook.Possibility> old = byPath(was);
    Map<String, Outlook.Possibility> fresh = byPath(is);
    Set<String> paths = new LinkedHashSet<>(old.keySet());
    paths.addAll(fresh.keySet());
    List<Prospect> prospects = new ArrayList<>();
    for (String path : paths) {
      prospect(old.get(path), fresh.get(path), prospects);
    }
    return List.copyOf(prospects);
  }

  /**
   * What stands in the way of one act that could come next, under both.
   *
   * @param law what the law in force finds; empty when it does not know the act now
   * @param draft what the draft finds
   * @param problems why the draft cannot tell; empty otherwise
   */
  public record Beside(List<Finding> law, List<Finding> draft, List<Text> problems) {}

  /** One act that could come next for a dossier, under both. */
  public Beside beside(Sight sight, LocalDate day, String act) {
    Outlook was = law.outlook(sight, day).value();
    Reading<Outlook> reading = draft.outlook(sight, day);
    Outlook is = reading.value();
    return new Beside(
        was == null ? List.of() : findings(byPath(was).get(act)),
        is == null ? List.of() : findings(byPath(is).get(act)),
        reading.problems());
  }

  private static Map<String, Outlook.Possibility> byPath(Outlook outlook) {
    Map<String, Outlook.Possibility> known = new LinkedHashMap<>();
    outlook.possibilities().forEach(one -> known.put(one.action().path(), one));
    return known;
  }

  private static void prospect(
      Outlook.@Nullable Possibility old,
      Outlook.@Nullable Possibility fresh,
      List<Prospect> prospects) {
    Outlook.Possibility any = fresh == null ? old : fresh;
    if (any == null) {
      return;
    }
    List<Shift> shifts = Shift.between(findings(old), findings(fresh));
    boolean was = old != null && old.obstacles().isEmpty();
    boolean is = fresh != null && fresh.obstacles().isEmpty();
    if (was != is) {
      Prospect.Change change = is ? Prospect.Change.OPENED : Prospect.Change.BARRED;
      prospects.add(new Prospect(any.action(), change, shifts, List.of()));
    } else if (!shifts.isEmpty() && old != null && fresh != null) {
      prospects.add(new Prospect(any.action(), Prospect.Change.FINDINGS, shifts, List.of()));
    }
  }

  private static List<Finding> findings(Outlook.@Nullable Possibility one) {
    return one == null ? List.of() : one.findings();
  }

  private static List<Follow> follows(Ruling old, Ruling fresh) {
    if (!(old instanceof Ruling.Permitted was) || !(fresh instanceof Ruling.Permitted is)) {
      return List.of();
    }
    Map<String, String> before = new LinkedHashMap<>();
    Map<String, String> after = new LinkedHashMap<>();
    flatten("", DossierWriter.write(was.next()), before);
    flatten("", DossierWriter.write(is.next()), after);
    Set<String> paths = new LinkedHashSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<Follow> follows = new ArrayList<>();
    for (String path : paths) {
      String from = before.get(path);
      String to = after.get(path);
      if (!Objects.equals(from, to)) {
        follows.add(new Follow(called(path, is.next().kind()), said(from), said(to)));
      }
    }
    return List.copyOf(follows);
  }

  private static Text said(@Nullable String value) {
    return value == null ? Sentences.of("value.none") : Text.same(value);
  }

  private static void flatten(String path, Object value, Map<String, String> into) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, one) -> {
            if (!UNDER.equals(key) && one != null) {
              flatten(path.isEmpty() ? key.toString() : path + "." + key, one, into);
            }
          });
    } else if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
      for (Object one : list) {
        Map<?, ?> row = (Map<?, ?>) one;
        Object id = row.get("id");
        flatten(path + "." + (id == null ? list.indexOf(one) + 1 : id), row, into);
      }
    } else {
      into.put(path, value.toString());
    }
  }

  private static Text called(String path, Kind kind) {
    String[] parts = path.split("\\.", 2);
    Fact fact = parts.length == 2 && parts[0].equals("facts") ? kind.fact(parts[1]) : null;
    if (fact != null) {
      return fact.label();
    }
    Text word = Sentences.find("differs.aspect." + parts[0]).orElse(Text.same(parts[0]));
    return parts.length == 1 ? word : Sentences.of("replay.case", word, parts[1]);
  }
}
