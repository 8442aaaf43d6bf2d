package guiju.platform.matrix;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody and everything the guards are tried with. */
final class Round {

  /** Stands in the name of the draft, as it is searched for. */
  static final String DRAFTED = "mx" + UUID.randomUUID().toString().substring(24);

  private final Door door;
  private final JdbcClient database;
  private final Map<String, Guest> guests = new HashMap<>();
  private final String own;
  private final String foreign;
  private final String draft = "MX-" + DRAFTED;

  private Round(Door door, JdbcClient database) {
    this.door = door;
    this.database = database;
    String project = "select min(key) from dossier where kind = 'project' and ";
    this.own = one(project + "owner = 'civil-affairs' and procedure <> 'registration'");
    this.foreign =
        one(project + "owner = 'culture' and not readers && array['civil-affairs', '*']");
  }

  static Round begin(ApplicationContext house, int port) {
    Round round = new Round(new Door(port), house.getBean(JdbcClient.class));
    new Guests(house).all(round.door).forEach(guest -> round.guests.put(guest.who(), guest));
    round.leaveScreenOpen();
    round.draftFinding();
    return round;
  }

  String own() {
    return own;
  }

  String foreign() {
    return foreign;
  }

  String foreignWords() {
    return URLEncoder.encode(
        one("select name from dossier where kind = 'project' and key = '" + foreign + "'"),
        StandardCharsets.UTF_8);
  }

  String draft() {
    return "/dossiers/securityFinding/" + draft;
  }

  String actsOn(String project) {
    return "/api/v1/dossiers/project/" + project + "/acts";
  }

  String othersNotice() {
    return one("select min(id)::text from notice where shown and account not like 'mx-%'");
  }

  int status(String verb, String who, String path, String body) {
    return door.ask(verb, path, guest(who).token(), body).status();
  }

  String text(String who, String path) {
    return Walk.readable(door.ask("GET", path, guest(who).token(), "").bytes());
  }

  int cookie(String who, String path) {
    return door.ask("POST", path, "", "", "Cookie", "guiju=" + guest(who).token()).status();
  }

  boolean othersSessionLasts() {
    String of = " from sign_in where account = 'mx-dataUser-handler'";
    String id = one("select max(id)::text" + of);
    status("POST", "owner.handler", "/account/sessions/" + id + "/end", "");
    return !one("select count(*)::text" + of).equals("0");
  }

  boolean othersViewLasts() {
    status("POST", "participant.handler", "/views", "path=/projects&name=mx");
    String of = " from saved_view where account = 'mx-participant-handler'";
    status("POST", "owner.handler", "/views/" + one("select max(id)" + of) + "/forget", "");
    return !one("select count(*)::text" + of).equals("0");
  }

  /** Whether who asks “may I?” for another unit is answered as if they had asked for their own. */
  boolean mayIAsksForOneselfOnly() {
    return mayI("culture").equals(mayI("civil-affairs"));
  }

  /** The page without its frame, where its own address stands. */
  private String mayI(String owner) {
    return text("owner.handler", "/may-i?owner=" + owner)
        .replaceAll("(?s).*<main|</main>.*|name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  /** Whether somebody of culture could register a project of civil affairs; nothing is kept. */
  boolean mayRegisterForOthers() {
    String asked =
        """
        {"dossier": {"kind": "project", "key": "P-1", "sequence": 0},
         "act": {"act": "registration.register",
           "by": {"account": "x", "organisation": "culture", "capacity": "owner.handler"},
           "form": {"owner": "civil-affairs", "name": "x", "classified": "false",
             "classifiedPart": "none", "meetsStandard": "true", "category": "businessSystem",
             "mode": "selfBuild"}}}
        """;
    Door.Reply reply = door.ask("POST", "/api/v1/rulings", "", asked);
    if (reply.status() != 200) {
      throw new AssertionError("The ruling was not given: " + reply.text());
    }
    return reply.text().contains("\"permitted\":true");
  }

  /** A form that is refused for other reasons is told first that such a paper never came. */
  boolean othersPaperIsNotThere() {
    String asked =
        """
        {"act": "trouble.report", "capacity": "owner.principal", "form": {"trouble": "x"},
         "papers": [{"material": "troubleReport", "digest": "%s", "name": "x.pdf"}]}
        """
            .formatted(one("select min(digest) from paper"));
    String token = guest("owner.principal").token();
    return door.ask("POST", actsOn(own), token, asked).text().contains("/problems/unusable");
  }

  private void leaveScreenOpen() {
    database
        .sql("update sign_in set way = 'PASSWORD', proved = null where account = :account")
        .param("account", guest("issuer.officer").account())
        .update();
    guests.put("stale", guest("issuer.officer"));
  }

  private void draftFinding() {
    String token = guest("cryptography.officer").token();
    String digest = Upload.paper(door, token, "x.pdf", DRAFTED);
    Door.Reply reply =
        door.ask(
            "POST",
            "/api/v1/dossiers/securityFinding/" + draft + "/acts",
            token,
            """
            {"act": "security-finding.draft", "capacity": "cryptography.officer",
             "form": {"owner": "culture", "projectKey": "%s", "name": "%s",
               "grounds": ["cryptography"], "evidence": "x", "cureDemanded": "x"},
             "papers": [{"material": "securityFindingEvidence", "digest": "%s", "name": "x.pdf"}]}
            """
                .formatted(foreign, DRAFTED, digest));
    if (reply.status() != 201) {
      throw new AssertionError("The finding was not drafted: " + reply.text());
    }
  }

  private String one(String sql) {
    return database.sql(sql).query(String.class).single();
  }

  private Guest guest(String who) {
    Guest guest = guests.get(who);
    if (guest == null) {
      throw new AssertionError("Nobody here is " + who);
    }
    return guest;
  }
}
