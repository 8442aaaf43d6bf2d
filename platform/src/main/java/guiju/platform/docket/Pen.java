package guiju.platform.docket;

import guiju.engine.Rulebook;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Writes all that follows from an act at once, in one round trip and one transaction: the dossiers
 * with their register lines, the entries, to-dos, obligations, references and what is to be told.
 * When a dossier has moved meanwhile it fails as a whole.
 *
 * <p>It remembers what it last wrote beside a dossier, by the fingerprint of the dossier's head,
 * and leaves out what an act does not change.
 */
@Component
final class Pen {

  private static final int REMEMBERED = 5_000;

  private final JdbcOperations database;
  private final Rulebook rulebook;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final Recent<Projection> written = new Recent<>(REMEMBERED);

  Pen(@Qualifier("docket") JdbcOperations database, Rulebook rulebook) {
    this.database = database;
    this.rulebook = rulebook;
  }

  /**
   * One dossier to be written.
   *
   * @param id its row; 0 when it comes into being
   * @param before its sequence number before
   * @param previous fingerprint of its latest entry before; empty when it comes into being
   * @param after the same dossier afterwards
   * @param head fingerprint of its latest entry
   * @param projection what registers and to-do lists will show
   */
  record Page(
      long id, long before, String previous, Written after, String head, Projection projection) {}

  /** A dossier as text. */
  record Written(String kind, String key, long sequence, String snapshot) {}

  /** Writes pages and entries while crowds are still as they were, or fails and changes nothing. */
  void write(List<Page> pages, List<Inscription> fresh, List<Crowd> crowds) {
    List<Entry> entries = fresh.stream().map(Inscription::entry).toList();
    List<Page> waiting = pages.stream().filter(page -> differs(page, Projection::todos)).toList();
    List<Page> owing = pages.stream().filter(this::owesOtherwise).toList();
    List<Page> pointing =
        pages.stream().filter(page -> differs(page, Projection::references)).toList();
    List<HandedIn> papers = papers(fresh);
    List<Of<Mention>> mentions = mentions(pages, fresh);
    String script =
        part(PenScript.CROWDS, !crowds.isEmpty())
            + part(PenScript.MADE, pages.stream().anyMatch(page -> page.before() == 0))
            + part(PenScript.MOVED, pages.stream().anyMatch(page -> page.before() > 0))
            + PenScript.ENTRIES
            + part(PenScript.TODOS, !waiting.isEmpty())
            + part(PenScript.OBLIGATIONS, !owing.isEmpty())
            + part(PenScript.REFERENCES, !pointing.isEmpty())
            + part(PenScript.PAPERS, !papers.isEmpty())
            + part(PenScript.MENTIONS, !mentions.isEmpty());
    Map<String, @Nullable Object> values = new HashMap<>(128);
    values.put("rulebook", rulebook.identity().version());
    values.put("stamp", entries.get(0).taken().atOffset(ZoneOffset.UTC));
    crowds(values, crowds);
    pages(values, pages);
    entries(values, pages, entries);
    todos(values, waiting);
    obligations(values, owing);
    references(values, pointing);
    papers(values, papers);
    mentions(values, mentions);
    scripts.computeIfAbsent(script, Script::of).run(database, values);
    pages.forEach(page -> written.put(page.head(), page.projection()));
  }

  private static String part(String statements, boolean needed) {
    return needed ? statements : "";
  }

  private boolean differs(Page page, Function<Projection, Object> part) {
    Projection before = written.of(page.previous());
    return before == null || !part.apply(before).equals(part.apply(page.projection()));
  }

  /** Obligations are kept with the owner of their dossier. */
  private boolean owesOtherwise(Page page) {
    return differs(page, Projection::duties)
        || (!page.projection().duties().isEmpty()
            && differs(page, it -> String.valueOf(it.register().owner())));
  }

  private static void crowds(Map<String, @Nullable Object> values, List<Crowd> crowds) {
    column(values, "g_kinds", crowds, Crowd::kind);
    column(values, "g_facts", crowds, Crowd::fact);
    column(values, "g_values", crowds, Crowd::value);
    column(values, "g_prints", crowds, Crowd::print);
  }

  private static void pages(Map<String, @Nullable Object> values, List<Page> pages) {
    column(values, "kinds", pages, page -> page.after().kind());
    column(values, "keys", pages, page -> page.after().key());
    column(values, "ids", pages, Page::id);
    column(values, "before", pages, Page::before);
    column(values, "after", pages, page -> page.after().sequence());
    column(values, "snapshots", pages, page -> page.after().snapshot());
    column(values, "heads", pages, Page::head);
    List<Projection.Register> lines =
        pages.stream().map(page -> page.projection().register()).toList();
    column(values, "names", lines, Projection.Register::name);
    column(values, "owners", lines, Projection.Register::owner);
    column(values, "years", lines, Projection.Register::year);
    column(values, "modes", lines, Projection.Register::mode);
    column(values, "categories", lines, Projection.Register::category);
    column(values, "amounts", lines, Projection.Register::amount);
    column(values, "procedures", lines, Projection.Register::present);
    column(values, "states", lines, Projection.Register::state);
    column(values, "stages", lines, Projection.Register::stage);
    column(values, "turns", lines, line -> String.join(",", line.turn()));
    column(values, "sinces", lines, line -> day(line.since()));
    column(values, "dues", lines, line -> day(line.due()));
    column(values, "marks", lines, line -> String.join("\n", line.marks()));
    column(
        values, "readers", pages, page -> String.join(",", page.projection().findable().readers()));
  }

