package guiju.platform.administration;

import guiju.engine.law.Capacity;
import guiju.engine.text.Language;
import guiju.engine.text.Text;
import guiju.platform.identity.Organisations;
import guiju.platform.web.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says in words what a line of the trail keeps in codes. The line stays as it was written; what is
 * not known here, such as a reason somebody gave, is shown as it stands.
 */
@Component
class TrailWords {

  private static final Pattern NAME = Pattern.compile("Text\\[zh=(.*?), en=(.*?)]");

  private static final Pattern SEVERAL = Pattern.compile("(list of|dockets of|proposal) (\\S+)");

  private final JdbcClient database;
  private final Organisations organisations;
  private final Eligibility eligibility;
  private final List<Form> forms =
      List.of(
          new Form("401|403|404", (texts, at) -> texts.say("adm.said." + at.group())),
          new Form("(adm\\.no\\.\\S+) \\[(.*)]", TrailWords::objection),
          new Form("(POST) (\\S+)", (texts, at) -> texts.say("adm.propose.post", post(texts, at))),
          new Form("(OFFICE|DISMISSAL) (\\S+)", TrailWords::appointment),
          new Form("SECRET .*", (texts, at) -> texts.say("adm.propose.secret")),
          new Form("(confirmed|taken back) (\\d+)", TrailWords::decided),
          new Form(
              "declined (\\d+): (.*)",
              (texts, at) -> texts.say("adm.said.declined", at.group(1), at.group(2))),
          new Form(
              "lock released|sessions ended|second factor reset",
              (texts, at) -> texts.say("adm.said." + at.group().replace(' ', '-'))),
          new Form("open|closed", (texts, at) -> texts.say("adm.state." + at.group())),
          new Form(
              "(open|closed) accounts=(\\d+)",
              (texts, at) -> texts.say("adm.said.accounts." + at.group(1), at.group(2))),
          new Form(
              "(open|closed) posts=\\[(.*)]",
              (texts, at) ->
                  texts.say("adm.state." + at.group(1)) + " " + posts(texts, at.group(2))),
          new Form("posts=\\[(.*)]", (texts, at) -> posts(texts, at.group(1))),
          new Form(
              "without (\\S+)",
              (texts, at) -> texts.say("adm.said.without", capacity(texts, at.group(1)))),
          new Form(
              "organisation=(\\S+) posts=\\[(.*)]",
              (texts, at) -> organisation(texts, at.group(1)) + " " + posts(texts, at.group(2))),
          new Form("office=(\\S+)(?: by setting)?", (texts, at) -> office(texts, at.group(1))),
          new Form("opened name=(.*?) organisation=(\\S+)(?: another person: (.*))?", this::opened),
          new Form("(?:added |renamed )?name=(.*) / (.*?)(?: body=.*)?", TrailWords::named),
          new Form("found (.*)", (texts, at) -> texts.say("adm.said.found", at.group(1))),
          new Form("idle days=(\\d+)", (texts, at) -> texts.say("adm.said.idle", at.group(1))),
          new Form(
              "checked=(\\d+) broken=(\\d+)",
              (texts, at) -> texts.say("adm.said.checked", at.group(1), at.group(2))),
          new Form(
              "key (confirmed |declined |taken back )?(\\w+:\\w+)",
              (texts, at) ->
                  texts.say(
                      "adm.said.key"
                          + (at.group(1) == null
                              ? ""
                              : "." + at.group(1).strip().replace(' ', '-')),
                      RecordController.brief(at.group(2)))),
          new Form(
              "rulebook (?:(confirmed|declined|taken back|[A-Z]+) )?(\\w+:\\w+)(?: from (\\S+))?",
              TrailWords::rulebook),
          new Form("kind=.*&result=.*", (texts, at) -> texts.say("adm.said.taken")),
          new Form("[A-Z_]+", TrailWords::event));

  TrailWords(JdbcClient database, Organisations organisations, Eligibility eligibility) {
    this.database = database;
    this.organisations = organisations;
    this.eligibility = eligibility;
  }

  private record Form(Pattern written, BiFunction<Texts, MatchResult, String> words) {
    Form(String written, BiFunction<Texts, MatchResult, String> words) {
      this(Pattern.compile(written, Pattern.DOTALL), words);
    }
  }

