package guiju.platform.administration;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.law.Capacity;
import guiju.engine.text.Language;
import guiju.engine.text.Text;
import guiju.platform.PlatformTest;
import guiju.platform.identity.AccountEvent;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of the audit trail says in words of what is kept in codes. */
@PlatformTest
class TrailWordsTest {

  private static final Texts ZH = Texts.in(Language.ZH);
  private static final Texts EN = Texts.in(Language.EN);

  @Autowired TrailWords words;
  @Autowired Eligibility eligibility;
  @Autowired Organisations organisations;

  @BeforeEach
  void there_is_a_unit() {
    organisations.register(new Organisation("pond", new Text("荷塘", "Pond"), null, null));
  }

  @ParameterizedTest
  @EnumSource(AccountEvent.What.class)
  void everything_that_happens_at_a_door_has_its_words(AccountEvent.What what) {
    assertThat(words.of(ZH, what.name())).doesNotContain("_").doesNotContain(what.name());
    assertThat(words.of(EN, what.name())).doesNotContain("_").doesNotContain(what.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "401",
        "POST owner.principal; confirmed 3",
        "OFFICE AUDIT; confirmed 4",
        "DISMISSAL AUDIT; confirmed 5",
        "SECRET ; confirmed 6",
        "declined 2: 荷",
        "taken back 7",
        "lock released",
        "sessions ended",
        "second factor reset",
        "open posts=[]",
        "closed posts=[owner.handler, owner.principal]",
        "open accounts=3",
        "closed accounts=0; 荷",
        "posts=[owner.handler]",
        "without owner.handler; 荷",
        "organisation=pond posts=[]; 荷",
        "office=NONE",
        "office=SYSTEM by setting",
        "opened name=荷 organisation=pond another person: 荷",
        "added name=荷 / 荷 body=null county=null",
        "renamed name=荷 / 荷",
        "closed; idle days=90",
        "checked=3 broken=0",
        "kind=TRAIL&result=&q=&from=&until="
      })
  void a_code_is_shown_in_no_language_as_it_is_kept(String kept) {
    assertThat(words.of(ZH, kept)).isNotBlank().doesNotContainPattern("[A-Za-z=\\[\\]]");
    assertThat(words.of(EN, kept)).isNotBlank().doesNotContainPattern("[=\\[\\]]|[a-z]\\.[a-z]");
  }

  @Test
  void a_proposal_names_the_post_and_the_reason() {
    String post = eligibility.name(new Capacity("owner", "handler")).zh();

    assertThat(words.of(ZH, "POST owner.handler; 接任")).isEqualTo("任" + post + "；接任");
  }

  @Test
  void a_refusal_is_said_in_the_sentence_the_administrator_was_told() {
    Objection objection = Objection.of("scope", new Text("荷塘", "Pond"));
    String kept = objection.key() + " " + objection.arguments();

    assertThat(words.of(ZH, kept)).isEqualTo(objection.in(ZH));
    assertThat(words.of(EN, kept)).isEqualTo(objection.in(EN));
  }

  @Test
  void what_nobody_wrote_as_a_code_stands_as_it_is() {
    assertThat(words.of(ZH, "荷塘月色")).isEqualTo("荷塘月色");
    assertThat(words.of(ZH, "")).isEmpty();
  }

  @Test
  void a_unit_is_called_by_its_name_and_an_address_by_none() {
    assertThat(words.name(EN, "pond", words.known(java.util.List.of("pond")))).isEqualTo("Pond");
    assertThat(words.name(EN, "GET /units/pond", words.known(java.util.List.of("GET /units/pond"))))
        .isEmpty();
    assertThat(words.name(ZH, "proposal 3", words.known(java.util.List.of("proposal 3"))))
        .isEqualTo("第 3 件提议");
  }
}
