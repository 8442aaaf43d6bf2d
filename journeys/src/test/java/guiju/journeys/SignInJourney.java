package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The first page anybody sees. */
@Journey
class SignInJourney {

  @Test
  void the_city_shows_its_people_as_cards(House house) {
    Visitor visitor = house.visitor().open("/");

    assertThat(visitor.path()).startsWith("/sign-in");
    assertThat(visitor.page().locator("button.card").count()).isGreaterThan(5);
    assertThat(visitor.page().locator("button.card b").allTextContents())
        .allMatch(name -> !name.isBlank());
  }

  @Test
  void nothing_bars_the_way_in_either_language(House house) {
    Visitor visitor = house.visitor().open("/sign-in");

    assertThat(visitor.barriers()).isEmpty();
    assertThat(visitor.inEnglish().barriers()).isEmpty();
    assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
  }

  @Test
  void nothing_bars_the_way_on_a_phone(House house) {
    Visitor visitor = house.visitor(390, 844).open("/sign-in");

    assertThat(visitor.barriers()).isEmpty();
    assertThat(visitor.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
  }

  @Test
  void one_click_on_a_card_is_that_person(House house) {
    Visitor visitor = house.visitor().open("/sign-in");
    String name = visitor.page().locator("button.card b").first().textContent();

    visitor.page().locator("button.card").first().click();

    visitor.page().locator("main").waitFor();
    assertThat(visitor.path()).doesNotContain("sign-in");
    assertThat(visitor.page().locator(".bar").textContent()).contains(name);
  }
}
