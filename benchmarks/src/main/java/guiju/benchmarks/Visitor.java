package guiju.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody signed in over HTTP, who hands in papers and takes acts. */
final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern DIGEST = Pattern.compile("\"digest\"\\s*:\\s*\"([^\"]+)\"");

  private final HttpClient client;
  private final URI address;
  private final String token;

  private Visitor(HttpClient client, URI address, String token) {
    this.client = client;
    this.address = address;
    this.token = token;
  }

  /** Signs an account of the demonstration in. */
  static Visitor signIn(URI address, String account) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/api/v1/sign-ins"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"account\":\"" + account + "\",\"secret\":\"\"}"))
            .build();
    String answer = expect(200, client.send(request, BodyHandlers.ofString()));
    return new Visitor(client, address, found(TOKEN, answer));
  }

  /** Hands in a paper and returns the fingerprint of its content. */
  String handIn(String name, String content) throws IOException, InterruptedException {
    String edge = "edge" + UUID.randomUUID();
    String body =
        "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s\"\r\nContent-Type: application/pdf\r\n\r\n%3$s\r\n--%1$s--\r\n"
            .formatted(edge, name, content);
    HttpRequest request =
        request("/api/v1/materials")
            .header("Content-Type", "multipart/form-data; boundary=" + edge)
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    return found(DIGEST, expect(201, client.send(request, BodyHandlers.ofString())));
  }

  /** Takes an act; anything but "taken" is an error. */
  void act(String dossier, String content) throws IOException, InterruptedException {
    HttpRequest request =
        request("/api/v1/dossiers/" + dossier + "/acts")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(content))
            .build();
    expect(201, client.send(request, BodyHandlers.ofString()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private static String expect(int status, HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException(
          answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  private static String found(Pattern pattern, String text) throws IOException {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException("Not in the answer: " + pattern + "\n" + text);
    }
    return matcher.group(1);
  }
}
