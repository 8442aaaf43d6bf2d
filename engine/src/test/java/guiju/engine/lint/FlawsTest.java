package guiju.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.Rulebook;
import guiju.engine.SmallBook;
import guiju.engine.law.Requirement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of flaw, in a rulebook that has exactly it. */
class FlawsTest {
  private static final String PERMIT = "procedures/permit.yaml";
  private static final String RELIEF = "procedures/relief.yaml";
  private static final String ONE = "articles/01.yaml";
  private static final String TWO = "articles/02.yaml";

  private static Arguments flawed(String file, String old, String text, String... flaws) {
    return Arguments.of(file, old, text, List.of(flaws));
  }

  static Stream<Arguments> ways() {
    return Stream.of(
        flawed(
            PERMIT,
            "  refused: {label",
            "  lost: {label: {zh: 失, en: Lost}, end: bad}\n  refused: {label",
            "procedures/permit: no act leads to the state lost"),
        flawed(
            "procedures/town.yaml",
            "closed: {label: {zh: 关闭, en: Closed}, end: good}",
            "closed: {label: {zh: 关闭, en: Closed}}\n  over: {label: {zh: 完, en: Over}, end: good}",
            "procedures/town: no act leads to the state over",
            "procedures/town: no act leads out of the state closed",
            "procedures/town: no end can be reached from the state open"),
        flawed(
            "procedures/town.yaml",
            "  close:\n    label: {zh: 关闭, en: Close}\n    by: office.officer\n    from: open\n",
            "  close:\n    label: {zh: 关闭, en: Close}\n    by: office.officer\n    from: [open, closed]\n",
            "procedures/town.close: leads from an end to itself"),
        flawed(
            RELIEF,
            "by: council.head\n    from: deciding\n    to: declined",
            "by: council.head\n    from: [deciding, granted]\n    to: declined",
            "procedures/relief.decline: is never taken in granted: there the next case begins anew"),
        flawed(
            PERMIT,
            "  answer:\n",
            "  back: {automatic: permit.risky, from: deciding, to: consulting}\n  answer:\n",
            "procedures/permit: automatic acts lead in a circle from consulting",
            "procedures/permit: automatic acts lead in a circle from deciding"),
        flawed(
            "procedures/town.yaml",
            "cites: '2'\nstates",
            "states",
            "procedures/town: cites no article"),
        flawed(
            RELIEF,
            "acts:\n",
            "consult:\n  fire: {opinion: {zh: 意, en: O}}\nacts:\n",
            "procedures/relief: asks for opinions that nobody can give"));
  }

  static Stream<Arguments> articles() {
    return Stream.of(
        flawed(
            ONE,
            "says:\n  - {text: {zh: 造价有上限。, en: The cost has a ceiling.}, force: must, cites: '1'}\n",
            "",
            "articles/1: does not say what it asks"),
        flawed(
            ONE,
            "bound: inclusive, cites: '1'",
            "bound: inclusive",
            "parameters/ceiling: has no citation"),
        flawed(ONE, "label: {zh: 上限, en: Ceiling}, ", "", "parameters/ceiling: has no label"),
        flawed(
            ONE,
            "bound: inclusive, ",
            "",
            "parameters/ceiling: does not say whether the limit itself is included (bound: inclusive)"),
        flawed(
            ONE,
            "parameters:\n",
            "parameters:\n  most: {type: count, label: {zh: 多, en: Most}, from: {2024-01-01: 3}, setting: true, cites: '1'}\n",
            "parameters/most: is looked at by nothing"),
        flawed(PERMIT, "    warns: [many-rooms]\n", "", "rules/many-rooms: no act asks this rule"),
        flawed(
            ONE,
            "en: Few rooms}\n    cites: '1'\n",
            "en: Few rooms}\n",
            "rules/many-rooms: cites no article"),
        flawed(
            ONE,
            "en: Few rooms}\n    cites: '1'\n",
            "en: Few rooms}\n    cites: '3(1)'\n",
            "rules/many-rooms: cites no article of this regulation: 3(1)"),
        flawed(
            ONE,
            "en: Few rooms}\n    cites: '1'\n",
            "en: Few rooms}\n    cites: '12'\n",
            "rules/many-rooms: cites no article of this regulation: 12"),
        flawed(
            ONE, "    cure: {zh: 减少房间, en: Fewer rooms}\n", "", "rules/many-rooms: says no cure"),
        flawed(
            ONE,
            "holds: permit.rooms <= 10",
            "holds: 1 < 2",
            "rules/many-rooms: looks at nothing: it always comes out the same"),
        flawed(
            ONE,
            "many-rooms: met, ",
            "",
            "rules/many-rooms: no worked example expects anything of it"));
  }

