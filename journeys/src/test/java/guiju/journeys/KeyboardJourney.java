package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;

/** Without a mouse, and for those whom movement on a screen makes ill. */
@Journey
class KeyboardJourney {
  private static final String HANDLER = "zhou-lian";
  private static final String FORM = "/acts/project/new/registration.register";

  @Test
  void the_first_stop_leads_past_the_bar(House house) {
    Visitor handler = house.visitor(HANDLER).open("/projects");
    Keys keys = new Keys(handler).press("Tab");
    assertThat(keys.isAt(".skip")).isTrue();

    keys.press("Enter").press("Tab");

    assertThat(keys.isAt("main *")).isTrue();
  }

  @Test
  void the_search_box_is_a_stroke_away(House house) {
    Visitor handler = house.visitor(HANDLER).open("/measures");

    new Keys(handler).press("/").type("监管").press("Enter");
    handler.page().waitForURL("**/search?**");

    assertThat(handler.path()).startsWith("/search?q=");
  }

  @Test
  void menus_open_and_fold_by_keyboard(House house) {
    Visitor handler = house.visitor(HANDLER).open("/");
    Keys keys = new Keys(handler).reach(".more > summary").press("Enter");
    assertThat(handler.page().locator(".more .drop").isVisible()).isTrue();
    keys.press("Tab");
    assertThat(keys.isAt(".more .drop a")).isTrue();

    keys.press("Escape");

    assertThat(handler.page().locator(".more .drop").isVisible()).isFalse();
    assertThat(keys.isAt(".more > summary")).isTrue();
  }

  @Test
  void the_menu_of_a_phone_opens_and_folds_by_keyboard(House house) {
    Visitor handler = house.onPhone(HANDLER).open("/");
    Keys keys = new Keys(handler).reach(".menu > summary").press("Enter");
    assertThat(handler.page().locator(".menu .drop a").first().isVisible()).isTrue();

    keys.reach(".menu .drop button").press("Escape");

    assertThat(handler.page().locator(".menu .drop").isVisible()).isFalse();
    assertThat(keys.isAt(".menu > summary")).isTrue();
  }

  @Test
  void an_act_is_taken_from_the_first_answer_to_the_last(House house) {
    Visitor handler = house.visitor(HANDLER).open(FORM);
    Keys keys = new Keys(handler);

    keys.choose("classified", "false");
    keys.choose("classifiedPart", "none");
    keys.reach("[name=name]").type("键盘办件系统");
    keys.choose("category", "businessSystem");
    keys.choose("meetsStandard", "true");
    keys.choose("mode", "selfBuild");
    keys.reach("button[name=do][value=take]").press("Enter");
    handler.page().waitForURL("**/projects/**");

    assertThat(handler.path()).contains("?done=registration.register");
    assertThat(handler.text()).contains("键盘办件系统");
  }

  @Test
  void looking_anew_leaves_the_cursor_where_it_is(House house) {
    Visitor handler = house.visitor(HANDLER);
    ActForm form = handler.act("project", "new", "registration.register");

    form.type("name", "光标不动系统");

    assertThat(new Keys(handler).isAt("[name=name]")).isTrue();
    assertThat(form.answer("name")).isEqualTo("光标不动系统");
  }

  @Test
  void a_refusal_is_where_the_keyboard_is(House house) {
    Visitor handler = house.visitor(HANDLER);
    // Somebody may have left a draft that would be taken.
    handler.act("project", "new", "registration.register").fill("name", "").refused();

    assertThat(handler.page().locator("[role=alert]").innerText()).isNotBlank();
    assertThat(new Keys(handler).isAt("#refused")).isTrue();
  }

  @Test
  void nothing_moves_for_whom_movement_makes_ill(House house) {
    Visitor handler = house.visitor(HANDLER);
    handler
        .page()
        .emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

    handler.open(FORM);

    assertThat(
            handler
                .page()
                .evaluate(
                    """
                    [...document.querySelectorAll("*")].filter(one => {
                      const style = getComputedStyle(one);
                      return style.animationName !== "none"
                        || style.transitionDuration.split(",").some(time => parseFloat(time) > 0);
                    }).length"""))
        .isEqualTo(0);
  }
}
