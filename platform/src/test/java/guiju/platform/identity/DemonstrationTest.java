package guiju.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.platform.CannotStart;
import guiju.platform.database.DatabaseSettings;
import org.junit.jupiter.api.Test;

class DemonstrationTest {

  private final DatabaseSettings own = new DatabaseSettings(null, null, null, null, null, null);
  private final DatabaseSettings named =
      new DatabaseSettings("jdbc:postgresql://db.city.example/guiju", null, null, null, null, null);

  @Test
  void without_a_word_it_is_on_with_the_embedded_database_only() {
    assertThat(new Demonstration(own, "").on()).isTrue();
    assertThat(new Demonstration(named, "").on()).isFalse();
  }

  @Test
  void asked_for_on_a_named_database_it_refuses_to_start_and_says_how() {
    assertThatThrownBy(() -> new Demonstration(named, "true"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("db.city.example");
  }

  @Test
  void told_so_in_so_many_words_it_is_on_anywhere() {
    assertThat(new Demonstration(named, "anywhere").on()).isTrue();
  }

  @Test
  void it_can_be_off_on_the_embedded_database_too() {
    assertThat(new Demonstration(own, "false").on()).isFalse();
  }

  @Test
  void a_word_it_does_not_know_is_no_permission() {
    assertThatThrownBy(() -> new Demonstration(own, "yes")).isInstanceOf(CannotStart.class);
  }
}
