package guiju.engine.model;

import guiju.engine.Judge;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.Actor;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Action;
import guiju.engine.law.Capacity;
import guiju.engine.law.Form;
import guiju.engine.law.Material;
import guiju.engine.law.Procedure;
import guiju.engine.law.Standing;
import guiju.engine.ruling.Outlook;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * One random act, made from a number. What it does depends on the dossier it meets, so that most
 * acts are possible ones; whatever stands before it can be left out and it still means something.
 */
record Command(long seed) {

  Act on(Judge judge, Dossier dossier) {
    Random random = new Random(seed);
    RandomFacts facts = new RandomFacts(judge.rulebook(), random);
    LocalDate day = facts.day();
    Outlook outlook = judge.outlook(dossier, day);
    if (outlook.possibilities().isEmpty() || random.nextInt(8) == 0) {
      return anything(judge, dossier, day, facts, random);
    }
    List<Outlook.Possibility> free =
        outlook.possibilities().stream().filter(p -> p.obstacles().isEmpty()).toList();
    Outlook.Possibility chosen =
        facts.pick(free.isEmpty() || random.nextInt(3) == 0 ? outlook.possibilities() : free);
    if (chosen.who().isEmpty()) {
      return anything(judge, dossier, day, facts, random);
    }
    Outlook.Eligible who = facts.pick(chosen.who());
    String organisation =
        who.body() != null
            ? who.body()
            : who.organisations().isEmpty() ? "nobody" : facts.pick(who.organisations());
    Actor actor = new Actor(account(facts), organisation, who.body(), who.capacity());
    return act(chosen.action(), actor, day, facts, random);
  }

  private static Act anything(
      Judge judge, Dossier dossier, LocalDate day, RandomFacts facts, Random random) {
    List<Procedure> procedures = judge.rulebook().proceduresOf(dossier.kind());
    Action action = facts.pick(List.copyOf(facts.pick(procedures).actions().values()));
    Standing standing = facts.pick(List.copyOf(judge.rulebook().standings().values()));
    String post = facts.pick(List.copyOf(standing.posts().keySet()));
    String body = standing.body();
    String organisation = body == null ? facts.pick(RandomFacts.ORGANISATIONS) : body;
    Actor actor = new Actor(account(facts), organisation, body, new Capacity(standing.id(), post));
    return act(action, actor, day, facts, random);
  }

  private static String account(RandomFacts facts) {
    return facts.pick(List.of("zhou", "tan", "su", "he"));
  }

  private static Act act(
      Action action, Actor actor, LocalDate day, RandomFacts facts, Random random) {
    Map<String, Object> form = new HashMap<>();
    Set<String> cleared = new HashSet<>();
    Form asked = action.form();
    if (asked != null) {
      for (Form.Field field : asked.fields()) {
        if (random.nextInt(12) > 0) {
          form.put(field.name(), facts.value(field.fact()));
        } else if (random.nextBoolean()) {
          cleared.add(field.name());
        }
      }
    }
    Set<String> materials = new HashSet<>();
    action.materials().stream()
        .map(Material::id)
        .filter(id -> random.nextInt(10) > 0)
        .forEach(materials::add);
    return new Act(action.procedure(), action.id(), actor, day, form, cleared, materials);
  }
}
