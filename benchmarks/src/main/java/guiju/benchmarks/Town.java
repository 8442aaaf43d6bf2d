package guiju.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A town made for the measurement: units with a handler each, and projects whose declarations are
 * being written. Everything but the people comes about by acts over HTTP.
 */
final class Town {
  private static final List<String> PAPERS =
      List.of(
          "applicationPlan",
          "resourceCatalogue",
          "cloudDemandPlan",
          "protectionPlan",
          "cryptographyPlan");
  private static final String OFFICE =
      """
      insert into organisation (id, name_zh, name_en, body)
        values ('load-office', '试压办公室', 'Load office', 'governmentOffice') on conflict do nothing;
      insert into account (id, name, organisation)
        values ('load-officer', '李试压', 'load-office') on conflict do nothing;
      insert into post_held (account, standing, post)
        values ('load-officer', 'governmentOffice', 'officer') on conflict do nothing
      """;
  private static final String UNITS =
      """
      insert into organisation (id, name_zh, name_en)
        select 'load-%2$s-' || i, '试压单位' || i, 'Load unit ' || i from generate_series(1, %1$d) i;
      insert into account (id, name, organisation)
        select 'load-%2$s-' || i, '王试压', 'load-%2$s-' || i from generate_series(1, %1$d) i;
      insert into post_held (account, standing, post)
        select 'load-%2$s-' || i, 'owner', 'handler' from generate_series(1, %1$d) i
      """;

  private final String run = Long.toString(System.currentTimeMillis(), 36);
  private final House house;
  private final List<Desk> desks = new ArrayList<>();

  private Town(House house) {
    this.house = house;
  }

  /**
   * A handler and the projects of the unit.
   *
   * @param handler signed in
   * @param projects as paths: kind, slash, key
   */
  record Desk(Visitor handler, List<String> projects) {}

  /** Founds so many units with so many projects each. */
  static Town found(House house, Ledger ledger, int units, int projects)
      throws IOException, InterruptedException, SQLException {
    ledger.run(OFFICE);
    Town town = new Town(house);
    ledger.run(UNITS.formatted(units, town.run));
    Visitor officer = Visitor.signIn(house.address(), "load-officer");
    for (int unit = 1; unit <= units; unit++) {
      town.desks.add(town.open(officer, unit, projects));
    }
    return town;
  }

  List<Desk> desks() {
    return List.copyOf(desks);
  }

  private Desk open(Visitor officer, int unit, int projects)
      throws IOException, InterruptedException {
    String organisation = "load-" + run + "-" + unit;
    officer.act(
        "unit/" + organisation,
        act(
            "unit-registration.open",
            "governmentOffice.officer",
            "{\"organisation\":\"%s\",\"name\":\"试压单位%d\",\"level\":\"city\",\"principal\":\"陈例明\"}"
                .formatted(organisation, unit)));
    Visitor handler = Visitor.signIn(house.address(), organisation);
    Map<String, String> digests = new LinkedHashMap<>();
    for (String paper : PAPERS) {
      digests.put(paper, handler.handIn(paper + ".pdf", "%PDF-1.4\n% " + paper + unit + "\n%%EOF"));
    }
    List<String> keys = new ArrayList<>();
    for (int number = 1; number <= projects; number++) {
      String path = "project/%s-%d-%d".formatted(run, unit, number);
      begin(officer, handler, path, organisation, digests);
      keys.add(path);
    }
    return new Desk(handler, List.copyOf(keys));
  }

  private static void begin(
      Visitor officer,
      Visitor handler,
      String path,
      String organisation,
      Map<String, String> digests)
      throws IOException, InterruptedException {
    handler.act(
        path,
        act(
            "registration.register",
            "owner.handler",
            "{\"owner\":\"%s\",\"name\":\"监管平台 %s\",\"classified\":false,\"classifiedPart\":\"none\",\"category\":\"businessSystem\",\"meetsStandard\":true,\"mode\":\"selfBuild\"}"
                .formatted(organisation, path)));
    officer.act(
        path, act("registration.confirm", "governmentOffice.officer", "{\"inCatalogue\":false}"));
    String papers =
        digests.entrySet().stream()
            .map(
                paper ->
                    "{\"material\":\"%1$s\",\"digest\":\"%2$s\",\"name\":\"%1$s.pdf\"}"
                        .formatted(paper.getKey(), paper.getValue()))
            .collect(Collectors.joining(",", "[", "]"));
    handler.act(
        path,
        "{\"act\":\"declaration.prepare\",\"capacity\":\"owner.handler\",\"form\":%s,\"papers\":%s}"
            .formatted(need(path), papers));
  }

  private static String act(String act, String capacity, String form) {
    return "{\"act\":\"%s\",\"capacity\":\"%s\",\"form\":%s}".formatted(act, capacity, form);
  }

  /** The act that is taken again and again: the handler rewrites the main tasks. */
  static String rewriting(int version) {
    return act(
        "declaration.prepare",
        "owner.handler",
        "{\"mainTasks\":\"建设机构监管、补贴核发和预警三个子系统，第%d稿\"}".formatted(version));
  }

  private static String need(String name) throws IOException {
    try (InputStream text =
        Objects.requireNonNull(Town.class.getResourceAsStream("need.json"), "need.json")) {
      int next = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() + 1;
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).formatted(next, name);
    }
  }
}
