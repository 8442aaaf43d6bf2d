package guiju.platform.hostile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a bearer token on a connection of their own. */
final class Visitor implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, String> BEARERS = new ConcurrentHashMap<>();

  final Wire wire;
  private final String bearer;

  private Visitor(Wire wire, String bearer) {
    this.wire = wire;
    this.bearer = bearer;
  }

  /** Somebody who has not signed in. */
  static Visitor stranger(int port) {
    return new Visitor(new Wire(port), "");
  }

  /** Somebody of the demonstration city. */
  static Visitor as(int port, String account) {
    Wire wire = new Wire(port);
    return new Visitor(
        wire, BEARERS.computeIfAbsent(account + "@" + port, fresh -> signIn(wire, account)));
  }

  /** Signs in anew; whoever came before stays. */
  private static String signIn(Wire wire, String account) {
    Wire.Reply reply =
        wire.call(
            "POST",
            "/api/v1/sign-ins",
            Map.of("Content-Type", "application/json"),
            JSON.writeValueAsBytes(Map.of("account", account, "secret", "")));
    Object token = Contract.object(JSON.readValue(reply.body(), Map.class)).get("token");
    return String.valueOf(token);
  }

  Map<String, String> headers(String... more) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (!bearer.isEmpty()) {
      headers.put("Authorization", "Bearer " + bearer);
    }
    for (int i = 0; i < more.length; i += 2) {
      headers.put(more[i], more[i + 1]);
    }
    return headers;
  }

  Wire.Reply get(String target, String... more) {
    return wire.call("GET", target, headers(more), null);
  }

  Wire.Reply json(String target, String body, String... more) {
    return json(target, body.getBytes(StandardCharsets.UTF_8), more);
  }

  Wire.Reply json(String target, byte[] body, String... more) {
    Map<String, String> headers = headers("Content-Type", "application/json");
    headers.put("Idempotency-Key", UUID.randomUUID().toString());
    headers.putAll(Map.copyOf(mapped(more)));
    return wire.call("POST", target, headers, body);
  }

  Wire.Reply json(String target, Object tree, String... more) {
    return json(target, JSON.writeValueAsBytes(tree), more);
  }

  private static Map<String, String> mapped(String... more) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < more.length; i += 2) {
      map.put(more[i], more[i + 1]);
    }
    return map;
  }

  @Override
  public void close() {
    wire.close();
  }
}
