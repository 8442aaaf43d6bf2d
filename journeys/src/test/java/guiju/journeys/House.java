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
import java.util.List;
import java.util.Optional;
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
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 12);
  private static final Path HOMES = Path.of("target", "journeys", "homes");
  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 844;
  private static final int TYPICAL_OFFICE_WIDTH = 1366;
  private static final int TYPICAL_OFFICE_HEIGHT = 768;

  private static @Nullable House opened;
  private static @Nullable RuntimeException notOpened;

  private final ConfigurableApplicationContext platform;
  private final Chromium chromium;
  private final SetClock clock;
  private final String address;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Visitor> visitors = new ArrayList<>();

  private House(ConfigurableApplicationContext platform, Chromium chromium, SetClock clock) {
    this.clock = clock;
    this.platform = platform;
    this.chromium = chromium;
    this.address =
        "http://localhost:" + platform.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** The one house, opened when it is first asked for; what cannot be opened is not tried twice. */
  static synchronized House open() {
    if (notOpened != null) {
      throw new IllegalStateException("The house could not be opened", notOpened);
    }
    if (opened == null) {
      try {
        Chromium chromium = Chromium.start();
        Runtime.getRuntime().addShutdownHook(new Thread(chromium::close));
        SetClock clock = new SetClock(FIRST_DAY);
        opened = new House(startPlatform(clock), chromium, clock);
      } catch (RuntimeException e) {
        notOpened = e;
        throw e;
      }
    }
    return opened;
  }

  /** The house, if it is open. */
  static synchronized Optional<House> ifOpen() {
    return Optional.ofNullable(opened);
  }

  private static ConfigurableApplicationContext startPlatform(SetClock clock) {
    SpringApplication platform = new SpringApplication(Application.class);
    platform.addInitializers(
        context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock));
    return platform.run(
        "--guiju.home=" + freshHome(),
        "--guiju.city=people",
        "--guiju.round.on=false",
        "--guiju.rulebook=" + Path.of("..", "rulebooks", "nanchong-2023"),
        "--guiju.port=0");
  }

  private static Path freshHome() {
    try {
      FileSystemUtils.deleteRecursively(HOMES);
      return Files.createTempDirectory(Files.createDirectories(HOMES), "home").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make an empty home in " + HOMES, e);
    }
  }

  /** It is that day now. */
  void today(LocalDate day) {
    clock.set(day);
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
  private String token(String account) {
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
                    .setLocale("zh-CN")
                    .setTimezoneId("Asia/Shanghai")
                    .setViewportSize(width, height));
    Visitor visitor = new Visitor(window, address);
    visitors.add(visitor);
    return visitor;
  }

  /** Keeps what every present visitor sees. */
  void photograph(Path folder, String name) {
    for (int i = 0; i < visitors.size(); i++) {
      visitors.get(i).photograph(folder.resolve(name + "-" + (i + 1) + ".png"));
    }
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
