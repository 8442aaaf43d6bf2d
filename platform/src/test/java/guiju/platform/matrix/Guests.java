package guiju.platform.matrix;

import guiju.engine.Rulebook;
import guiju.engine.law.Capacity;
import guiju.engine.law.Standing;
import guiju.platform.HouseClock;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Office;
import guiju.platform.identity.Origin;
import guiju.platform.identity.People;
import guiju.platform.identity.Session.Scope;
import guiju.platform.identity.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody the matrix sends to the door, each with an account made for it. */
final class Guests {

  static final String PREFIX = "mx-";
  private static final String UNIT = "civil-affairs";
  private static final Set<String> DECIDERS = Set.of("leadingGroup", "municipalGovernment");
  private static final Capacity HANDLER = Capacity.of("owner.handler");

  private final People people;
  private final Accounts accounts;
  private final Tokens tokens;
  private final Rulebook rulebook;
  private final HouseClock clock;
  private final JdbcClient database;

  Guests(ApplicationContext house) {
    this.people = house.getBean(People.class);
    this.accounts = house.getBean(Accounts.class);
    this.tokens = house.getBean(Tokens.class);
    this.rulebook = house.getBean(Rulebook.class);
    this.clock = house.getBean(HouseClock.class);
    this.database = house.getBean(JdbcClient.class);
  }

  /** All of them, signed in as far as they are. */
  List<Guest> all(Door door) {
    List<Guest> all = new ArrayList<>();
    all.add(new Guest("a visitor", Column.VISITOR, "", ""));
    all.add(new Guest("a made-up token", Column.LOST, "", "guiju-" + "A".repeat(43)));
    all.add(spoilt(door, "idle", "update sign_in set seen = now() - interval '31 minutes'"));
    all.add(closed(door));
    all.add(revoked());
    all.add(owing(door, Column.PASSWORD, "password_due"));
    all.add(owing(door, Column.CODE, "code_due"));
    all.add(owing(door, Column.FACTOR, "factor_due"));
    all.add(person(door, "bare", Column.BARE, UNIT, List.of()));
    for (Standing standing : rulebook.standings().values()) {
      for (String post : standing.posts().keySet()) {
        boolean first = post.equals(standing.posts().keySet().iterator().next());
        Guest holder = holder(door, standing, post);
        all.add(first ? holder : holder.atDoorsOnly());
      }
    }
    all.add(administrator(door, Column.SYSTEM, Office.SYSTEM));
    all.add(administrator(door, Column.SECURITY, Office.SECURITY));
    all.add(administrator(door, Column.AUDIT, Office.AUDIT));
    all.add(program(Column.READ, Scope.READ));
    all.add(program(Column.ACT, Scope.ACT));
    // The last to sign in: whoever comes next sweeps out what has ended.
    all.add(spoilt(door, "ended", "update sign_in set ends = now() - interval '1 second'"));
    return all;
  }

  /** Takes them out of the house again; what they were refused stays on the trail. */
  void leave() {
    List<String> tables =
        database
            .sql(
                """
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'account'
                  and table_name not in ('entry', 'trail', 'material')
                  and has_table_privilege(format('%I.%I', table_schema, table_name), 'delete')
                """)
            .query(String.class)
            .list();
    for (String table : tables) {
      database.sql("delete from \"" + table + "\" where account like 'mx-%'").update();
    }
    database.sql("delete from account where id like 'mx-%'").update();
  }

  private Guest holder(Door door, Standing standing, String post) {
    String body = standing.body();
    Column column =
        body == null
            ? Column.UNIT
            : standing.drafts()
                ? Column.DRAFT
                : DECIDERS.contains(body) ? Column.LEAD : Column.BODY;
    return person(
        door,
        standing.id() + "." + post,
        column,
        body == null ? at(standing.id()) : body,
        List.of(new Capacity(standing.id(), post)));
  }

  /** Where in the city somebody stands so to a dossier. */
  private static String at(String standing) {
    return switch (standing) {
      case "countyOwner" -> "gaoping";
      case "countyApproval" -> "gaoping-reform";
      case "countyGovernment" -> "gaoping-government";
      default -> UNIT;
    };
  }

  private Guest person(
      Door door, String name, Column column, String organisation, List<Capacity> capacities) {
    String account = enrolled(name, organisation, capacities);
    return new Guest(name, column, account, door.signIn(account));
  }

  private Guest spoilt(Door door, String how, String update) {
    String account = enrolled(how, UNIT, List.of(HANDLER));
    String token = door.signIn(account);
    database.sql(update + " where account = :account").param("account", account).update();
    return new Guest("a session that is " + how, Column.LOST, "", token);
  }

  private Guest closed(Door door) {
    String account = enrolled("closed", UNIT, List.of(HANDLER));
    String token = door.signIn(account);
    database
        .sql("update account set active = false where id = :account")
        .param("account", account)
        .update();
    return new Guest("somebody whose account is closed", Column.LOST, "", token);
  }

  private Guest revoked() {
    Guest program = program(Column.LOST, Scope.ACT);
    tokens.revoke(program.account());
    return new Guest("a revoked token", Column.LOST, "", program.token());
  }

  private Guest owing(Door door, Column column, String due) {
    Guest person = person(door, due.replace('_', '-'), column, UNIT, List.of(HANDLER));
    database
        .sql("update sign_in set " + due + " = true where account = :account")
        .param("account", person.account())
        .update();
    return person;
  }

  private Guest administrator(Door door, Column column, Office office) {
    String account = PREFIX + office.name().toLowerCase(java.util.Locale.ROOT);
    accounts.open(account, "试例员", "administration", "M-" + office.name());
    accounts.appoint(account, office);
    return new Guest("administrator " + office, column, account, door.signIn(account));
  }

  private Guest program(Column column, Scope scope) {
    String account =
        enrolled(
            "program-" + column.name().toLowerCase(java.util.Locale.ROOT), UNIT, List.of(HANDLER));
    String token =
        tokens.make(
            people.find(account).orElseThrow(),
            new Tokens.Wish("matrix", scope, HANDLER, clock.today().plusDays(1)),
            Origin.HOUSE);
    return new Guest("a token to " + scope, column, account, token);
  }

  private String enrolled(String name, String organisation, List<Capacity> capacities) {
    String account = PREFIX + name.replace('.', '-');
    people.enrol(account, "试例员", organisation, capacities);
    return account;
  }
}
