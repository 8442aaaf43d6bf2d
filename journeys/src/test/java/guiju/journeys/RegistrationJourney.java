package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A handler registers a project: the first paper of its life. */
@Journey
class RegistrationJourney {
  private static final String HANDLER = "zhou-lian";

  /** Have begun no paper anywhere: what somebody typed and left is kept for them. */
  private static final String FRESH = "luo-lichuan";

  private static final String UNTOUCHED = "xu-liqing";

  @Test
  void findings_change_while_the_handler_types(House house) {
    Visitor handler = house.visitor(UNTOUCHED);
    ActForm form = handler.act("project", "new", "registration.register");
    assertThat(form.findings().standing()).isNotEmpty();

    form.type("classified", "true");

    assertThat(form.findings().stands("not-classified")).isTrue();

    form.type("classified", "false");

    assertThat(form.findings().stands("not-classified")).isFalse();
    assertThat(handler.barriers()).isEmpty();
  }

  @Test
  void an_empty_paper_is_refused_with_all_it_lacks(House house) {
    ActForm form = house.visitor(FRESH).act("project", "new", "registration.register").refused();

    assertThat(form.findings().standing().toString()).contains("涉密项目", "项目名称", "项目类别", "建设方式");
  }

  @Test
  void a_complete_paper_is_filed_and_the_office_is_next(House house) {
    Visitor handler = house.visitor(HANDLER);

    handler
        .act("project", "new", "registration.register")
        .type("classified", "false")
        .fill("classifiedPart", "none")
        .fill("owner", "civil-affairs")
        .fill("name", "社区养老服务监管系统")
        .fill("category", "businessSystem")
        .fill("meetsStandard", "true")
        .type("mode", "selfBuild")
        .taken();

    assertThat(handler.path()).startsWith("/projects/");
    assertThat(handler.text()).contains("社区养老服务监管系统");
    assertThat(handler.sentence()).contains("市政府办公室");
    assertThat(handler.barriers()).isEmpty();
  }
}
