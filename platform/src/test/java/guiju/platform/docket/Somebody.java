package guiju.platform.docket;

import static guiju.platform.docket.Acts.OFFICER;
import static guiju.platform.docket.Acts.SIGNATORY;
import static guiju.platform.docket.Acts.TREASURER;
import static guiju.platform.docket.Acts.mark;

import guiju.engine.dossier.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Somebody who does this and that to some projects, now and then what they may not do. */
final class Somebody {

  private static final List<String> ACTS =
      List.of(
          "registration.register",
          "registration.confirm",
          "registration.return",
          "registration.correct",
          "approval.submit",
          "approval.opine",
          "approval.approve",
          "care.plant",
          "care.tend");

  private final Random random;
  private final Docket docket;
  private final String unit;
  private final List<String> projects;
  private final Paper paper;

  Somebody(long seed, Docket docket, String unit, List<String> projects, Paper paper) {
    this.random = new Random(seed);
    this.docket = docket;
    this.unit = unit;
    this.projects = projects;
    this.paper = paper;
  }

  /** Does so many things, one after another. */
  List<History.Attempt> act(int times) {
    List<History.Attempt> attempts = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      ActRequest request = request();
      long asked = System.nanoTime();
      Answer answer = docket.take(request);
      attempts.add(new History.Attempt(request, answer, asked, System.nanoTime()));
    }
    return attempts;
  }

  private ActRequest request() {
    String act = ACTS.get(random.nextInt(ACTS.size()));
    Actor actor = random.nextInt(8) == 0 ? OFFICER : fitting(act);
    return new ActRequest(
        "project",
        projects.get(random.nextInt(projects.size())),
        random.nextInt(6) == 0 ? (long) random.nextInt(5) : null,
        mark(),
        act,
        actor,
        form(act),
        act.equals("approval.submit") ? List.of(paper) : List.of());
  }

  private Actor fitting(String act) {
    return switch (act) {
      case "registration.confirm", "registration.return" -> OFFICER;
      case "approval.submit" -> Acts.actor("li", unit, null, "owner.principal");
      case "approval.opine" -> TREASURER;
      case "approval.approve" -> SIGNATORY;
      default -> Acts.actor("zhou", unit, null, "owner.handler");
    };
  }

  private Map<String, ?> form(String act) {
    return switch (act) {
      case "registration.register", "registration.correct" ->
          Acts.register("any", unit, random.nextInt(6) == 0 ? "5000000.01" : "100.00").form();
      case "approval.opine" -> Map.of("verdict", random.nextBoolean() ? "agree" : "oppose");
      case "care.plant" -> Map.of("plantedOn", "2026-11-23");
      default -> Map.of();
    };
  }
}
