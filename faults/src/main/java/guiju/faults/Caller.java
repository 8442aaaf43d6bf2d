package guiju.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends deeds; each person signs in once and keeps the token through everything that happens. */
final class Caller {

  private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern HASH = Pattern.compile("\"hash\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern DIGEST = Pattern.compile("\"digest\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern DETAIL = Pattern.compile("\"detail\"\\s*:\\s*\"([^\"]+)\"");
  private static final Set<Integer> TOLD = Set.of(503, 507);
  private static final String EDGE = "edge-7b1f60c2";

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI address;
  private final Duration patience;
  private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
  private final AtomicLong longest = new AtomicLong();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  /**
   * Somebody who calls an address.
   *
   * @param patience how long an answer may take before the deed counts as unknown
   */
  Caller(URI address, Duration patience) {
    this.address = address;
    this.patience = patience;
  }

  /** Signs an account of the demonstration in. */
  void signIn(String account) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/api/v1/sign-ins"))
            .timeout(patience)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"account\":\"" + account + "\",\"secret\":\"\"}"))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(
          "%s cannot sign in: %d %s".formatted(account, answer.statusCode(), answer.body()));
    }
    tokens.put(account, first(TOKEN, answer.body()));
  }

  /** How long the slowest answer took since {@link #forgetLongest()}. */
  Duration longest() {
    return Duration.ofNanos(longest.get());
  }

  void forgetLongest() {
    longest.set(0);
  }

  /** Forgets which statuses were seen. */
  void forgetStatuses() {
    statuses.clear();
  }

  boolean saw(int status) {
    return statuses.contains(status);
  }

  /** Server's faults among the statuses that say nothing of what is the matter. */
  List<String> odd() {
    return statuses.stream()
        .filter(status -> status >= 500 && !TOLD.contains(status))
        .map(status -> "somebody was told " + status)
        .toList();
  }

  /** Sends a deed once. */
  Answer send(Deed deed) throws InterruptedException {
    return send(deed, BodyPublishers.ofString(content(deed)));
  }

  /** Sends a deed once, piece by piece, so that there is time for something to happen. */
  Answer sendSlowly(Deed deed) throws InterruptedException {
    byte[] bytes = content(deed).getBytes(StandardCharsets.UTF_8);
    return send(deed, BodyPublishers.ofInputStream(() -> new Trickle(bytes)));
  }

  private Answer send(Deed deed, BodyPublisher body) throws InterruptedException {
    long begun = System.nanoTime();
    try {
      HttpResponse<String> answer =
          client.send(request(deed).POST(body).build(), BodyHandlers.ofString());
      int status = answer.statusCode();
      statuses.add(status);
      if (status == 200 || status == 201) {
        return new Answer(Fate.OK, status, first(deed.isPaper() ? DIGEST : HASH, answer.body()));
      }
      boolean decided = status >= 400 && status < 500;
      return new Answer(
          decided ? Fate.REFUSED : Fate.UNKNOWN, status, decided ? why(answer.body()) : "");
    } catch (IOException silence) {
      return Answer.SILENCE;
    } finally {
      longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
    }
  }

  /** The status a signed-in person gets for a page; 0 when nobody answers. */
  int look(String account, String path) throws InterruptedException {
    try {
      HttpRequest request = as(account, path).GET().build();
      return client.send(request, BodyHandlers.ofString()).statusCode();
    } catch (IOException silence) {
      return 0;
    }
  }

  /** What a signed-in person reads. */
  String read(String account, String path) throws IOException, InterruptedException {
    return client.send(as(account, path).GET().build(), BodyHandlers.ofString()).body();
  }

  /** The figures a house gives to whoever knows the secret. */
  static String figures(URI address, String secret) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Authorization", "Bearer " + secret).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private HttpRequest.Builder request(Deed deed) {
    return deed.isPaper()
        ? as(deed.account(), "/api/v1/materials")
            .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
        : as(deed.account(), "/api/v1/dossiers/" + deed.path() + "/acts")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", deed.key());
  }

  private static String content(Deed deed) {
    return deed.isPaper()
        ? "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%3$s\r\n--%1$s--\r\n"
            .formatted(EDGE, deed.mark(), deed.body())
        : deed.body();
  }

  private static String why(String body) {
    Matcher detail = DETAIL.matcher(body);
    return detail.find() ? detail.group(1).replace('\t', ' ') : "";
  }

  private HttpRequest.Builder as(String account, String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(patience)
        .header("Authorization", "Bearer " + tokens.get(account));
  }

  private static String first(Pattern pattern, String text) throws IOException {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException("Not in the answer: " + pattern + "\n" + text);
    }
    return matcher.group(1);
  }
}
