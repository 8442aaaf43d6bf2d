package guiju.platform.catalogue;

import guiju.engine.Judge;
import guiju.engine.Rulebook;
import guiju.engine.law.Action;
import guiju.engine.law.Fact;
import guiju.engine.law.FactType;
import guiju.engine.law.Kind;
import guiju.platform.docket.Facet;
import guiju.platform.docket.Register;
import guiju.platform.docket.RegisterQuery;
import guiju.platform.docket.Tallies;
import guiju.platform.docket.Tally;
import guiju.platform.identity.Person;
import guiju.platform.register.RegisterPages;
import guiju.platform.web.Catalogues;
import guiju.platform.web.Names;
import guiju.platform.web.Section;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lays out all catalogues: how their entries divide, what is owed, who shares with whom. */
@Component
class CataloguePages {
  private static final int SHARES = 30;

  private final Rulebook rulebook;
  private final Tallies tallies;
  private final RegisterPages registers;
  private final Names names;

  CataloguePages(Judge judge, Tallies tallies, RegisterPages registers, Names names) {
    this.rulebook = judge.rulebook();
    this.tallies = tallies;
    this.registers = registers;
    this.names = names;
  }

  CataloguesPage page(Visit visit, Person person) {
    Texts texts = visit.texts();
    Names.Known known = names.known();
    List<CataloguesPage.Catalogue> catalogues = new ArrayList<>();
    for (Kind kind : Catalogues.of(rulebook)) {
      catalogues.add(catalogue(texts, known, person, kind));
    }
    long entries = catalogues.stream().mapToLong(one -> Long.parseLong(one.count())).sum();
    return new CataloguesPage(
        visit.frame(person, texts.word(Section.CATALOGUES), Section.CATALOGUES),
        texts.sentence("catalogues.say", catalogues.size(), entries),
        catalogues);
  }

  private CataloguesPage.Catalogue catalogue(
      Texts texts, Names.Known known, Person person, Kind kind) {
    RegisterQuery query = RegisterQuery.all(kind.name()).readableBy(person);
    Tally tally = tallies.of(query);
    Tally.Counts counts = tally.of(Map.of());
    String href = Catalogues.register(kind);
    return new CataloguesPage.Catalogue(
        kind.name(),
        texts.of(kind.label()),
        String.valueOf(counts.total().count()),
        href,
        registers.creating(kind, person).isEmpty() ? "" : href + "/bring",
        href + ".xlsx",
        divisions(texts, kind, counts, href),
        duties(texts, query),
        shares(texts, known, kind, tally, href));
  }

  private static List<CataloguesPage.Division> divisions(
      Texts texts, Kind kind, Tally.Counts counts, String href) {
    List<CataloguesPage.Division> divisions = new ArrayList<>();
    for (Fact fact : kind.register()) {
      Facet facet = Facet.of(fact);
      Map<String, Register.Total> values = counts.facets().getOrDefault(facet, Map.of());
      boolean divides = fact.type() == FactType.CHOICE || fact.type() == FactType.DATE;
      if (divides && Facet.suits(fact) && !values.isEmpty() && !isPlainDate(fact, values)) {
        List<CataloguesPage.Value> shown = new ArrayList<>();
        values.forEach(
            (value, total) ->
                shown.add(
                    new CataloguesPage.Value(
                        word(texts, fact, value),
                        String.valueOf(total.count()),
                        filtered(href, facet, value))));
        divisions.add(new CataloguesPage.Division(texts.of(fact.label()), shown));
      }
    }
    return divisions;
  }

  /** A day everybody has divides nothing. */
  private static boolean isPlainDate(Fact fact, Map<String, Register.Total> values) {
    return fact.type() == FactType.DATE && values.size() < 2;
  }

  private static String word(Texts texts, Fact fact, String value) {
    var option = fact.options().get(value);
    return option != null
        ? texts.of(option)
        : texts.say(value.equals(Facet.RECORDED) ? "register.recorded" : "register.missing");
  }

  private List<CataloguesPage.Value> duties(Texts texts, RegisterQuery query) {
    List<CataloguesPage.Value> shown = new ArrayList<>();
    Map<String, Long> open = tallies.duties(query);
    rulebook.procedures().values().stream()
        .filter(procedure -> procedure.kind().equals(query.kind()))
        .flatMap(procedure -> procedure.actions().values().stream())
        .flatMap(action -> action.opens().stream())
        .filter(duty -> open.containsKey(duty.id()))
        .map(
            duty ->
                new CataloguesPage.Value(
                    label(texts, duty), String.valueOf(open.get(duty.id())), ""))
        .distinct()
        .forEach(shown::add);
    return shown;
  }

  private static String label(Texts texts, Action.Duty duty) {
    String article = duty.cites().stream().findFirst().map(texts.wording()::citation).orElse("");
    return texts.say("catalogues.duty", texts.of(duty.label()), article).strip();
  }

  /** Lists among the register's facts name those who have an entry from its owner. */
  private static List<CataloguesPage.Share> shares(
      Texts texts, Names.Known known, Kind kind, Tally tally, String href) {
    List<CataloguesPage.Share> shares = new ArrayList<>();
    for (Fact fact : kind.register()) {
      if (fact.type() == FactType.LIST) {
        Facet facet = Facet.of(fact);
        tally
            .pairs(Facet.UNIT, facet)
            .forEach(
                (pair, total) ->
                    shares.add(
                        new CataloguesPage.Share(
                            texts.of(fact.label()),
                            texts.of(known.organisation(pair.get(0))),
                            texts.of(known.organisation(pair.get(1))),
                            String.valueOf(total.count()),
                            filtered(href, facet, pair.get(1))
                                + "&unit="
                                + URLEncoder.encode(pair.get(0), StandardCharsets.UTF_8))));
      }
    }
    return shares.stream().limit(SHARES).toList();
  }

  private static String filtered(String href, Facet facet, String value) {
    return href + "?" + facet.parameter() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
