package guiju.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guiju.engine.Judge;
import guiju.engine.Scene;
import guiju.engine.SmallBook;
import guiju.engine.dossier.Dossier;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A rulebook of unknown origin can neither fill the memory nor go on for ever. */
class LongListsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  /** Facts that each double the one before. */
  private static SmallBook doubling(String type, String first, int times) {
    StringBuilder facts = new StringBuilder();
    String before = first;
    for (int i = 0; i < times; i++) {
      facts.append(
          "  grown%d: {type: %s, derived: %s + %s, label: {zh: 长, en: Grown}}\n"
              .formatted(i, type, before, before));
      before = "permit.grown" + i;
    }
    return SmallBook.whole().adding("vocabulary/permit.yaml", facts.toString());
  }

  private static @Nullable Object grown(SmallBook book, int place) {
    Scene scene = new Scene(book.rulebook());
    Dossier permit = scene.permit("facts: {aliases: [a, b], notes: ab}");
    return new Judge(book.rulebook()).value(permit, "grown" + place, DAY);
  }

  @Test
  void lists_and_texts_that_would_grow_without_end_are_unknown() {
    SmallBook lists = doubling("list", "permit.aliases", 40);
    SmallBook texts = doubling("text", "permit.notes", 40);

    assertThat((List<?>) grown(lists, 3)).hasSize(32);
    assertThat(grown(lists, 39)).isNull();
    assertThat((String) grown(texts, 3)).hasSize(32);
    assertThat(grown(texts, 39)).isNull();
  }

  @Test
  void whoever_asks_can_end_what_takes_too_long() {
    SmallBook book =
        SmallBook.whole()
            .adding(
                "vocabulary/permit.yaml",
                "  many: {type: yesNo, derived: 'permit.aliases.exists(a, a == permit.name)',"
                    + " label: {zh: 多, en: Many}}\n");
    Dossier permit = new Scene(book.rulebook()).permit("facts: {aliases: [a, b], name: c}");
    Judge judge = new Judge(book.rulebook());
    assertThat(judge.value(permit, "many", DAY)).isEqualTo(false);

    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> judge.value(permit, "many", DAY))
          .isInstanceOf(IllegalStateException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
