package guiju.platform.docket;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes everything but the entries again before the port answers, when it is asked for. */
@Component
final class RebuildAtStart implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RebuildAtStart.class);

  private final Rebuild rebuild;
  private final boolean wanted;
  private volatile boolean running;

  RebuildAtStart(Rebuild rebuild, @Value("${guiju.rebuild:false}") boolean wanted) {
    this.rebuild = rebuild;
    this.wanted = wanted;
  }

  @Override
  public void start() {
    running = true;
    if (wanted) {
      LOG.info("Made again from their entries: {} dossiers", rebuild.all());
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the demonstration was founded, before the web server. */
  @Override
  public int getPhase() {
    return 1;
  }
}