  static Stream<Arguments> parts() {
    return Stream.of(
        flawed(
            "forms/spare.yaml",
            "",
            "of: permit\ntitle: {zh: 备, en: Spare}\nsections: []\n",
            "forms/spare: no act asks for this form"),
        flawed(
            PERMIT,
            "materials: [plan, fireCertificate]",
            "materials: [plan]",
            "materials/fireCertificate: no act asks for this paper"),
        flawed(
            "vocabulary/town.yaml",
            "facts:\n",
            "facts:\n  mayor: {type: text, label: {zh: 镇长, en: Mayor}}\n",
            "vocabulary/town.mayor: no act ever sets this fact"),
        flawed(
            PERMIT,
            "    closes: [build]\n",
            "",
            "obligations/build: opens and is closed by nothing"),
        flawed(
            PERMIT,
            "closes: [mend]",
            "closes: [mend, pay]",
            "obligations/pay: is closed and opened by nothing"),
        flawed(
            "requirements.yaml",
            "R-2-2:",
            "R-2-3: {kind: rule, force: MAY}\nR-2-2:",
            "requirements/R-2-3: nothing satisfies it, and no reason is given"),
        flawed(
            "requirements.yaml",
            "R-1-2: {kind: rule, force: MUST}\n",
            "",
            "fact permit.cost, rule cost-below-ceiling: satisfies an id that is no requirement: R-1-2"));
  }

  @ParameterizedTest(name = "{3}")
  @MethodSource({"ways", "articles", "parts"})
  void is_found_and_nothing_else(String file, String old, String text, List<String> flaws) {
    SmallBook book =
        old.isEmpty()
            ? SmallBook.whole().with(file, text)
            : SmallBook.whole().replacing(file, old, text);
    assertThat(book.flaws()).containsExactlyInAnyOrderElementsOf(flaws);
  }

  @Test
  void an_article_without_anything_needs_a_reason() {
    String bare =
        "article: 3\ntitle: {zh: 空, en: Empty}\nabout: {zh: 空。, en: Empty.}\n"
            + "says:\n  - {text: {zh: 空。, en: Empty.}, cites: '3'}\n";
    SmallBook three = SmallBook.whole().with("articles/03.yaml", bare);
    assertThat(three.flaws())
        .containsExactly("articles/3: has neither a rule nor a stated reason for having none");
    assertThat(three.adding("articles/03.yaml", "built: false\n").flaws()).isEmpty();
    SmallBook asked = three.adding("requirements.yaml", "R-3-1: {kind: rule, force: MAY}\n");
    String reason = ":\n  R-3-1: {zh: 原则, en: A principle}\n";
    assertThat(asked.adding("articles/03.yaml", "noBehaviour" + reason).flaws()).isEmpty();
    assertThat(asked.adding("articles/03.yaml", "elsewhere" + reason).flaws()).isEmpty();
    assertThat(
            three
                .replacing("procedures/town.yaml", "cites: '2'\nstates", "cites: '3(1)'\nstates")
                .flaws())
        .isEmpty();
    assertThat(
            asked
                .replacing("vocabulary/town.yaml", "en: Quota}", "en: Quota}, satisfies: [R-3-1]")
                .flaws())
        .isEmpty();
  }

