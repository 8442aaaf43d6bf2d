package guiju.engine.loading;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.SmallBook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be wrong with a document is found when the rulebook is loaded. */
class DocumentProblemsTest {
  private static final String FILE = "documents/papers.yaml";
  private static final String GOOD =
      """
      permit-paper:
        of: permit
        label: {zh: 许可, en: Permit}
        made: [permit.grant]
        number: '建〔{year}〕{number}号'
        title: {zh: '{permit.name}', en: '{permit.name}'}
        body:
          - {zh: '同意，{permit.cost}。', en: Granted.}
      without:
        - because: {zh: 只是记录, en: A record only}
          acts: [permit.refuse]
      """;

  private static List<String> problems(String documents) {
    return SmallBook.whole().with(FILE, documents).problems();
  }

  @Test
  void a_good_one_loads() {
    assertThat(problems(GOOD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "of: permit|of: ship|documents/papers.yaml:2: There is no kind \"ship\"",
        "made: [permit.grant]|made: [permit.give]|permit-paper: there is no act \"permit.give\"",
        "made: [permit.grant]|made: [town.note]|permit-paper: town.note is no act on a permit",
        "made: [permit.grant]|made: []|\"made\" is missing: the acts that make it",
        "{permit.cost}|{permit.costs}|'Permit' has no 'costs'",
        "{permit.cost}|{permit.cost|Braces do not match here",
        "{permit.cost}|permit.cost}|Braces do not match here",
        "{permit.cost}|[{permit.cost}|A square bracket is opened and not closed",
        "{permit.cost}|[好]|Square brackets hold at least one value",
        "{permit.cost}|{form.verdict}|permit.grant does not ask for verdict; name another value",
        "{permit.cost}|{opinion}|{opinion} is what a consulted standing is asked for",
        "label: {zh: 许可|label: {zg: 许可|Unknown key \"zg\"",
        "建〔|{code}〔|its number needs the code of office; say its \"letterhead\"",
        "acts: [permit.refuse]|acts: [permit.lose]|without: there is no act \"permit.lose\"",
        "- {zh: '同意，{permit.cost}。', en: Granted.}|- opinions: town|there is no procedure of permit: town",
        "- {zh: '同意，{permit.cost}。', en: Granted.}|- opinions: relief|relief asks nobody for an opinion",
        "- {zh: '同意，{permit.cost}。', en: Granted.}|- {rows: permit.name, columns: []}|\"rows\" needs a list; this gives one thing",
        "- {zh: '同意，{permit.cost}。', en: Granted.}|- {rows: permit.neighbours}|A table needs \"columns\"",
        "label: {zh: 许可, en: Permit}|label: {zh: 许可, en: Permit}, signs: king|there is no standing \"king\"",
      })
  void a_mistake_is_named(String stands, String instead, String says) {
    assertThat(GOOD).contains(stands);
    String wrong =
        instead.contains(", signs")
            ? GOOD.replace("  label:", "  signs: king\n  label:")
            : GOOD.replace(stands, instead);

    assertThat(problems(wrong)).anyMatch(problem -> problem.contains(says));
  }

  @Test
  void a_field_only_some_of_its_acts_ask_for_needs_a_condition() {
    String two = GOOD.replace("[permit.grant]", "[permit.grant, permit.return]");

    assertThat(problems(two.replace("{permit.cost}", "{form.mendBy}")))
        .anyMatch(problem -> problem.contains("permit.grant does not ask for mendBy"));
    assertThat(
            problems(
                two.replace(
                    "- {zh: '同意，{permit.cost}。'",
                    "- {when: has(form.mendBy), zh: '到{form.mendBy}。'")))
        .isEmpty();
  }

  @Test
  void the_same_id_twice_is_a_problem() {
    assertThat(
            SmallBook.whole()
                .with(FILE, GOOD)
                .with("documents/more.yaml", GOOD.substring(0, GOOD.indexOf("without")))
                .problems())
        .anyMatch(problem -> problem.contains("The document \"permit-paper\" stands twice"));
  }

  @Test
  void an_act_of_a_body_without_a_paper_is_a_flaw_unless_it_says_why() {
    List<String> flaws = SmallBook.whole().with(FILE, GOOD).flaws();

    assertThat(flaws)
        .contains(
            "procedures/permit.return: makes no paper; give it one in documents, or say why under"
                + " \"without\"")
        .noneMatch(flaw -> flaw.startsWith("procedures/permit.grant"))
        .noneMatch(flaw -> flaw.startsWith("procedures/permit.refuse"));
  }

  @Test
  void an_act_that_says_it_makes_none_and_makes_one_is_a_flaw() {
    assertThat(
            SmallBook.whole()
                .with(FILE, GOOD.replace("acts: [permit.refuse]", "acts: [permit.grant]"))
                .flaws())
        .contains("procedures/permit.grant: is said to make no paper, and makes one");
  }

  @Test
  void a_citation_of_no_article_is_a_flaw() {
    assertThat(
            SmallBook.whole()
                .with(FILE, GOOD.replace("  of: permit", "  of: permit\n  cites: '9'"))
                .flaws())
        .contains("documents/permit-paper: cites no article of this regulation: 9");
  }
}
