package guiju.platform;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/**
 * Opens the house, and when another rulebook is due closes it and opens it again in the same
 * process: no part of it goes on judging by what has ended.
 */
final class Turnover implements ApplicationListener<PayloadApplicationEvent<?>> {

  private final String[] arguments;
  private final AtomicReference<ConfigurableApplicationContext> house = new AtomicReference<>();

  Turnover(String[] arguments) {
    this.arguments = arguments;
  }

  void open() {
    SpringApplication application = new SpringApplication(Application.class);
    application.addListeners(this);
    application.addListeners(new PassingFiles());
    house.set(application.run(arguments));
  }

  @Override
  public void onApplicationEvent(PayloadApplicationEvent<?> event) {
    if (event.getPayload() instanceof RulebookDue) {
      ConfigurableApplicationContext ended = house.getAndSet(null);
      if (ended != null) {
        new Thread(() -> begin(ended), "turnover").start();
      }
    }
  }

  private void begin(ConfigurableApplicationContext ended) {
    ended.close();
    open();
  }
}
