package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import guiju.engine.Rulebook;
import guiju.engine.law.Identity;
import guiju.platform.HouseClock;
import guiju.platform.enactment.Enactment;
import guiju.platform.enactment.Enactments;
import guiju.platform.enactment.LawInForce;
import guiju.platform.lab.Review;
import guiju.platform.record.RecordBook;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What no administrator does alone: another law comes into force, another key signs the record. */
@Journey
class FourEyesJourney {
  private static final String SYSTEM = "gao-liyi";
  private static final String SECURITY = "gao-lier";
  private static final String AUDIT = "gao-lisan";
  private static final String VERSION = "2031.7";
  private static final double LONGEST_CHECK = 60_000;

  @Test
  void a_rulebook_is_proposed_by_one_and_comes_into_force_on_the_word_of_another(House house) {
    long draft =
        house.part(Review.class).bringIn("改一个叫法", law(house), files(house), SYSTEM).orElseThrow();
    LocalDate day = house.part(HouseClock.class).today().plusYears(5);

    Visitor keeper = house.visitor(SYSTEM).open("/administration/rulebook");
    assertThat(keeper.barriers()).isEmpty();
    keeper.open("/administration/rulebook/drafts/" + draft);
    checked(keeper);
    assertThat(keeper.sentence()).contains("查得过");
    assertThat(keeper.text()).contains(VERSION, "还没有用已办的事试过");
    assertThat(keeper.barriers()).isEmpty();
    keeper.page().locator("#from").fill(day.toString());
    keeper.page().locator("#reason").fill("领导小组已发修订");
    keeper.page().locator("form[action$=propose] button").click();
    assertThat(keeper.text()).contains("等确认", VERSION);
    keeper.page().locator("main a[href*='/proposals/']").first().click();
    assertThat(keeper.page().locator("form[action$=confirm]").count()).isZero();

    Visitor decider = house.visitor(SECURITY).open("/administration/rulebook");
    decider.page().locator("main a[href*='/proposals/']").first().click();
    assertThat(decider.text()).contains(VERSION, "领导小组已发修订", "不能撤销");
    assertThat(decider.barriers()).isEmpty();
    decider.page().locator("form[action$=confirm] button").click();
    assertThat(decider.text()).contains(VERSION, "提出", "确认");

    Enactment coming = house.part(Enactments.class).inForce(day).orElseThrow();
    assertThat(coming.version()).isEqualTo(VERSION);
    assertThat(house.part(LawInForce.class).isOver()).isFalse();
    assertThat(house.visitor(AUDIT).open("/administration/trail?q=" + VERSION).text())
        .contains("已确认，规则书");
  }

  @Test
  void another_key_signs_the_record_once_somebody_else_has_compared_it(House house) {
    RecordBook book = house.part(RecordBook.class);
    Visitor keeper = house.visitor(SYSTEM);
    keeper.page().waitForCondition(() -> book.record().isPresent());
    int keys = book.keys().size();

    keeper.open("/administration/record");
    keeper.click("提出更换密钥");
    keeper.page().locator("#reason").fill("定期更换");
    assertThat(keeper.barriers()).isEmpty();
    keeper.page().locator("form[action$=ask] button").click();
    assertThat(keeper.text()).contains("由另一位管理员", "定期更换");
    String asked = keeper.page().locator(".panel .hash").innerText();
    assertThat(keeper.page().locator("form[action$=confirm]").count()).isZero();

    Visitor decider = house.visitor(SECURITY).open("/administration/record");
    assertThat(decider.page().locator(".panel .hash").innerText()).isEqualTo(asked);
    assertThat(decider.barriers()).isEmpty();
    decider.page().locator("form[action$=confirm] button").click();

    assertThat(decider.page().locator(".panel").count()).isZero();
    assertThat(book.keys()).hasSize(keys + 1);
    assertThat(book.keys().get(keys).fingerprint()).isEqualTo(asked);
    assertThat(house.visitor(AUDIT).open("/administration/record").text()).contains(asked);
  }

  private static Identity law(House house) {
    return house.part(Rulebook.class).identity();
  }

  /** The law in force with another version and one word more. */
  private static Map<String, String> files(House house) {
    Map<String, String> files = new TreeMap<>(house.part(LawInForce.class).files());
    files.compute(
        "rulebook.yaml",
        (path, text) -> text.replaceFirst("version: .*", "version: '" + VERSION + "'"));
    files.compute("bodies.yaml", (path, text) -> text.replaceFirst("en: ", "en: The "));
    return files;
  }

  /** A draft is looked at beside the pages; the page says to come back. */
  private static void checked(Visitor keeper) {
    Locator form = keeper.page().locator("form[action$=propose]");
    keeper
        .page()
        .waitForCondition(
            () -> {
              keeper.page().reload();
              return form.count() > 0;
            },
            new Page.WaitForConditionOptions().setTimeout(LONGEST_CHECK));
  }
}
