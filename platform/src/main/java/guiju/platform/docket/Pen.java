package guiju.platform.docket;

import guiju.engine.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
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

  private final JdbcClient database;
  private final Rulebook rulebook;
  private final Recent<Projection> written = new Recent<>(REMEMBERED);

  Pen(@Qualifier("docket") JdbcClient database, Rulebook rulebook) {
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

  /** Writes pages and entries, or fails and changes nothing. */
  void write(List<Page> pages, List<Entry> entries) {
    List<Page> waiting = pages.stream().filter(page -> differs(page, Projection::todos)).toList();
    List<Page> owing = pages.stream().filter(this::owesOtherwise).toList();
    List<Page> pointing =
        pages.stream().filter(page -> differs(page, Projection::references)).toList();
    List<HandedIn> papers = papers(entries);
    List<Of<Mention>> mentions = mentions(pages, entries);
    String script =
        part(PenScript.MADE, pages.stream().anyMatch(page -> page.before() == 0))
            + part(PenScript.MOVED, pages.stream().anyMatch(page -> page.before() > 0))
            + PenScript.ENTRIES
            + part(PenScript.TODOS, !waiting.isEmpty())
            + part(PenScript.OBLIGATIONS, !owing.isEmpty())
            + part(PenScript.REFERENCES, !pointing.isEmpty())
            + part(PenScript.PAPERS, !papers.isEmpty())
            + part(PenScript.MENTIONS, !mentions.isEmpty());
    JdbcClient.StatementSpec statement =
        database
            .sql(script)
            .param("rulebook", rulebook.identity().version())
            .param("stamp", entries.get(0).taken().atOffset(java.time.ZoneOffset.UTC));
    pages(statement, pages);
    entries(statement, pages, entries);
    todos(statement, waiting);
    obligations(statement, owing);
    references(statement, pointing);
    papers(statement, papers);
    mentions(statement, mentions);
    statement.update();
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

  private static void pages(JdbcClient.StatementSpec statement, List<Page> pages) {
    texts(statement, "kinds", pages, page -> page.after().kind());
    texts(statement, "keys", pages, page -> page.after().key());
    numbers(statement, "ids", pages, Page::id);
    numbers(statement, "before", pages, Page::before);
    numbers(statement, "after", pages, page -> page.after().sequence());
    texts(statement, "snapshots", pages, page -> page.after().snapshot());
    texts(statement, "heads", pages, Page::head);
    List<Projection.Register> lines =
        pages.stream().map(page -> page.projection().register()).toList();
    texts(statement, "names", lines, Projection.Register::name);
    texts(statement, "owners", lines, Projection.Register::owner);
    numbers(statement, "years", lines, Projection.Register::year);
    texts(statement, "modes", lines, Projection.Register::mode);
    texts(statement, "categories", lines, Projection.Register::category);
    numbers(statement, "amounts", lines, Projection.Register::amount);
    texts(statement, "procedures", lines, Projection.Register::present);
    texts(statement, "states", lines, Projection.Register::state);
    numbers(statement, "stages", lines, Projection.Register::stage);
    texts(statement, "turns", lines, line -> String.join(",", line.turn()));
    texts(statement, "sinces", lines, line -> day(line.since()));
    texts(statement, "dues", lines, line -> day(line.due()));
    texts(statement, "marks", lines, line -> String.join("\n", line.marks()));
    texts(
        statement,
        "readers",
        pages,
        page -> String.join(",", page.projection().findable().readers()));
  }

  private static void entries(
      JdbcClient.StatementSpec statement, List<Page> pages, List<Entry> entries) {
    Map<String, Long> afters = new HashMap<>();
    pages.forEach(
        page ->
            afters.put(page.after().kind() + "/" + page.after().key(), page.after().sequence()));
    numbers(statement, "e_afters", entries, entry -> afters.get(entry.kind() + "/" + entry.key()));
    texts(statement, "e_kinds", entries, Entry::kind);
    texts(statement, "e_keys", entries, Entry::key);
    numbers(statement, "e_sequences", entries, Entry::sequence);
    texts(statement, "e_bodies", entries, Entry::body);
    texts(statement, "e_previous", entries, Entry::previous);
    texts(statement, "e_hashes", entries, Entry::hash);
    texts(statement, "e_marks", entries, Entry::idempotency);
    texts(statement, "e_acts", entries, Entry::act);
    texts(statement, "e_accounts", entries, Entry::account);
  }

  private static void todos(JdbcClient.StatementSpec statement, List<Page> pages) {
    texts(statement, "tp_kinds", pages, page -> page.after().kind());
    texts(statement, "tp_keys", pages, page -> page.after().key());
    List<Of<Projection.Todo>> todos = each(pages, Projection::todos);
    texts(statement, "t_kinds", todos, Of::kind);
    texts(statement, "t_keys", todos, Of::key);
    texts(statement, "t_procedures", todos, todo -> todo.part().procedure());
    texts(statement, "t_audiences", todos, todo -> todo.part().audience());
    texts(statement, "t_states", todos, todo -> todo.part().state());
    texts(statement, "t_acts", todos, todo -> String.join(",", todo.part().acts()));
    texts(statement, "t_sinces", todos, todo -> day(todo.part().since()));
  }

  private static void obligations(JdbcClient.StatementSpec statement, List<Page> pages) {
    texts(statement, "op_kinds", pages, page -> page.after().kind());
    texts(statement, "op_keys", pages, page -> page.after().key());
    List<Of<Projection.Duty>> duties = each(pages, Projection::duties);
    texts(statement, "o_kinds", duties, Of::kind);
    texts(statement, "o_keys", duties, Of::key);
    texts(statement, "o_ids", duties, duty -> duty.part().id());
    texts(statement, "o_standings", duties, duty -> duty.part().standing());
    texts(statement, "o_sinces", duties, duty -> day(duty.part().since()));
    texts(statement, "o_dues", duties, duty -> day(duty.part().due()));
  }

  private static void references(JdbcClient.StatementSpec statement, List<Page> pages) {
    List<Of<Map.Entry<String, String>>> pointers =
        each(pages, projection -> List.copyOf(projection.references().entrySet()));
    texts(statement, "p_kinds", pointers, Of::kind);
    texts(statement, "p_keys", pointers, Of::key);
    texts(statement, "p_facts", pointers, pointer -> pointer.part().getKey());
    texts(statement, "p_values", pointers, pointer -> pointer.part().getValue());
  }

  private static List<HandedIn> papers(List<Entry> entries) {
    List<HandedIn> papers = new ArrayList<>();
    entries.forEach(
        entry -> entry.papers().forEach(paper -> papers.add(new HandedIn(entry, paper))));
    return papers;
  }

  private static void papers(JdbcClient.StatementSpec statement, List<HandedIn> papers) {
    texts(statement, "m_kinds", papers, handedIn -> handedIn.entry().kind());
    texts(statement, "m_keys", papers, handedIn -> handedIn.entry().key());
    numbers(statement, "m_sequences", papers, handedIn -> handedIn.entry().sequence());
    texts(statement, "m_materials", papers, handedIn -> handedIn.paper().material());
    texts(statement, "m_digests", papers, handedIn -> handedIn.paper().digest());
    texts(statement, "m_names", papers, handedIn -> handedIn.paper().name());
  }

  /** Names that have changed, and what was written now. */
  private List<Of<Mention>> mentions(List<Page> pages, List<Entry> entries) {
    List<Of<Mention>> mentions = new ArrayList<>();
    for (Page page : pages) {
      if (differs(page, projection -> projection.findable().mention())) {
        mentions.add(
            new Of<>(
                page.after().kind(), page.after().key(), page.projection().findable().mention()));
      }
    }
    for (Entry entry : entries) {
      Mention.of(rulebook, entry)
          .ifPresent(mention -> mentions.add(new Of<>(entry.kind(), entry.key(), mention)));
    }
    return mentions;
  }

  private static void mentions(JdbcClient.StatementSpec statement, List<Of<Mention>> mentions) {
    texts(statement, "w_kinds", mentions, Of::kind);
    texts(statement, "w_keys", mentions, Of::key);
    numbers(statement, "w_sequences", mentions, mention -> mention.part().sequence());
    texts(statement, "w_contents", mentions, mention -> mention.part().content());
    texts(statement, "w_terms", mentions, mention -> String.join(" ", mention.part().terms()));
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

  private static <T> void texts(
      JdbcClient.StatementSpec statement,
      String name,
      List<T> rows,
      Function<T, @Nullable String> column) {
    List<@Nullable String> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(column.apply(row)));
    statement.param(name, Arrays.texts(values));
  }

  private static <T> void numbers(
      JdbcClient.StatementSpec statement,
      String name,
      List<T> rows,
      Function<T, @Nullable Long> column) {
    List<@Nullable Long> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(column.apply(row)));
    statement.param(name, Arrays.numbers(values));
  }
}
