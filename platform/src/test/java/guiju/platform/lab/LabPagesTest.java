package guiju.platform.lab;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import guiju.platform.Caller;
import guiju.platform.FreshHome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The pages of the lab, for those who may draft and for those who may not. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"guiju.home=target/test-city", "guiju.rulebook=../rulebooks/nanchong-2023"})
@ContextConfiguration(initializers = FreshHome.class)
class LabPagesTest {
  private static final String OFFICE = "shen-liqing";

  @Autowired Drafts drafts;
  @Autowired Examiner examiner;
  @Autowired Replayer replayer;
  @Autowired Runs runs;
  @LocalServerPort int port;

  private Caller caller;
  private String token;

  @BeforeEach
  void signs_in() {
    caller = new Caller(port);
    token = token(OFFICE);
  }

  private String token(String account) {
    // A program keeps no cookies of pages it has read.
    String answer =
        new Caller(port)
            .json("/api/v1/sign-ins", "{\"account\": \"" + account + "\", \"secret\": \"\"}")
            .body();
    return answer.replaceAll(".*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
  }

  private HttpResponse<String> get(String path) {
    return caller.get(path, "Authorization", "Bearer " + token);
  }

  private HttpResponse<String> post(String path, Map<String, String> form) {
    return caller.form(path, form, "Authorization", "Bearer " + token);
  }

  private long started(String title) {
    String to = post("/lab", Map.of("title", title)).headers().firstValue("Location").orElseThrow();
    return Long.parseLong(to.substring(to.lastIndexOf('/') + 1));
  }

  /** Pages of a draft are complete once it has been looked at, however long that takes. */
  private void examined(long draft) {
    int revision = drafts.find(draft).orElseThrow().revision();
    await().atMost(Duration.ofMinutes(3)).until(() -> examiner.of(draft, revision).isPresent());
  }

  private HttpResponse<String> saved(long draft, int revision, String path, String text) {
    return post(
        "/lab/" + draft + "/files",
        Map.of("revision", String.valueOf(revision), "path", path, "text", text, "do", "save"));
  }

  /** Whoever has claimed the run, this thread or the one in the background. */
  private Run tried(long draft) {
    replayer.work();
    return await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> runs.of(draft).orElseThrow(), run -> !run.state().goesOn());
  }

  private String file(long draft, String path) {
    Draft known = drafts.find(draft).orElseThrow();
    return requireNonNull(drafts.files(draft, known.revision()).get(path));
  }

  @ParameterizedTest
  @CsvSource({
    "shen-liqing, 200",
    "shi-lizhun, 200",
    "zhou-lian, 404",
    "fang-liyuan, 404",
    "han-liyuan, 404"
  })
  void the_lab_is_open_to_whom_the_rulebook_lets_draft(String account, int status) {
    long draft = started("谁能看");
    token = token(account);

    assertThat(get("/lab").statusCode()).isEqualTo(status);
    assertThat(get("/lab/" + draft).statusCode()).isEqualTo(status);
    assertThat(get("/lab/" + draft + "/rulebook.zip").statusCode()).isEqualTo(status);
    int posted = status == 200 ? 422 : 404;
    assertThat(post("/lab", Map.of("title", "")).statusCode()).isEqualTo(posted);
    assertThat(get("/measures/16").body().contains("/lab?article=16")).isEqualTo(status == 200);
    token = token(OFFICE);
    post("/lab/" + draft + "/delete", Map.of());
  }

  @Test
  void visitors_are_asked_to_sign_in() {
    assertThat(new Caller(port).get("/lab").statusCode()).isEqualTo(302);
  }