  @Test
  void a_figure_used_by_a_due_date_or_a_ripple_is_used() {
    SmallBook book =
        SmallBook.whole()
            .replacing(
                ONE,
                "parameters:\n",
                "parameters:\n  years: {type: count, label: {zh: 年, en: Years}, from: {2024-01-01: 3},"
                    + " setting: true, cites: '1'}\n"
                    + "  note: {type: text, label: {zh: 记, en: Note}, from: {2024-01-01: x}, cites: '1'}\n")
            .replacing(PERMIT, "plusYears(today, 1)", "plusYears(today, policy.years)")
            .replacing(PERMIT, "{permitKey: permit.key}", "{permitKey: policy.note}");
    assertThat(book.flaws()).isEmpty();
  }

  @Test
  void coverage_answers_every_requirement() {
    Rulebook rulebook =
        SmallBook.whole()
            .adding(
                "requirements.yaml",
                "R-2-3: {kind: rule, force: MAY}\nR-2-4: {kind: rule, force: MAY}\nR-2-5: {kind: rule, force: MAY}\nR-3-1: {kind: rule, force: MAY}\nR-9-1: {kind: rule, force: MAY}\n")
            .adding(
                TWO,
                "elsewhere:\n  R-2-3: {zh: 页面, en: A page}\nnoBehaviour:\n  R-2-4: {zh: 原则, en: A principle}\n")
            .with(
                "articles/03.yaml",
                "article: 3\ntitle: {zh: 空, en: E}\nabout: {zh: 空。, en: E.}\nbuilt: false\n")
            .rulebook();
    Coverage coverage = Coverage.of(rulebook);
    assertThat(rulebook.requirements().values().stream().map(Requirement::id))
        .containsExactly(
            "R-1-1", "R-1-2", "R-2-1", "R-2-2", "R-2-3", "R-2-4", "R-2-5", "R-3-1", "R-9-1");
    assertThat(rulebook.requirements().values().stream().map(r -> coverage.answer(r).toString()))
        .containsExactly(
            "Satisfied[places=[rulebook]]",
            "Satisfied[places=[fact permit.cost, rule cost-below-ceiling]]",
            "Satisfied[places=[procedure permit]]",
            "Satisfied[places=[procedure relief]]",
            "Elsewhere[how=Text[zh=页面, en=A page]]",
            "NoBehaviour[why=Text[zh=原则, en=A principle]]",
            "Open[]",
            "NotYetBuilt[]",
            "Open[]");
  }

  @Test
  void every_part_may_satisfy_a_requirement() {
    SmallBook book =
        SmallBook.whole()
            .replacing(
                "bodies.yaml",
                "en: Council}, cites: '1'}",
                "en: Council}, cites: '1', satisfies: [R-a]}")
            .replacing(
                "bodies.yaml", "    body: council\n", "    body: council\n    satisfies: [R-b]\n")
            .replacing(
                "vocabulary/permit.yaml",
                "metres: {type: count,",
                "metres: {type: count, satisfies: [R-c],")
            .replacing("materials.yaml", "thirdParty: true", "thirdParty: true\n  satisfies: [R-d]")
            .replacing(ONE, "bound: inclusive,", "bound: inclusive, satisfies: [R-e],")
            .replacing("forms/reason.yaml", "{type: text,", "{type: text, satisfies: [R-f],")
            .replacing(PERMIT, "en: Fire opinion}", "en: Fire opinion}, satisfies: [R-g]")
            .replacing(PERMIT, "    form: opinion\n", "    form: opinion\n    satisfies: [R-h]\n")
            .replacing(PERMIT, "due: form.mendBy,", "due: form.mendBy, satisfies: [R-i],");
    assertThat(Coverage.of(book.rulebook()).places())
        .containsEntry("R-a", List.of("body council"))
        .containsEntry("R-b", List.of("standing council"))
        .containsEntry("R-c", List.of("fact permit.neighbours"))
        .containsEntry("R-d", List.of("paper fireCertificate"))
        .containsEntry("R-e", List.of("parameter ceiling"))
        .containsEntry("R-f", List.of("field reason.reason"))
        .containsEntry("R-g", List.of("opinion permit.fire"))
        .containsEntry("R-h", List.of("act permit.opine"))
        .containsEntry("R-i", List.of("obligation mend"));
  }
}
