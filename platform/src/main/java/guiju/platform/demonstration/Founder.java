package guiju.platform.demonstration;

import guiju.engine.Judge;
import guiju.platform.HouseClock;
import guiju.platform.docket.Docket;
import guiju.platform.docket.Dossiers;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Demonstration;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.People;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Founds the city on an empty database before the port answers. Interrupted, it goes on at the next
 * start; where anybody works already it touches nothing.
 */
@Component
class Founder implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Founder.class);

  private final Demonstrations city;
  private final Demonstration demonstration;
  private final Extent extent;
  private final FoundingLog log;
  private final Organisations organisations;
  private final People people;
  private final Accounts accounts;
  private final Docket docket;
  private final SamplePapers papers;
  private final Dossiers dossiers;
  private final Judge judge;
  private final HouseClock clock;
  private final ApplicationEventPublisher listeners;
  private volatile boolean running;

  Founder(
      Demonstrations city,
      Demonstration demonstration,
      @Value("${guiju.city:stories}") String extent,
      FoundingLog log,
      Organisations organisations,
      People people,
      Accounts accounts,
      Docket docket,
      SamplePapers papers,
      Dossiers dossiers,
      Judge judge,
      HouseClock clock,
      ApplicationEventPublisher listeners) {
    this.city = city;
    this.demonstration = demonstration;
    this.extent = Extent.valueOf(extent.toUpperCase(Locale.ROOT));
    this.log = log;
    this.organisations = organisations;
    this.people = people;
    this.accounts = accounts;
    this.docket = docket;
    this.papers = papers;
    this.dossiers = dossiers;
    this.judge = judge;
    this.clock = clock;
    this.listeners = listeners;
  }

  @Override
  public void start() {
    running = true;
    if (!demonstration.on() || !city.isHere() || extent == Extent.NOTHING) {
      return;
    }
    Optional<FoundingLog.Founding> begun = log.begun();
    if (begun.isEmpty() && !log.isInhabited()) {
      LocalDate today = clock.today();
      log.begin(today);
      found(today);
    } else if (begun.isPresent() && !begun.get().finished()) {
      found(begun.get().day());
    }
  }

  private void found(LocalDate today) {
    LOG.info("Founding the demonstration city");
    Cast cast = new Cast(judge.rulebook(), city.script().groups());
    for (SignInGroup.Place place : cast.places()) {
      organisations.register(place.organisation());
      place.cards().forEach(card -> enrol(place.organisation().id(), card));
    }
    if (extent == Extent.STORIES) {
      int acts = enactment(cast, today).play();
      LOG.info("The demonstration city stands: {} acts on its dockets", acts);
    }
    listeners.publishEvent(new CityFounded(today));
    log.finish();
  }

  private void enrol(String organisation, SignInGroup.Card card) {
    people.enrol(card.account(), card.name(), organisation, card.holds());
    if (card.office() != null) {
      accounts.correct(card.account(), card.name(), "DEMO-" + card.account());
      accounts.appoint(card.account(), card.office());
    }
  }

  private Enactment enactment(Cast cast, LocalDate today) {
    Enactment.Props props =
        new Enactment.Props(account -> people.find(account).orElseThrow(), papers::of);
    return new Enactment(
        city.script(), judge, cast, new DocketStage(docket, dossiers), props, today);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, which starts at a later phase. */
  @Override
  public int getPhase() {
    return 0;
  }
}
