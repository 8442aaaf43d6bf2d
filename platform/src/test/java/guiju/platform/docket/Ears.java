package guiju.platform.docket;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what the house is told. */
@Component
class Ears {

  private final List<ActTaken> heard = new CopyOnWriteArrayList<>();

  @EventListener
  void hear(ActTaken taken) {
    heard.add(taken);
  }

  List<ActTaken> heard() {
    return heard;
  }
}
