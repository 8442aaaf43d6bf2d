package guiju.platform;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.dossier.Actor;
import guiju.engine.law.Capacity;
import guiju.platform.docket.ActRequest;
import guiju.platform.docket.Answer;
import guiju.platform.docket.Docket;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A unit of the park with projects that must be tended, for tests about time. */
public final class Garden {

  private static final Actor OFFICER =
      new Actor("su", "office", "office", Capacity.of("office.officer"));

  private final Docket docket;
  private final String unit = key();

  /** A unit of its own, enrolled on a day. */
  public Garden(Docket docket, String on) {
    this.docket = docket;
    take("unit", unit, "unit.enrol", OFFICER, Map.of("organisation", unit, "name", "荷塘"), on);
  }

  /** The unit's key, and the id of its organisation. */
  public String unit() {
    return unit;
  }

  /** A project planted on a day; its care falls due a month later, for five working days. */
  public String planted(String on) {
    String key = registered(on);
    take("project", key, "registration.confirm", OFFICER, Map.of(), on);
    take("project", key, "care.plant", handler(), Map.of("plantedOn", on), on);
    return key;
  }

  /** Sends what was registered back for correction, within ten days. */
  public String returned(String on) {
    String key = registered(on);
    take("project", key, "registration.return", OFFICER, Map.of(), on);
    return key;
  }

  /** Hands the corrected registration in again. */
  public void correct(String key, String on) {
    take("project", key, "registration.correct", handler(), form(), on);
  }

  /** Sends a corrected one back again. */
  public void sendBack(String key, String on) {
    take("project", key, "registration.return", OFFICER, Map.of(), on);
  }

  /** A project that waits to be confirmed. */
  public String registered(String on) {
    String key = key();
    take("project", key, "registration.register", handler(), form(), on);
    return key;
  }

  /** Tends a project. */
  public void tend(String key, String on) {
    take("project", key, "care.tend", handler(), Map.of(), on);
  }

  /** Gives the unit another keeper, which its projects must note. */
  public void appoint(String keeper, String on) {
    take("unit", unit, "unit.appoint", OFFICER, Map.of("keeper", keeper), on);
  }

  private Map<String, String> form() {
    return Map.of("name", "荷塘清淤", "owner", unit, "year", "2026", "totalInvestment", "100.00");
  }

  private Actor handler() {
    return new Actor("zhou-" + unit, unit, null, Capacity.of("owner.handler"));
  }

  private void take(
      String kind, String key, String act, Actor actor, Map<String, ?> form, String on) {
    String mark = UUID.randomUUID().toString();
    ActRequest request = new ActRequest(kind, key, null, mark, act, actor, form, List.of());
    assertThat(docket.take(request, LocalDate.parse(on))).isInstanceOf(Answer.Taken.class);
  }

  private static String key() {
    return "G-" + UUID.randomUUID().toString().substring(0, 13);
  }
}
