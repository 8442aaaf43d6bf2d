package guiju.platform.web;

import guiju.platform.docket.Paper;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that are not handed in yet: one per person, dossier, act and standing. Nothing governed is
 * in them.
 */
@Repository
public class Drafts {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LARGEST = 200_000;
  private static final int TRIES = 20;

  private final JdbcClient database;

  Drafts(JdbcClient database) {
    this.database = database;
  }

  /** Whose form of what, and for which standing it is filled in. */
  public record Place(String account, String kind, String key, String act, String standing) {}

  /**
   * A form as it was kept.
   *
   * @param answers as dossier files write them
   * @param papers papers already uploaded
   * @param saved when, in Asia/Shanghai
   * @param version changes each time it is kept, and is never used again
   */
  public record Draft(
      Place place,
      Map<String, Object> answers,
      List<Paper> papers,
      LocalDateTime saved,
      long version) {}

  /**
   * A form to be kept.
   *
   * @param answers as dossier files write them
   * @param papers all its papers
   * @param brought those that have come in with it just now
   */
  record Form(Map<String, Object> answers, List<Paper> papers, List<Paper> brought) {}

  /**
   * The window a form is in.
   *
   * @param mark by which the form was opened
   * @param seen version of the draft it goes on from, 0 when there was none; null when it does not
   *     say, and then it overwrites whatever there is
   */
  record Window(String mark, @Nullable Long seen) {
    boolean knows(long version, String keptBy) {
      return seen == null || seen == version || mark.equals(keptBy);
    }
  }

  /** What came of keeping a form. */
  sealed interface Outcome {
    /** It is kept. */
    record Kept(long version) implements Outcome {}

    /** Another window has kept another since; that stays, and gets the papers that came in. */
    record Newer(Draft draft) implements Outcome {}

    /** It is too large, or there is nothing to keep. */
    record Not() implements Outcome {}
  }

  /** The draft, when there is one. */
  public Optional<Draft> find(Place place) {
    return database
        .sql(
            """
        select * from draft where account = ? and kind = ? and key = ? and act = ?
          and standing in (?, '') order by standing desc limit 1
        """)
        .params(place.account(), place.kind(), place.key(), place.act(), place.standing())
        .query(Drafts::read)
        .optional();
  }

  /** A person's drafts, the latest first. */
  public List<Draft> of(String account) {
    return database
        .sql("select * from draft where account = ? order by saved desc limit 50")
        .param(account)
        .query(Drafts::read)
        .list();
  }

  /** Keeps a form in the place of the draft its window goes on from. */
  @Transactional
  public Outcome save(Place place, Form form, Window window) {
    String fresh = text(form.answers(), form.papers());
    if (fresh.length() > LARGEST) {
      return new Outcome.Not();
    }
    // Whoever hands the form in at the same moment takes the draft away between two statements.
    for (int i = 0; i < TRIES; i++) {
      Optional<Long> first = insert(place, window, fresh);
      if (first.isPresent()) {
        return new Outcome.Kept(first.get());
      }
      Optional<Held> held = locked(place);
      if (held.isPresent()) {
        return replace(held.get(), form, window);
      }
    }
    return new Outcome.Not();
  }

  private Optional<Long> insert(Place place, Window window, String text) {
    return database
        .sql(
            """
            insert into draft (account, kind, key, act, standing, kept_by, content)
            values (?, ?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing returning version
            """)
        .params(
            place.account(),
            place.kind(),
            place.key(),
            place.act(),
            place.standing(),
            window.mark(),
            text)
        .query(Long.class)
        .optional();
  }

  private record Held(Draft draft, String keptBy) {}

  /** What is there now, and nobody else can change until this is over. */
  private Optional<Held> locked(Place place) {
    return database
        .sql(
            """
            select * from draft where account = ? and kind = ? and key = ? and act = ?
              and standing = ? for update
            """)
        .params(place.account(), place.kind(), place.key(), place.act(), place.standing())
        .query((row, number) -> new Held(read(row, number), row.getString("kept_by")))
        .optional();
  }

  private Outcome replace(Held held, Form form, Window window) {
    Draft draft = held.draft();
    List<Paper> papers = with(draft.papers(), form.brought());
    boolean known =
        window.knows(draft.version(), held.keptBy()) || draft.answers().equals(plain(form));
    if (known) {
      String text = text(form.answers(), papers);
      return text.length() > LARGEST
          ? new Outcome.Not()
          : new Outcome.Kept(update(draft.place(), window.mark(), text));
    }
    if (!form.brought().isEmpty()) {
      // Papers are kept one by one, whichever window they came from.
      long version = update(draft.place(), held.keptBy(), text(draft.answers(), papers));
      return new Outcome.Newer(
          new Draft(draft.place(), draft.answers(), papers, draft.saved(), version));
    }
    return new Outcome.Newer(draft);
  }

  private long update(Place place, String mark, String text) {
    return database
        .sql(
            """
            update draft set content = ?::jsonb, kept_by = ?, saved = now(),
              version = nextval('draft_version')
            where account = ? and kind = ? and key = ? and act = ? and standing = ?
            returning version
            """)
        .params(
            text, mark, place.account(), place.kind(), place.key(), place.act(), place.standing())
        .query(Long.class)
        .single();
  }

  private static List<Paper> with(List<Paper> papers, List<Paper> brought) {
    Map<String, Paper> all = new LinkedHashMap<>();
    papers.forEach(paper -> all.put(paper.material(), paper));
    brought.forEach(paper -> all.put(paper.material(), paper));
    return List.copyOf(all.values());
  }

  /** As it would be read again. */
  private static Map<?, ?> plain(Form form) {
    return JSON.readValue(JSON.writeValueAsString(form.answers()), Map.class);
  }

  private static String text(Map<String, Object> answers, List<Paper> papers) {
    List<Map<String, String>> listed =
        papers.stream()
            .map(
                paper ->
                    Map.of(
                        "material",
                        paper.material(),
                        "digest",
                        paper.digest(),
                        "name",
                        paper.name()))
            .toList();
    return JSON.writeValueAsString(Map.of("answers", answers, "papers", listed));
  }

  /** Forgets a form that has been handed in. */
  @Transactional
  public void forget(Place place) {
    database
        .sql(
            """
        delete from draft where account = ? and kind = ? and key = ? and act = ?
          and standing in (?, '')
        """)
        .params(place.account(), place.kind(), place.key(), place.act(), place.standing())
        .update();
  }

  private static Draft read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    Map<?, ?> content = JSON.readValue(row.getString("content"), Map.class);
    Map<String, Object> answers = new LinkedHashMap<>();
    if (content.get("answers") instanceof Map<?, ?> kept) {
      kept.forEach((name, value) -> answers.put(name.toString(), value));
    }
    List<Paper> papers = new ArrayList<>();
    if (content.get("papers") instanceof List<?> kept) {
      kept.forEach(one -> papers.add(paper((Map<?, ?>) one)));
    }
    return new Draft(
        new Place(
            row.getString("account"),
            row.getString("kind"),
            row.getString("key"),
            row.getString("act"),
            row.getString("standing")),
        answers,
        papers,
        row.getTimestamp("saved").toInstant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDateTime(),
        row.getLong("version"));
  }

  private static Paper paper(Map<?, ?> one) {
    return new Paper(
        String.valueOf(one.get("material")),
        String.valueOf(one.get("digest")),
        String.valueOf(one.get("name")));
  }
}
