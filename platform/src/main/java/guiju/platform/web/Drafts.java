package guiju.platform.web;

import guiju.platform.docket.Paper;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   */
  public record Draft(
      Place place, Map<String, Object> answers, List<Paper> papers, LocalDateTime saved) {}

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

  /** Keeps a form; it replaces what was kept before. Says no to one too large to be kept. */
  @Transactional
  public boolean save(Place place, Map<String, Object> answers, List<Paper> papers) {
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
    String text = JSON.writeValueAsString(Map.of("answers", answers, "papers", listed));
    if (text.length() > LARGEST) {
      return false;
    }
    database
        .sql(
            """
        insert into draft (account, kind, key, act, standing, content)
        values (?, ?, ?, ?, ?, ?::jsonb)
        on conflict (account, kind, key, act, standing) do update set content = excluded.content, saved = now()
        """)
        .params(place.account(), place.kind(), place.key(), place.act(), place.standing(), text)
        .update();
    return true;
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
        row.getTimestamp("saved").toInstant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDateTime());
  }

  private static Paper paper(Map<?, ?> one) {
    return new Paper(
        String.valueOf(one.get("material")),
        String.valueOf(one.get("digest")),
        String.valueOf(one.get("name")));
  }
}
