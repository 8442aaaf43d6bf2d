package guiju.platform.web;

import guiju.engine.law.Action;
import guiju.engine.law.Fact;
import guiju.engine.law.Form;
import guiju.engine.law.Kind;
import guiju.engine.law.Procedure;
import guiju.platform.docket.Entry;
import guiju.platform.docket.Paper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changed between one submission of a case and the next: every answer the filer could have
 * corrected, and every paper, compared as they stood when each round began.
 */
final class Revisions {
  private final Kind kind;
  private final Procedure procedure;
  private final History history;
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final Map<String, Object> asked = new LinkedHashMap<>();
  private final Map<String, Paper> papers = new LinkedHashMap<>();
  private final List<Revision> revisions = new ArrayList<>();
  private @Nullable Stand last;
  private String number = "1";
  private String round = "1";

  private Revisions(Kind kind, Procedure procedure, History history) {
    this.kind = kind;
    this.procedure = procedure;
    this.history = history;
  }

  /**
   * One submission beside the one before.
   *
   * @param round the later round
   * @param entry the later submission
   * @param answers answers that differ
   * @param papers papers that are new, newer or gone
   */
  record Revision(int round, Entry entry, List<Changed> answers, List<Swapped> papers) {}

  /** An answer that differs; null when there was none, as files write it. */
  record Changed(Fact fact, @Nullable Object before, @Nullable Object after) {}

  /** A paper that was filed anew; before is null when it is the first. */
  record Swapped(String material, @Nullable Paper before, Paper after) {}

  // How everything stood when a round began.
  private record Stand(
      String number,
      Map<String, Object> facts,
      Map<String, Object> asked,
      Map<String, Paper> papers) {}

  /** The revisions of the present case of a procedure, the latest first; empty in round one. */
  static List<Revision> of(Kind kind, Procedure procedure, History history) {
    Revisions revisions = new Revisions(kind, procedure, history);
    history.entries().forEach(revisions::read);
    return revisions.revisions;
  }

  /**
   * Facts as they stood when the present case was last submitted, as files write them, for an act
   * by which its papers are corrected; empty for any other act, and before the first submission.
   */
  static Map<String, Object> submitted(
      Kind kind, Procedure procedure, Action action, History history) {
    boolean filer =
        corrects(action)
            && procedure.actions().values().stream()
                .anyMatch(one -> one.role().newRound() && shares(action, one));
    Revisions revisions = new Revisions(kind, procedure, history);
    if (filer) {
      history.entries().forEach(revisions::read);
    }
    Stand last = revisions.last;
    return last == null ? Map.of() : last.facts();
  }

  private void read(Entry entry) {
    History.facts(entry).forEach(facts::put);
    if (!History.procedure(entry).equals(procedure.id())) {
      return;
    }
    follow(entry);
    Action action = history.action(entry);
    if (action == null || !corrects(action)) {
      return;
    }
    asked.putAll(History.form(entry));
    entry.papers().forEach(paper -> papers.put(paper.material(), paper));
    if (action.role().newRound()) {
      submit(entry, action);
    }
  }

  private void follow(Entry entry) {
    Map<String, Object> file = History.caseAfter(entry);
    String now = String.valueOf(file.getOrDefault("number", number));
    if (!now.equals(number)) {
      number = now;
      asked.clear();
      papers.clear();
      revisions.clear();
      last = null;
    }
    round = String.valueOf(file.getOrDefault("round", round));
  }

  private void submit(Entry entry, Action action) {
    Stand stand = new Stand(number, copy(facts), copy(asked), new LinkedHashMap<>(papers));
    Stand before = last;
    if (before != null) {
      revisions.add(
          0,
          new Revision(
              Integer.parseInt(round), entry, answers(action, before, stand), swapped(before)));
    }
    last = stand;
  }

  private List<Changed> answers(Action submission, Stand before, Stand after) {
    List<Changed> changed = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Action action : procedure.actions().values()) {
      Form form = action.form();
      if (form == null || !shares(action, submission) || !corrects(action)) {
        continue;
      }
      for (Form.Field field : form.fields()) {
        boolean kept = field.kept() && kind.slot(field.name()) >= 0;
        Object old = (kept ? before.facts() : before.asked()).get(field.name());
        Object now = (kept ? after.facts() : after.asked()).get(field.name());
        if (seen.add(field.name()) && !Objects.equals(old, now)) {
          changed.add(new Changed(field.fact(), old, now));
        }
      }
    }
    return changed;
  }

  private List<Swapped> swapped(Stand before) {
    return papers.values().stream()
        .filter(
            paper -> {
              Paper old = before.papers().get(paper.material());
              return old == null || !old.digest().equals(paper.digest());
            })
        .map(paper -> new Swapped(paper.material(), before.papers().get(paper.material()), paper))
        .toList();
  }

  // Acts that can be taken where the papers lie when they can be submitted: the filer's own.
  private static boolean shares(Action action, Action submission) {
    return action.from().stream().anyMatch(submission.from()::contains);
  }

  private static boolean corrects(Action action) {
    return action.isTaken() && !action.role().returns() && action.role().opinion() == null;
  }

  private static Map<String, Object> copy(Map<String, Object> map) {
    return new LinkedHashMap<>(map);
  }
}
