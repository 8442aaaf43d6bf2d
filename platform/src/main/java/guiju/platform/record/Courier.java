package guiju.platform.record;

import guiju.platform.docket.CanonicalJson;
import guiju.platform.docket.JsonTree;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Takes signed heads to witnesses, and again later to those who could not be reached. */
@Service
class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int AT_ONCE = 50;

  private final Deliveries deliveries;
  private final Heads heads;
  private final Origins origins;
  private final List<Witness> witnesses;
  private final RecordSettings settings;

  Courier(
      Deliveries deliveries,
      Heads heads,
      Origins origins,
      List<Witness> witnesses,
      RecordSettings settings) {
    this.deliveries = deliveries;
    this.heads = heads;
    this.origins = origins;
    this.witnesses = witnesses;
    this.settings = settings;
  }

  @Scheduled(fixedDelay = 5_000)
  void goRound() {
    if (settings.on()) {
      deliver();
    }
  }

  /** Delivers what is due; how many heads arrived. */
  int deliver() {
    int arrived = 0;
    Optional<Deliveries.Delivery> next = deliveries.take();
    for (int i = 0; i < AT_ONCE && next.isPresent(); i++) {
      arrived += isHanded(next.get()) ? 1 : 0;
      next = deliveries.take();
    }
    return arrived;
  }

  private boolean isHanded(Deliveries.Delivery delivery) {
    try {
      Signed signed = heads.numbered(delivery.head()).orElseThrow();
      for (Witness witness : witnesses) {
        if (witness.answersTo(delivery.witness())) {
          witness.hand(delivery.witness(), Head.read(signed.body()), document(signed));
        }
      }
      deliveries.arrived(delivery);
      return true;
    } catch (IOException | RuntimeException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      LOG.warn(
          "Head {} did not reach {}: {}",
          delivery.head(),
          RecordStandings.label(delivery.witness()),
          why);
      deliveries.failed(delivery, why);
      return false;
    }
  }

  /** A head with all that is needed to check it. */
  private String document(Signed head) {
    Map<String, Object> document = new LinkedHashMap<>(head.tree());
    document.put("genesis", JsonTree.read(origins.genesis().orElseThrow().body()));
    document.put("keys", origins.keys().stream().map(Signed::tree).toList());
    return CanonicalJson.write(document);
  }
}