  /** How things stood or stand: codes in words, then the reason given. */
  String of(Texts texts, String kept) {
    int end = kept.indexOf("; ");
    return end < 0
        ? said(texts, kept)
        : said(texts, kept.substring(0, end))
            + texts.say("adm.said.then")
            + said(texts, kept.substring(end + 2));
  }

  /** Names of those objects that are accounts or organisations, looked up at once for a page. */
  Map<String, Text> known(Collection<String> objects) {
    Map<String, Text> known = new HashMap<>();
    database
        .sql(
            """
            select id, name_zh, name_en from organisation where id = any(:ids)
            union all select id, name, name from account where id = any(:ids)
            """)
        .param("ids", objects.stream().distinct().toArray(String[]::new))
        .query(
            row -> {
              known.put(row.getString(1), new Text(row.getString(2), row.getString(3)));
            });
    return known;
  }

  /** What an object is called; empty when it has no name, or is an address. */
  String name(Texts texts, String object, Map<String, Text> known) {
    Matcher several = SEVERAL.matcher(object);
    if (several.matches()) {
      return texts.say("adm.said." + several.group(1).replaceAll(" .*", ""), several.group(2));
    } else if (object.startsWith("rulebook ")) {
      return texts.say("adm.said.rulebook", object.substring("rulebook ".length()));
    } else if (object.equals(KeyDesk.OBJECT)) {
      return texts.say("adm.said.record");
    } else if (object.contains(" ")) {
      return "";
    }
    Text name = known.get(object);
    return name == null ? "" : texts.of(name);
  }

  private String said(Texts texts, String part) {
    for (Form form : forms) {
      Matcher at = form.written.matcher(part);
      if (at.matches()) {
        return form.words.apply(texts, at.toMatchResult());
      }
    }
    return part;
  }

  private static String rulebook(Texts texts, MatchResult at) {
    String key =
        at.group(1) == null
            ? "adm.said.law"
            : "adm.said.law." + at.group(1).toLowerCase(Locale.ROOT).replace(' ', '-');
    String said = texts.say(key, RecordController.brief(at.group(2)));
    return at.group(3) == null ? said : said + texts.say("adm.said.law.from", at.group(3));
  }

  private static String objection(Texts texts, MatchResult at) {
    String said = texts.language() == Language.ZH ? "$1" : "$2";
    String[] named = NAME.matcher(at.group(2)).replaceAll(said).split(", ");
    return texts.keys().contains(at.group(1))
        ? texts.say(at.group(1), (Object[]) named)
        : at.group();
  }

  private static String event(Texts texts, MatchResult at) {
    String key = "account.event." + at.group().toLowerCase(Locale.ROOT);
    return texts.keys().contains(key) ? texts.say(key) : at.group();
  }

  private static String appointment(Texts texts, MatchResult at) {
    return texts.say(
        "adm.propose." + at.group(1).toLowerCase(Locale.ROOT), office(texts, at.group(2)));
  }

  private static String decided(Texts texts, MatchResult at) {
    return texts.say("adm.said." + at.group(1).replace(' ', '-'), at.group(2));
  }

  private static String named(Texts texts, MatchResult at) {
    return texts.of(new Text(at.group(1), at.group(2)));
  }

  private static String office(Texts texts, String office) {
    String key = "office." + office.toLowerCase(Locale.ROOT);
    return texts.say(texts.keys().contains(key) ? key : "adm.said.no-office");
  }

  private String opened(Texts texts, MatchResult at) {
    String opened = texts.say("adm.said.opened", at.group(1), organisation(texts, at.group(2)));
    return at.group(3) == null ? opened : opened + texts.say("adm.said.then") + at.group(3);
  }

  private String organisation(Texts texts, String id) {
    return organisations.find(id).map(one -> texts.of(one.name())).orElse(id);
  }

  private String post(Texts texts, MatchResult at) {
    return capacity(texts, at.group(2));
  }

  private String capacity(Texts texts, String written) {
    try {
      return texts.of(eligibility.name(Capacity.of(written)));
    } catch (IllegalArgumentException e) {
      return written;
    }
  }

  private String posts(Texts texts, String written) {
    return written.isEmpty()
        ? texts.say("adm.said.no-posts")
        : Arrays.stream(written.split(", "))
            .map(one -> capacity(texts, one))
            .collect(Collectors.joining(texts.say("adm.said.and")));
  }
}
