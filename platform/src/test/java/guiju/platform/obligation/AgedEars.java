package guiju.platform.obligation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears which obligations have aged. */
@Component
class AgedEars {

  private final List<ObligationAged> heard = new CopyOnWriteArrayList<>();

  @EventListener
  void hear(ObligationAged aged) {
    heard.add(aged);
  }

  List<Stage> stages(String key) {
    return heard.stream()
        .filter(aged -> aged.obligation().key().equals(key))
        .map(ObligationAged::stage)
        .toList();
  }
}
