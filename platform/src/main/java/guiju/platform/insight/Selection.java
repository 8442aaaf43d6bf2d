package guiju.platform.insight;

import guiju.platform.identity.Person;
import guiju.platform.web.Names;
import guiju.platform.web.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units and years a reader can narrow a page to. */
@Repository
class Selection {
  private final JdbcClient database;

  Selection(JdbcClient database) {
    this.database = database;
  }

  /** The filter of a page about dossiers of a kind. */
  Filter filter(Texts texts, Names.Known names, Person person, String kind, Wish wish) {
    List<Filter.Option> units = new ArrayList<>();
    if (person.body() != null) {
      units.add(new Filter.Option("", texts.say("filter.units"), wish.unit().isBlank()));
      owners(kind).stream()
          .map(
              id -> new Filter.Option(id, texts.of(names.organisation(id)), id.equals(wish.unit())))
          .sorted(Comparator.comparing(Filter.Option::label))
          .forEach(units::add);
    }
    List<Filter.Option> years = new ArrayList<>();
    years.add(new Filter.Option("", texts.say("filter.years"), wish.year().isBlank()));
    for (String year : years(kind)) {
      years.add(new Filter.Option(year, texts.say("filter.year", year), year.equals(wish.year())));
    }
    return new Filter(wish.action(), wish.view(), units, years);
  }

  /** What the reader has chosen; blanks choose nothing, and neither does what is no name. */
  record Wish(String action, String view, String unit, String year) {
    Wish {
      view = view.matches("[A-Za-z]{1,40}") ? view : "";
      unit = unit.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}") ? unit : "";
      year = year.matches("\\d{4}") ? year : "";
    }

    /** The address of another view of the same choice. */
    String to(String other) {
      return action + asking(other);
    }

    /** The address of the same as an Excel file. */
    String sheet() {
      return action + ".xlsx" + asking(view);
    }

    private String asking(String view) {
      return "?view=" + view + "&unit=" + unit + "&year=" + year;
    }
  }

  private List<String> owners(String kind) {
    return database
        .sql("select distinct owner from dossier where kind = ? and owner is not null")
        .param(kind)
        .query(String.class)
        .list();
  }

  private List<String> years(String kind) {
    return database
        .sql(
            """
            select distinct year::text from dossier where kind = ? and year is not null
            order by 1 desc
            """)
        .param(kind)
        .query(String.class)
        .list();
  }
}