  @Test
  void a_figure_changed_in_the_form_changes_one_line_of_one_file_and_turns_a_case_red() {
    long draft = started("上限提到两千万");
    String before = file(draft, "articles/16.yaml");

    examined(draft);
    HttpResponse<String> form = get("/lab/" + draft + "/figures");
    assertThat(form.body()).contains("value=\"10000000.00\"", "合并编报的总投资上限");
    HttpResponse<String> answer =
        post(
            "/lab/" + draft + "/figures",
            Map.of(
                "revision", "0",
                "day.mergedPlanCeiling.0", "2023-05-09",
                "value.mergedPlanCeiling.0", "20000000"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(file(draft, "articles/16.yaml"))
        .isEqualTo(before.replace("{2023-05-09: 10000000.00}", "{2023-05-09: 20000000.00}"));
    examined(draft);
    String page = get("/lab/" + draft).body();
    assertThat(page)
        .contains("合并编报的总投资上限", "比一千万元多一分，不占这条理由", "应为“不符合”，实为“符合”")
        .contains("articles/16.yaml:");
    post("/lab/" + draft + "/delete", Map.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-05-09 | -1",
        "2023-05-09 | 1.234",
        "2023-05-09 | 一千万",
        "2023-02-30 | 1",
        "2023-05-09 | 99999999999999999999999999",
        "'' | 5"
      })
  void a_figure_that_cannot_be_is_told_beside_its_field_and_not_saved(String day, String value) {
    long draft = started("写错的数");
    examined(draft);

    HttpResponse<String> answer =
        post(
            "/lab/" + draft + "/figures",
            Map.of(
                "revision", "0",
                "day.mergedPlanCeiling.0", day,
                "value.mergedPlanCeiling.0", value));

    assertThat(answer.body()).contains("error-mergedPlanCeiling");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(drafts.find(draft).orElseThrow().revision()).isZero();
    post("/lab/" + draft + "/delete", Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "article: 16\n  title: [",
        "a: &a [1, *a]\n",
        "just words",
        "",
        "article: 16\nrules: {{{{{{{{{{",
        "article: 16\ntitle: {zh: 一, en: One}\nabout: {zh: 一, en: One}\nrules:\n  - {id: x, of: project,"
            + " title: {zh: 一, en: One}, cites: '16', force: must, holds: '((((((((((((((', message: {zh: 一, en: One}}\n"
      })
  void a_broken_file_is_kept_and_told_by_file_and_line(String text) {
    long draft = started("写坏的文件");

    HttpResponse<String> answer = saved(draft, 0, "articles/16.yaml", text);

    assertThat(answer.statusCode()).isEqualTo(302);
    examined(draft);
    HttpResponse<String> page = get("/lab/" + draft);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("articles/16.yaml:");
    assertThat(post("/lab/" + draft + "/replay", Map.of()).statusCode()).isEqualTo(302);
    assertThat(runs.of(draft)).isEmpty();
    assertThat(get("/lab/" + draft + "/figures").statusCode()).isEqualTo(200);
    assertThat(get("/lab/" + draft + "/compare?kind=project&key=x&entry=1").statusCode())
        .isEqualTo(302);
    post("/lab/" + draft + "/delete", Map.of());
  }

  @Test
  void texts_that_are_too_long_or_no_texts_are_refused_and_not_saved() {
    long draft = started("太大的文件");

    assertThat(saved(draft, 0, "articles/16.yaml", "x".repeat(200_001)).statusCode())
        .isEqualTo(422);
    assertThat(saved(draft, 0, "articles/16.yaml", "a\u0000b").statusCode()).isEqualTo(400);
    assertThat(saved(draft, 0, "../16.yaml", "a").statusCode()).isEqualTo(422);
    assertThat(saved(draft, 0, "/etc/passwd", "a").statusCode()).isEqualTo(422);
    assertThat(saved(draft, 0, "articles/16.yaml", "x".repeat(5_000_000)).statusCode())
        .isBetween(400, 499);
    assertThat(drafts.find(draft).orElseThrow().revision()).isZero();
    post("/lab/" + draft + "/delete", Map.of());
  }

  @Test
  void whoever_saves_second_is_told_and_loses_nothing() {
    long draft = started("两个人一起改");
    String text = file(draft, "calendar.yaml");
    saved(draft, 0, "calendar.yaml", text + "# one\n");

    HttpResponse<String> second = saved(draft, 0, "calendar.yaml", text + "# two\n");

    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("# two");
    assertThat(file(draft, "calendar.yaml")).endsWith("# one\n");
    post("/lab/" + draft + "/delete", Map.of());
  }

  /** Every fact doubles the one before; without bounds the last would fill the memory. */
  @Test
  void facts_that_would_grow_without_end_end_as_unknown() {
    long draft = started("越长越长");
    StringBuilder facts = new StringBuilder(file(draft, "vocabulary/unit.yaml"));
    String before = "unit.projects.map(p, p.name)";
    for (int i = 0; i < 40; i++) {
      facts.append(
          "  grown%d: {type: list, label: {zh: 长, en: Grown}, derived: '%s + %s'}\n"
              .formatted(i, before, before));
      before = "unit.grown" + i;
    }
    assertThat(saved(draft, 0, "vocabulary/unit.yaml", facts.toString()).statusCode())
        .isEqualTo(302);
    assertThat(get("/lab/" + draft).statusCode()).isEqualTo(200);
    post("/lab/" + draft + "/replay", Map.of());

    assertThat(tried(draft).state()).isIn(Run.State.DONE, Run.State.FAILED);
    post("/lab/" + draft + "/delete", Map.of());
  }

  @Test
  void what_was_tried_is_shown_by_rule_and_by_unit_side_by_side_and_to_print() {
    long draft = started("降到五百万");
    post(
        "/lab/" + draft + "/figures",
        Map.of(
            "revision", "0",
            "day.mergedPlanCeiling.0", "2023-05-09",
            "value.mergedPlanCeiling.0", "5000000"));
    assertThat(post("/lab/" + draft + "/replay", Map.of()).statusCode()).isEqualTo(302);
    assertThat(tried(draft).state()).isEqualTo(Run.State.DONE);
    String byRule = get("/lab/" + draft + "/flips").body();
    assertThat(byRule).contains("合并编报须占一条理由", "道路运输安全监管平台", "准许 → 不准许");
    assertThat(get("/lab/" + draft + "/flips?by=unit").body()).contains("市交通运输局");
    assertThat(get("/lab/" + draft + "/report").body())
        .contains("草案没有生效", "道路运输安全监管平台", "10,000,000.00 元");
    String link = byRule.replaceAll("(?s).*?href=\"(/lab/\\d+/compare[^\"]+)\".*", "$1");
    HttpResponse<String> beside = get(link.replace("&amp;", "&"));
    assertThat(beside.statusCode()).isEqualTo(200);
    assertThat(beside.body()).contains("现行规则", "草案不准许", "符合", "不符合");
    post("/lab/" + draft + "/delete", Map.of());
    assertThat(get("/lab/" + draft).statusCode()).isEqualTo(404);
  }

  @Test
  void the_exported_folder_is_the_draft_file_by_file() throws IOException {
    long draft = started("带走");
    saved(draft, 0, "calendar.yaml", file(draft, "calendar.yaml") + "# ours\n");

    byte[] zip =
        caller.file("/lab/" + draft + "/rulebook.zip", "Authorization", "Bearer " + token).body();
    Map<String, String> files = new HashMap<>();
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        files.put(
            part.getName().substring(part.getName().indexOf('/') + 1),
            new String(parts.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }

    assertThat(files).isEqualTo(drafts.files(draft, 1));
    assertThat(files.get("calendar.yaml")).endsWith("# ours\n");
    post("/lab/" + draft + "/delete", Map.of());
  }
}
