package guiju.platform.docket;

import static guiju.platform.docket.Acts.OFFICER;
import static guiju.platform.docket.Acts.key;
import static guiju.platform.docket.Acts.mark;
import static guiju.platform.docket.Acts.on;
import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.text.Text;
import guiju.platform.PlatformTest;
import guiju.platform.identity.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class RegisterTest {

  private static final RegisterQuery OURS =
      RegisterQuery.all("project").where(Facet.UNIT, "vineyard");

  @Autowired Docket docket;
  @Autowired Register register;
  @Autowired Tallies tallies;

  @BeforeEach
  void a_unit_with_projects_of_several_years_sums_and_states() {
    if (register.total(OURS).count() > 0) {
      return;
    }
    Units.enrol(docket, "vineyard");
    for (int i = 0; i < 12; i++) {
      String key = key();
      register(key, "vineyard", "葡萄园 %d 号棚".formatted(i), 2024 + i % 3, (i % 4 + 1) + ".00");
      if (i % 2 == 0) {
        docket.take(on(key, i % 4 == 0 ? "registration.return" : "registration.confirm", OFFICER));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Sorting.class)
  void page_by_page_every_line_comes_once_in_its_order_and_the_way_back_is_the_same(
      Sorting sorting) {
    List<RegisterLine> all = new ArrayList<>();
    register.each(OURS, sorting, all::add);
    List<Long> there = new ArrayList<>();
    Register.Page page = register.page(OURS, sorting, Place.BEGINNING, 5);
    assertThat(page.previous()).isNull();
    page.lines().forEach(line -> there.add(line.id()));
    while (page.next() != null) {
      page = register.page(OURS, sorting, again(page.next(), sorting), 5);
      page.lines().forEach(line -> there.add(line.id()));
    }
    assertThat(there).hasSize(12).doesNotHaveDuplicates();
    assertThat(there).isEqualTo(all.stream().map(RegisterLine::id).toList());

    List<Long> back = new ArrayList<>();
    Collections.reverse(there);
    there.subList(page.lines().size(), there.size()).forEach(back::add);
    List<Long> walked = new ArrayList<>();
    while (page.previous() != null) {
      page = register.page(OURS, sorting, again(page.previous(), sorting), 5);
      List<Long> ids = new ArrayList<>(page.lines().stream().map(RegisterLine::id).toList());
      Collections.reverse(ids);
      walked.addAll(ids);
    }
    assertThat(walked).isEqualTo(back);
  }

  @Test
  void the_largest_sums_come_first() {
    assertThat(register.page(OURS, Sorting.AMOUNT, Place.BEGINNING, 3).lines())
        .extracting(RegisterLine::amount)
        .containsOnly(400L);
  }

  @Test
  void counts_of_each_filter_are_what_the_filter_leaves() {
    Tally tally = tallies.of(OURS);
    Map<Facet, String> chosen = Map.of(Facet.UNIT, "vineyard");
    Tally.Counts counts = tally.of(chosen);

    assertThat(counts.total()).isEqualTo(register.total(OURS));
    assertThat(Objects.requireNonNull(counts.facets().get(Facet.YEAR)).keySet())
        .containsExactlyInAnyOrder("2024", "2025", "2026");
    counts
        .facets()
        .forEach(
            (facet, values) ->
                values.forEach(
                    (value, total) ->
                        assertThat(register.total(OURS.where(facet, value)))
                            .as("%s %s", facet, value)
                            .isEqualTo(total)));
  }

  @Test
  void counts_of_a_chosen_facet_say_what_another_value_of_it_would_leave() {
    Tally.Counts counts = tallies.of(OURS).of(Map.of(Facet.UNIT, "vineyard", Facet.YEAR, "2024"));

    assertThat(counts.total().count()).isEqualTo(4);
    assertThat(counts.facets().get(Facet.YEAR))
        .containsOnlyKeys("2024", "2025", "2026")
        .allSatisfy((year, total) -> assertThat(total.count()).isEqualTo(4));
  }

  @Test
  void a_new_project_is_counted_at_once() {
    long before = tallies.of(RegisterQuery.all("project")).of(Map.of()).total().count();

    Units.enrol(docket, "cellar");
    register("cellar", "新棚", 2024, "1.00");

    assertThat(tallies.of(RegisterQuery.all("project")).of(Map.of()).total().count())
        .isEqualTo(before + 1);
  }

  @Test
  void others_see_neither_lines_nor_counts() {
    Person stranger = new Person("hu", "hu", "meadow", Text.same("meadow"), null, List.of(), null);

    assertThat(register.latest(OURS.readableBy(stranger), 10)).isEmpty();
    assertThat(tallies.of(OURS.readableBy(stranger)).of(OURS.chosen()).total().count()).isZero();
  }

  @Test
  void a_word_narrows_the_register_and_its_counts() {
    RegisterQuery sheds = OURS.saying(Phrase.of("葡萄园 7"));

    assertThat(register.latest(sheds, 10))
        .extracting(RegisterLine::name)
        .containsExactly("葡萄园 7 号棚");
    assertThat(tallies.of(sheds).of(Map.of()).total().count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table dossier; --",
        "\\",
        "%",
        "9999999999",
        "-1",
        "x' or '1'='1",
        "\u0000"
      })
  void whatever_a_filter_is_given_is_a_value_and_finds_nothing(String value) {
    for (Facet facet : Facet.COMMON) {
      if (!facet.equals(Facet.DUE)) {
        assertThat(register.total(OURS.where(facet, value.replace("\u0000", "?"))).count())
            .isZero();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "x1_2", "a1", "a2026-01-01_5", "b1_99999999999999999999", "a'_1"})
  void a_place_nobody_gave_out_is_the_beginning(String written) {
    assertThat(Place.of(written, Sorting.AMOUNT)).isEqualTo(Place.BEGINNING);
  }

  private static Place again(Place place, Sorting sorting) {
    return Place.of(place.written(), sorting);
  }

  private void register(String owner, String name, int year, String total) {
    register(key(), owner, name, year, total);
  }

  private void register(String key, String owner, String name, int year, String total) {
    Answer answer =
        docket.take(
            new ActRequest(
                "project",
                key,
                null,
                mark(),
                "registration.register",
                Acts.actor("wu", owner, null, "owner.handler"),
                Map.of(
                    "name",
                    name,
                    "owner",
                    owner,
                    "year",
                    String.valueOf(year),
                    "totalInvestment",
                    total),
                List.of()));
    assertThat(answer).isInstanceOf(Answer.Taken.class);
  }
}