  private static void entries(
      Map<String, @Nullable Object> values, List<Page> pages, List<Entry> entries) {
    Map<String, Long> afters = new HashMap<>();
    pages.forEach(
        page ->
            afters.put(page.after().kind() + "/" + page.after().key(), page.after().sequence()));
    column(values, "e_afters", entries, entry -> afters.get(entry.kind() + "/" + entry.key()));
    column(values, "e_kinds", entries, Entry::kind);
    column(values, "e_keys", entries, Entry::key);
    column(values, "e_sequences", entries, Entry::sequence);
    column(values, "e_bodies", entries, Entry::body);
    column(values, "e_previous", entries, Entry::previous);
    column(values, "e_hashes", entries, Entry::hash);
    column(values, "e_marks", entries, Entry::idempotency);
    column(values, "e_acts", entries, Entry::act);
    column(values, "e_accounts", entries, Entry::account);
  }

  private static void todos(Map<String, @Nullable Object> values, List<Page> pages) {
    column(values, "tp_kinds", pages, page -> page.after().kind());
    column(values, "tp_keys", pages, page -> page.after().key());
    List<Of<Projection.Todo>> todos = each(pages, Projection::todos);
    column(values, "t_kinds", todos, Of::kind);
    column(values, "t_keys", todos, Of::key);
    column(values, "t_procedures", todos, todo -> todo.part().procedure());
    column(values, "t_audiences", todos, todo -> todo.part().audience());
    column(values, "t_states", todos, todo -> todo.part().state());
    column(values, "t_acts", todos, todo -> String.join(",", todo.part().acts()));
    column(values, "t_sinces", todos, todo -> day(todo.part().since()));
  }

  private static void obligations(Map<String, @Nullable Object> values, List<Page> pages) {
    column(values, "op_kinds", pages, page -> page.after().kind());
    column(values, "op_keys", pages, page -> page.after().key());
    List<Of<Projection.Duty>> duties = each(pages, Projection::duties);
    column(values, "o_kinds", duties, Of::kind);
    column(values, "o_keys", duties, Of::key);
    column(values, "o_ids", duties, duty -> duty.part().id());
    column(values, "o_standings", duties, duty -> duty.part().standing());
    column(values, "o_owners", duties, duty -> duty.part().owner());
    column(values, "o_sinces", duties, duty -> day(duty.part().since()));
    column(values, "o_dues", duties, duty -> day(duty.part().due()));
  }

  private static void references(Map<String, @Nullable Object> values, List<Page> pages) {
    List<Of<Map.Entry<String, String>>> pointers =
        each(pages, projection -> List.copyOf(projection.references().entrySet()));
    column(values, "p_kinds", pointers, Of::kind);
    column(values, "p_keys", pointers, Of::key);
    column(values, "p_facts", pointers, pointer -> pointer.part().getKey());
    column(values, "p_values", pointers, pointer -> pointer.part().getValue());
  }

  private static List<HandedIn> papers(List<Inscription> entries) {
    List<HandedIn> papers = new ArrayList<>();
    entries.forEach(
        fresh -> fresh.papers().forEach(paper -> papers.add(new HandedIn(fresh.entry(), paper))));
    return papers;
  }

  private static void papers(Map<String, @Nullable Object> values, List<HandedIn> papers) {
    column(values, "m_kinds", papers, handedIn -> handedIn.entry().kind());
    column(values, "m_keys", papers, handedIn -> handedIn.entry().key());
    column(values, "m_sequences", papers, handedIn -> handedIn.entry().sequence());
    column(values, "m_materials", papers, handedIn -> handedIn.paper().material());
    column(values, "m_digests", papers, handedIn -> handedIn.paper().digest());
    column(values, "m_names", papers, handedIn -> handedIn.paper().name());
  }

  /** Names that have changed, and what was written now. */
  private List<Of<Mention>> mentions(List<Page> pages, List<Inscription> entries) {
    List<Of<Mention>> mentions = new ArrayList<>();
    for (Page page : pages) {
      if (differs(page, projection -> projection.findable().mention())) {
        mentions.add(
            new Of<>(
                page.after().kind(), page.after().key(), page.projection().findable().mention()));
      }
    }
    for (Inscription fresh : entries) {
      Entry entry = fresh.entry();
      Mention.of(rulebook, fresh)
          .ifPresent(mention -> mentions.add(new Of<>(entry.kind(), entry.key(), mention)));
    }
    return mentions;
  }

  private static void mentions(Map<String, @Nullable Object> values, List<Of<Mention>> mentions) {
    column(values, "w_kinds", mentions, Of::kind);
    column(values, "w_keys", mentions, Of::key);
    column(values, "w_sequences", mentions, mention -> mention.part().sequence());
    column(values, "w_contents", mentions, mention -> mention.part().content());
    column(values, "w_terms", mentions, mention -> String.join(" ", mention.part().terms()));
  }

  private record HandedIn(Entry entry, Paper paper) {}

  /** A part of a projection with the dossier it belongs to. */
  private record Of<T>(String kind, String key, T part) {}

  private static <T> List<Of<T>> each(List<Page> pages, Function<Projection, List<T>> parts) {
    List<Of<T>> all = new ArrayList<>();
    for (Page page : pages) {
      for (T part : parts.apply(page.projection())) {
        all.add(new Of<>(page.after().kind(), page.after().key(), part));
      }
    }
    return all;
  }

  private static @Nullable String day(@Nullable Object day) {
    return day == null ? null : day.toString();
  }

  private static <T> void column(
      Map<String, @Nullable Object> values,
      String name,
      List<T> rows,
      Function<T, ? extends @Nullable Object> column) {
    List<@Nullable Object> cells = new ArrayList<>(rows.size());
    rows.forEach(row -> cells.add(column.apply(row)));
    values.put(name, Arrays.written(cells));
  }
}
