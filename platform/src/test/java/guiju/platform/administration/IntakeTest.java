package guiju.platform.administration;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.text.Language;
import guiju.platform.PlatformTest;
import guiju.platform.identity.Accounts;
import guiju.platform.identity.Organisations;
import guiju.platform.sheet.SheetRow;
import guiju.platform.trail.Kind;
import guiju.platform.trail.Trail;
import guiju.platform.trail.Wanted;
import guiju.platform.web.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of organisations and accounts: all of them, or nothing and everything that is wrong. */
@PlatformTest
class IntakeTest {

  private static final Texts TEXTS = Texts.in(Language.ZH);

  @Autowired Intake intake;
  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired Trail trail;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String home = "bureau-" + mark;

  @Test
  void a_sound_list_is_entered_and_noted() {
    Intake.Outcome outcome =
        intake.take(
            TEXTS,
            list(
                row(home, "市档案馆" + mark, "Archives " + mark, "", "", "li-" + mark, "李例一"),
                row(home, "", "", "", "", "wu-" + mark, "吴例二")),
            Intake.Mode.ENTER);

    assertThat(outcome.problems()).isEmpty();
    assertThat(organisations.find(home)).isPresent();
    assertThat(accounts.count(new Accounts.Wanted("", home, true))).isEqualTo(2);
    assertThat(trail.lines(new Wanted(Kind.IMPORT, null, "", null, null), Long.MAX_VALUE, 1))
        .anySatisfy(line -> assertThat(line.event().became()).contains("li-" + mark));
  }

  @Test
  void every_mistake_is_named_by_its_cell_and_nothing_is_entered() {
    Intake.Outcome outcome =
        intake.take(
            TEXTS,
            list(
                row(home, "市档案馆" + mark, "Archives " + mark, "", "", "li-" + mark, "李例一"),
                row("Bad Id", "甲", "A", "", "", "", ""),
                row(home, "", "", "", "", "x", "吴例二"),
                row(home, "", "", "", "", "wu-" + mark, "李例一"),
                row("other-" + mark, "乙" + mark, "B", "nobody", "", "", "")),
            Intake.Mode.ENTER);

    assertThat(outcome.problems())
        .extracting(ImportPage.Problem::cell)
        .containsExactly("A3", "F4", "I5", "D6");
    assertThat(organisations.find(home)).isEmpty();
    assertThat(accounts.find("li-" + mark)).isEmpty();
  }

  @Test
  void looking_only_enters_nothing() {
    Intake.Outcome outcome =
        intake.take(
            TEXTS,
            list(row(home, "市档案馆" + mark, "Archives " + mark, "", "", "", "")),
            Intake.Mode.LOOK);

    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.taken()).hasSize(1);
    assertThat(organisations.find(home)).isEmpty();
  }

  private static List<SheetRow> list(String[]... rows) {
    List<SheetRow> list = new ArrayList<>();
    list.add(new SheetRow(1, Map.of()));
    for (String[] cells : rows) {
      Map<Integer, SheetRow.Cell> kept = new HashMap<>();
      for (int i = 0; i < cells.length; i++) {
        if (!cells[i].isEmpty()) {
          kept.put(i, new SheetRow.Cell(SheetRow.Content.TEXT, cells[i]));
        }
      }
      list.add(new SheetRow(list.size() + 1, kept));
    }
    return list;
  }

  private static String[] row(String... cells) {
    return cells;
  }
}
