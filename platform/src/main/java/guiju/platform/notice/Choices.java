package guiju.platform.notice;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to be told of what. */
@Repository
class Choices {

  private final JdbcClient database;

  Choices(JdbcClient database) {
    this.database = database;
  }

  /** The person's choice for every topic; on the pages unless chosen otherwise. */
  Map<Topic, Way> of(String account) {
    Map<Topic, Way> choices = new EnumMap<>(Topic.class);
    for (Topic topic : Topic.values()) {
      choices.put(topic, Way.APP);
    }
    database
        .sql("select topic, way from notice_choice where account = :account")
        .param("account", account)
        .query(
            row -> {
              choices.put(Topic.valueOf(row.getString(1)), Way.valueOf(row.getString(2)));
            });
    return choices;
  }

  /** Keeps choices; topics that are not among them stay as they are. */
  @Transactional
  void keep(String account, Map<Topic, Way> choices) {
    choices.forEach(
        (topic, way) ->
            database
                .sql(
                    """
                    insert into notice_choice (account, topic, way) values (:account, :topic, :way)
                    on conflict (account, topic) do update set way = excluded.way
                    """)
                .param("account", account)
                .param("topic", topic.name())
                .param("way", way.name())
                .update());
  }
}
