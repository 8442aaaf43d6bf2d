package guiju.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.loading.Loading;
import guiju.engine.loading.RulebookLoader;
import guiju.engine.text.Language;
import guiju.platform.obligation.Duties;
import guiju.platform.obligation.OpenObligation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HorizonTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  private final Texts texts = Texts.in(Language.ZH);
  private final Horizon horizon = horizon();

  @Test
  void a_city_without_last_days_has_nothing_to_draw() {
    assertThat(horizon.of(List.of(), texts, TODAY).points()).isEmpty();
  }

  @Test
  void what_is_overdue_stands_at_today_and_what_is_far_away_nowhere() {
    WorkbenchPage.Ahead ahead =
        horizon.of(
            List.of(
                owed("逾期项目", TODAY.minusDays(40)),
                owed("很远的项目", TODAY.plusDays(111)),
                owed("不定期的项目", null)),
            texts,
            TODAY);

    assertThat(ahead.points())
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.date()).isEqualTo("已逾期");
              assertThat(point.urgent()).isTrue();
              assertThat(point.at()).isEqualTo(1);
            });
  }

  @Test
  void several_of_one_day_are_one_point_that_says_how_many() {
    List<OpenObligation> fifteen = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      fifteen.add(owed("项目" + i, TODAY.plusDays(43)));
    }

    assertThat(horizon.of(fifteen, texts, TODAY).points())
        .singleElement()
        .satisfies(point -> assertThat(point.what()).contains("15 件"));
  }

  @Test
  void of_fifteen_days_as_many_have_words_as_fit_and_none_lies_on_another() {
    List<OpenObligation> fifteen = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      fifteen.add(owed("社区事务管理服务平台建设项目二期", TODAY.plusDays(2 + 7L * i)));
    }

    WorkbenchPage.Ahead ahead = horizon.of(fifteen, texts, TODAY);

    assertThat(ahead.points()).hasSize(15);
    assertThat(ahead.isTold()).isFalse();
    double free = 0;
    for (WorkbenchPage.Point point : ahead.points()) {
      if (point.labelled()) {
        double width = 100.0 * 13 * point.about().length() / 1050;
        double from = point.turned() ? point.at() - width : point.at();
        assertThat(from).isGreaterThanOrEqualTo(free);
        free = point.turned() ? point.at() : point.at() + width;
      }
    }
    assertThat(ahead.points().stream().filter(WorkbenchPage.Point::labelled).count())
        .isBetween(3L, 6L);
    assertThat(ahead.points().get(0).words()).isEqualTo(WorkbenchPage.Words.ALWAYS);
  }

  @Test
  void everything_on_the_line_lies_on_it() {
    WorkbenchPage.Ahead ahead = horizon.of(List.of(owed("项目", TODAY.plusDays(110))), texts, TODAY);

    assertThat(ahead.points()).allMatch(point -> point.at() <= 99.5 && point.turned());
    assertThat(ahead.months()).allMatch(month -> month.at() <= 99.5);
  }

  private static OpenObligation owed(
      String name, @org.jspecify.annotations.Nullable LocalDate due) {
    return new OpenObligation(
        "project", "P-1", name, "pond", "correct", "owner", TODAY.minusDays(3), due);
  }

  private static Horizon horizon() {
    var rulebook = ((Loading.Loaded) RulebookLoader.load(Path.of("src/test/rulebook"))).rulebook();
    return new Horizon(new TodoLines(rulebook, new Duties(rulebook)));
  }
}
