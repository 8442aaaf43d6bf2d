package guiju.platform.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Knocks: one request, exactly as it is given, without cookies and without following anything. */
final class Door {

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(Redirect.NEVER)
          .build();
  private final String base;

  Door(int port) {
    this.base = "http://localhost:" + port;
  }

  /**
   * What came back.
   *
   * @param status HTTP status
   * @param to where a redirect leads; empty without one
   * @param type media type, empty without one
   * @param file whether it is a file to be saved or looked at
   * @param bytes the body
   */
  record Reply(int status, String to, String type, boolean file, byte[] bytes) {

    /** The body as text. */
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** Asks as the holder of a token; a visitor has an empty one. Headers are name, value pairs. */
  Reply ask(String verb, String path, String token, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(
                verb,
                body.isEmpty() && !verb.equals("POST")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body));
    request.header("Accept-Language", "en");
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (verb.equals("POST")) {
      boolean json = path.startsWith("/api/");
      request.header(
          "Content-Type", json ? "application/json" : "application/x-www-form-urlencoded");
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  private Reply send(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      return new Reply(
          answer.statusCode(),
          answer.headers().firstValue("Location").orElse("").replace(base, ""),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.headers().firstValue("Content-Disposition").isPresent(),
          answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The token of a session of an account of the demonstration. */
  String signIn(String account) {
    Reply answer =
        ask(
            "POST",
            "/api/v1/sign-ins",
            "",
            "{\"account\":\"%s\",\"secret\":\"\"}".formatted(account));
    List<String> parts = List.of(answer.text().split("\""));
    if (answer.status() != 200 || parts.size() < 4) {
      throw new AssertionError(account + " cannot sign in: " + answer.status());
    }
    return parts.get(3);
  }
}
