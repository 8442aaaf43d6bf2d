package guiju.faults;

import java.util.List;

/** Who works in the rounds: people of the demonstration city. */
final class Town {

  /** Confirms and returns what units register. */
  static final String OFFICER = "shen-liqing";

  /** A unit and who files for it. */
  record Unit(String id, String handler) {}

  static final List<Unit> UNITS =
      List.of(
          new Unit("civil-affairs", "zhou-lian"),
          new Unit("transport", "luo-lichuan"),
          new Unit("health", "xu-liqing"),
          new Unit("housing", "du-lizhu"),
          new Unit("emergency", "pan-lixun"),
          new Unit("agriculture", "tian-lihe"));

  private Town() {}

  static Deed opening(Unit unit) {
    String mark = "opening-" + unit.id();
    return new Deed(
        mark,
        "mark-" + mark,
        OFFICER,
        "unit/" + unit.id(),
        "unit-registration.open",
        json(
            "unit-registration.open",
            "governmentOffice.officer",
            "{\"organisation\":\"%1$s\",\"name\":\"mark-opening-%1$s\",\"level\":\"city\",\"principal\":\"Head\"}"
                .formatted(unit.id())),
        Fate.OK);
  }

  static Deed register(Unit unit, String project, String key) {
    return deed(
        key,
        unit.handler(),
        project,
        "registration.register",
        "owner.handler",
        "{\"owner\":\"%s\",\"name\":\"Drill mark-%s\",\"classified\":false,\"classifiedPart\":\"none\",\"category\":\"businessSystem\",\"meetsStandard\":true,\"mode\":\"selfBuild\"}"
            .formatted(unit.id(), key),
        Fate.OK);
  }

  static Deed sendBack(String project, String key) {
    return deed(
        key,
        OFFICER,
        project,
        "registration.return",
        "governmentOffice.officer",
        "{\"defects\":\"Say more, mark-%s\",\"correctBy\":\"2099-12-30\"}".formatted(key),
        Fate.OK);
  }

  static Deed correct(Unit unit, String project, String key, Fate hoped) {
    return deed(
        key,
        unit.handler(),
        project,
        "registration.correct",
        "owner.handler",
        "{\"name\":\"Drill mark-%s\"}".formatted(key),
        hoped);
  }

  /** A small paper nobody else hands in. */
  static Deed paper(Unit unit, String key) {
    return paper(unit, key, 2_000);
  }

  /** One of some hundred kilobytes. */
  static Deed largePaper(Unit unit, String key) {
    return paper(unit, key, 40_000);
  }

  private static Deed paper(Unit unit, String key, int lines) {
    return new Deed(
        key,
        "mark-" + key,
        unit.handler(),
        Deed.PAPERS,
        "",
        "%PDF-1.4\n% mark-" + key + "\n" + "%filler\n".repeat(lines) + "%%EOF",
        Fate.OK);
  }

  private static Deed deed(
      String key,
      String account,
      String project,
      String act,
      String capacity,
      String form,
      Fate hoped) {
    return new Deed(
        key, "mark-" + key, account, "project/" + project, act, json(act, capacity, form), hoped);
  }

  private static String json(String act, String capacity, String form) {
    return "{\"act\":\"%s\",\"capacity\":\"%s\",\"form\":%s}".formatted(act, capacity, form);
  }
}
