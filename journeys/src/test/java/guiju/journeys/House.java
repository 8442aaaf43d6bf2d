package guiju.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import guiju.platform.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The real platform with its own PostgreSQL, on a free port, and a browser before it; one of each
 * for all journeys of a run. A journey invites visitors and lets them work.
 */
final class House {
  // Journeys run in several programs at once, each with houses of its own.
  private static final Path HOMES =
      Path.of("target", "journeys", "homes-" + System.getProperty("guiju.tests.program", "alone"));
  static final int PHONE_WIDTH = 390;
  static final int PHONE_HEIGHT = 844;
  static final int TYPICAL_OFFICE_WIDTH = 1366;
  static final int TYPICAL_OFFICE_HEIGHT = 768;

  private static final Map<Setting, House> OPENED = new HashMap<>();
  private static final Map<Setting, RuntimeException> NOT_OPENED = new HashMap<>();
  private static @Nullable Chromium browser;

  private final Setting setting;
  private final ConfigurableApplicationContext platform;
  private final Chromium chromium;
  private final SetClock clock;
  private final String address;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Visitor> visitors = new ArrayList<>();

  private House(
      Setting setting, ConfigurableApplicationContext platform, Chromium chromium, SetClock clock) {
    this.setting = setting;
    this.clock = clock;
    this.platform = platform;
    this.chromium = chromium;
    this.address =
        "http://localhost:" + platform.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** Whether visitors' browsers run what pages bring along. */
  enum Scripts {
    ON,
    OFF
  }

  /** What makes one house another. */
  record Setting(Past past, Scripts scripts) {}

  /** The one house of its kind, opened when first asked for; what cannot be is not tried twice. */
  static synchronized House open(Setting setting) {
    if (NOT_OPENED.containsKey(setting)) {
      throw new IllegalStateException("The house could not be opened", NOT_OPENED.get(setting));
    }
    return OPENED.computeIfAbsent(setting, House::opened);
  }

  private static House opened(Setting setting) {
    try {
      Chromium chromium = chromium();
      SetClock clock = new SetClock(setting.past().today());
      return new House(setting, startPlatform(setting, clock), chromium, clock);
    } catch (RuntimeException e) {
      NOT_OPENED.put(setting, e);
      throw e;
    }
  }

  private static Chromium chromium() {
    Chromium running = browser;
    if (running == null) {
      running = Chromium.start();
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
      browser = running;
    }
    return running;
  }

  /** The houses that are open. */
  static synchronized List<House> allOpen() {
    return List.copyOf(OPENED.values());
  }

  private static ConfigurableApplicationContext startPlatform(Setting setting, SetClock clock) {
    SpringApplication platform = new SpringApplication(Application.class);
    platform.addInitializers(
        context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock));
    return platform.run(
        "--guiju.home=" + freshHome(setting),
        "--guiju.city=" + setting.past().extent(),
        "--guiju.round.on=false",
        // Whoever follows every link asks for more in a minute than any person.
        "--guiju.share.per-minute=100000",
        "--guiju.rulebook=" + Path.of("..", "rulebooks", "nanchong-2023"),
        "--guiju.port=0");
  }

  private static Path freshHome(Setting setting) {
    Path homes = HOMES.resolve(setting.past().extent() + "-" + setting.scripts());
    try {
      FileSystemUtils.deleteRecursively(homes);
      return Files.createTempDirectory(Files.createDirectories(homes), "home").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make an empty home in " + homes, e);
    }
  }

  /** It is that day now. */
  void today(LocalDate day) {
    clock.set(day);
  }

  /** Its address without a path. */
  String address() {
    return address;
  }

  /** All parts of one kind of the running platform. */
  <T> Collection<T> parts(Class<T> type) {
    return platform.getBeansOfType(type).values();
  }

  /** A part of the running platform, for what a journey cannot reach by hand. */
  <T> T part(Class<T> type) {
    return platform.getBean(type);
  }

  /** Somebody new at the door, at an ordinary office screen, reading Chinese. */
  Visitor visitor() {
    return visitor(TYPICAL_OFFICE_WIDTH, TYPICAL_OFFICE_HEIGHT);
  }

  /** Somebody new, signed in as one of the demonstration people. */
  Visitor visitor(String account) {
    return visitor().carrying(token(account));
  }

  /** The same before a telephone. */
  Visitor onPhone(String account) {
    return visitor(PHONE_WIDTH, PHONE_HEIGHT).carrying(token(account));
  }

  /** Signed in as programs do: how people do it is a journey of its own. */
  String token(String account) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/api/v1/sign-ins"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"account\": \"%s\", \"secret\": \"\"}".formatted(account)))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return answer.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    } catch (IOException e) {
      throw new UncheckedIOException(account + " cannot sign in", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Somebody new at a screen of this size, in CSS pixels. */
  Visitor visitor(int width, int height) {
    BrowserContext window =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(address)
                    .setJavaScriptEnabled(setting.scripts() == Scripts.ON)
                    .setLocale("zh-CN")
                    .setTimezoneId("Asia/Shanghai")
                    .setViewportSize(width, height));
    Visitor visitor = new Visitor(window, address, setting.scripts());
    visitors.add(visitor);
    return visitor;
  }

  /** Keeps what every present visitor sees. */
  void photograph(Path folder, String name) {
    for (int i = 0; i < visitors.size(); i++) {
      visitors.get(i).photograph(folder.resolve(name + "-" + (i + 1) + ".png"));
    }
  }

  /** Sends one visitor home; what went wrong in the browser stays the caller's to tell. */
  void seeOff(Visitor visitor) {
    visitors.remove(visitor);
    visitor.leave();
  }

  /** Sends everybody home; complains about what went wrong in their browsers. */
  void seeOff() {
    List<String> troubles = new ArrayList<>();
    for (Visitor visitor : visitors) {
      troubles.addAll(visitor.troubles());
      visitor.leave();
    }
    visitors.clear();
    if (!troubles.isEmpty()) {
      throw new AssertionError("In the browser:\n  " + String.join("\n  ", troubles));
    }
  }
}
