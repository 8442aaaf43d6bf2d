package guiju.platform.register;

import guiju.engine.Rulebook;
import guiju.engine.dossier.Money;
import guiju.engine.law.Fact;
import guiju.engine.law.FactRole;
import guiju.engine.law.Procedure;
import guiju.engine.text.Text;
import guiju.platform.docket.Facet;
import guiju.platform.docket.Nearness;
import guiju.platform.docket.Register;
import guiju.platform.docket.Tally;
import guiju.platform.web.Names;
import guiju.platform.web.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays out what a register can be filtered by, with counts, sums and words for every value. */
final class Facets {
  private final Rulebook rulebook;
  private final Texts texts;
  private final Names.Known names;
  private final Wanted wanted;
  private final Tally.Counts counts;

  Facets(Rulebook rulebook, Texts texts, Names.Known names, Wanted wanted, Tally.Counts counts) {
    this.rulebook = rulebook;
    this.texts = texts;
    this.names = names;
    this.wanted = wanted;
    this.counts = counts;
  }

  /** Those that would make a difference, or are chosen. */
  List<RegisterPage.Filter> filters() {
    List<RegisterPage.Filter> filters = new ArrayList<>();
    for (Facet facet : Wanted.facets(wanted.kind())) {
      boolean chosen = wanted.chosen().containsKey(facet);
      Map<String, Register.Total> values = counts.facets().getOrDefault(facet, Map.of());
      if (chosen || (values.size() > 1 && offered(facet))) {
        filters.add(filter(facet, values));
      }
    }
    return filters;
  }

  /** States are offered once their stage is chosen, or is the only one. */
  private boolean offered(Facet facet) {
    return !facet.equals(Facet.STATE)
        || wanted.chosen().containsKey(Facet.STAGE)
        || counts.facets().getOrDefault(Facet.STAGE, Map.of()).size() == 1;
  }

  private RegisterPage.Filter filter(Facet facet, Map<String, Register.Total> values) {
    String chosen = wanted.chosen().getOrDefault(facet, "");
    boolean amounts = values.values().stream().anyMatch(total -> total.amount() != 0);
    List<RegisterPage.Option> options = new ArrayList<>();
    if (!chosen.isEmpty()) {
      options.add(
          new RegisterPage.Option(
              texts.say("register.any"), wanted.with(facet, ""), "", "", false));
    }
    values.entrySet().stream()
        .sorted(order(facet))
        .forEach(one -> options.add(option(facet, one.getKey(), one.getValue(), chosen)));
    return new RegisterPage.Filter(
        facet.parameter().replace('.', '-'),
        label(facet),
        chosen.isEmpty() ? "" : word(facet, chosen),
        amounts,
        options);
  }

  /** Years by year, stages by their place on the path, everything else largest first. */
  private Comparator<Map.Entry<String, Register.Total>> order(Facet facet) {
    if (facet.equals(Facet.YEAR)) {
      return Map.Entry.<String, Register.Total>comparingByKey().reversed();
    } else if (facet.equals(Facet.STAGE)) {
      List<String> path = rulebook.proceduresOf(wanted.kind()).stream().map(Procedure::id).toList();
      return Comparator.comparingInt(one -> path.indexOf(one.getKey()));
    } else if (facet.equals(Facet.DUE)) {
      return Comparator.comparingInt(one -> nearness(one.getKey()).ordinal());
    }
    return Comparator.comparingLong(
        (Map.Entry<String, Register.Total> one) -> -one.getValue().count());
  }

  private RegisterPage.Option option(
      Facet facet, String value, Register.Total total, String chosen) {
    return new RegisterPage.Option(
        word(facet, value),
        wanted.with(facet, value),
        String.valueOf(total.count()),
        total.amount() == 0 ? "" : Money.wanGrouped(total.amount()),
        value.equals(chosen));
  }

  private String label(Facet facet) {
    Fact fact = fact(facet);
    return fact == null ? texts.say("register.facet." + facet.parameter()) : texts.of(fact.label());
  }

  private @Nullable Fact fact(Facet facet) {
    return facet.fact().isEmpty() ? null : wanted.kind().fact(facet.fact());
  }

  /** What a value is called; the value itself when nothing is known of it. */
  String word(Facet facet, String value) {
    if (facet.equals(Facet.STAGE)) {
      Procedure procedure = rulebook.procedures().get(value);
      return procedure == null ? value : texts.of(procedure.title());
    } else if (facet.equals(Facet.STATE)) {
      int dot = value.indexOf('.');
      Procedure procedure = dot < 0 ? null : rulebook.procedures().get(value.substring(0, dot));
      Procedure.State state =
          procedure == null ? null : procedure.states().get(value.substring(dot + 1));
      return state == null ? value : texts.of(state.label());
    } else if (facet.equals(Facet.UNIT)) {
      return texts.of(names.organisation(value));
    } else if (facet.equals(Facet.MODE)) {
      return option(wanted.kind().fact(FactRole.MODE), value);
    } else if (facet.equals(Facet.TURN)) {
      return texts.of(rulebook.label(value));
    } else if (facet.equals(Facet.DUE)) {
      return texts.say("register.near." + nearness(value).parameter());
    }
    Fact fact = fact(facet);
    return fact == null ? value : ofFact(fact, value);
  }

  private String ofFact(Fact fact, String value) {
    return switch (fact.type()) {
      case YES_NO -> texts.say(value.equals("true") ? "value.yes" : "value.no");
      case DATE ->
          texts.say(value.equals(Facet.RECORDED) ? "register.recorded" : "register.missing");
      case LIST, ORGANISATION -> texts.of(names.organisation(value));
      case CHOICE, CHOICES -> option(fact, value);
      case TEXT, COUNT, MONEY, ROWS -> value;
    };
  }

  private String option(@Nullable Fact fact, String value) {
    Text label = fact == null ? null : fact.options().get(value);
    return label == null ? value : texts.of(label);
  }

  private static Nearness nearness(String value) {
    for (Nearness one : Nearness.values()) {
      if (one.parameter().equals(value)) {
        return one;
      }
    }
    return Nearness.NONE;
  }
}
