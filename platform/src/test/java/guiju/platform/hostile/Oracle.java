package guiju.platform.hostile;

import guiju.platform.hostile.Wire.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of every answer whatever was asked. */
final class Oracle {

  /** Milliseconds: whoever waits longer hangs, on however busy a machine. */
  static final int PATIENCE = 30_000;

  private static final Pattern TELLS =
      Pattern.compile(
          "\\tat \\w+\\.|\\bat guiju\\.|java\\.lang\\.|org\\.(?:springframework|postgresql|apache)\\."
              + "|\\b[A-Z]\\w+Exception\\b|SQLSTATE|syntax error at or near|PreparedStatement"
              + "|guiju\\.(?:platform|engine)\\.|\\bSELECT \\w+ FROM\\b|HikariPool");

  private Oracle() {}

  /** Flaws that are the house's whatever it was sent. */
  static List<String> flaws(Reply reply) {
    List<String> flaws = new ArrayList<>();
    if (reply.status() == 0) {
      flaws.add("no answer");
    }
    if (reply.status() >= 500) {
      flaws.add("status " + reply.status());
    }
    if (reply.millis() > PATIENCE) {
      flaws.add("took " + reply.millis() + " ms");
    }
    if (!reply.header("content-type").startsWith("application/vnd")) {
      Matcher tell = TELLS.matcher(reply.text());
      if (tell.find()) {
        flaws.add("tells of its inside: " + tell.group());
      }
    }
    return flaws;
  }

  /**
   * What is governed, in one line: every entry ever made and every dossier as it stands. Cheap
   * enough to be asked before and after each request.
   */
  static String governed(JdbcClient database) {
    return database
        .sql(
            """
            select (select count(*) from entry) || ' entries, '
              || (select coalesce(sum(d.xmin::text::bigint), 0) || ' of ' || count(*) from dossier d)
              || ', ' || (select count(*) from paper) || ' papers, '
              || (select coalesce(sum(t.xmin::text::bigint), 0) from todo t) || ' '
              || (select coalesce(sum(o.xmin::text::bigint), 0) from obligation o)
            """)
        .query(String.class)
        .single();
  }
}
