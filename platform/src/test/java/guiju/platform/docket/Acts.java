package guiju.platform.docket;

import guiju.engine.dossier.Actor;
import guiju.engine.law.Capacity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Acts of the park, each with a fresh mark and a valid default. */
public final class Acts {

  public static final Actor HANDLER = actor("zhou", "pond", null, "owner.handler");
  public static final Actor PRINCIPAL = actor("li", "pond", null, "owner.principal");
  public static final Actor OFFICER = actor("su", "office", "office", "office.officer");
  public static final Actor SIGNATORY = actor("tan", "office", "office", "office.signatory");
  public static final Actor TREASURER = actor("qian", "treasury", "treasury", "treasury.officer");

  private Acts() {}

  public static Actor actor(
      String account, String organisation, @Nullable String body, String capacity) {
    return new Actor(account, organisation, body, Capacity.of(capacity));
  }

  public static String key() {
    return "P-" + UUID.randomUUID().toString().substring(0, 13);
  }

  public static String mark() {
    return UUID.randomUUID().toString();
  }

  public static ActRequest register(String key) {
    return register(key, "pond", "100.00");
  }

  public static ActRequest register(String key, String owner, String total) {
    Actor handler = actor("zhou", owner, null, "owner.handler");
    return new ActRequest(
        "project",
        key,
        null,
        mark(),
        "registration.register",
        handler,
        Map.of("name", "荷塘清淤", "owner", owner, "year", "2026", "totalInvestment", total),
        List.of());
  }

  public static ActRequest on(String key, String act, Actor actor) {
    return new ActRequest("project", key, null, mark(), act, actor, Map.of(), List.of());
  }

  public static ActRequest opinion(String key) {
    return new ActRequest(
        "project",
        key,
        null,
        mark(),
        "approval.opine",
        TREASURER,
        Map.of("verdict", "agree"),
        List.of());
  }

  public static ActRequest expecting(ActRequest request, long sequence) {
    return new ActRequest(
        request.kind(),
        request.key(),
        sequence,
        request.idempotency(),
        request.act(),
        request.actor(),
        request.form(),
        request.papers());
  }
}
