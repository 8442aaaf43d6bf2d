package guiju.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands requests to several houses in turn, to those only that say that they are ready. It asks
 * nobody twice: whether a silent house did what it was asked, only the asker can settle.
 */
final class Gate implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final long LOOK_MILLIS = 250;
  private static final List<String> CARRIED =
      List.of("Authorization", "Content-Type", "Idempotency-Key");

  private final List<URI> houses;
  private final Set<URI> ready = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turn = new AtomicInteger();
  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "gate");
            thread.setDaemon(true);
            return thread;
          });
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private volatile boolean open = true;

  Gate(List<URI> houses) throws IOException {
    this.houses = List.copyOf(houses);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::pass);
    server.setExecutor(threads);
    server.start();
    this.houses.forEach(house -> threads.execute(() -> watch(house)));
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  boolean seesReady(URI house) {
    return ready.contains(house);
  }

  private void watch(URI house) {
    HttpRequest question =
        HttpRequest.newBuilder(house.resolve("/actuator/health/readiness"))
            .timeout(PATIENCE)
            .build();
    try {
      while (open) {
        if (status(question) == 200) {
          ready.add(house);
        } else {
          ready.remove(house);
        }
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int status(HttpRequest question) throws InterruptedException {
    try {
      return client.send(question, BodyHandlers.discarding()).statusCode();
    } catch (IOException silence) {
      return 0;
    }
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      List<URI> there = houses.stream().filter(ready::contains).toList();
      if (there.isEmpty()) {
        answer(exchange, 503, new byte[0]);
        return;
      }
      URI house = there.get(Math.floorMod(turn.incrementAndGet(), there.size()));
      hand(exchange, house, body);
    }
  }

  private void hand(HttpExchange exchange, URI house, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(house.resolve(exchange.getRequestURI().toString()))
            .timeout(PATIENCE)
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    for (String name : CARRIED) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    try {
      HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
      answer(exchange, response.statusCode(), response.body());
    } catch (IOException silence) {
      ready.remove(house);
      answer(exchange, 502, new byte[0]);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    open = false;
    server.stop(0);
    threads.shutdownNow();
  }
}
