package guiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a unit may change by itself: a tenth of the approved total over the project's life. */
@Journey
class ChangeJourney {
  private static final LocalDate DUE = LocalDate.of(2028, 3, 1);

  @Test
  void two_steps_up_to_exactly_a_tenth_are_filed_and_a_fen_more_is_refused(House house) {
    Scenes scenes = new Scenes(house, "transport");
    scenes.today(2027, 3, 1);
    String key = scenes.underway("公交调度平台", "6250000.00", DUE);

    scenes.today(2027, 5, 10);
    file(scenes, key, "400000.00");
    assertThat(scenes.handler().open("/projects/" + key).text()).contains("离自行调整上限还余 22.50 万元");

    scenes.today(2027, 7, 5);
    file(scenes, key, "225000.00");
    assertThat(scenes.handler().open("/projects/" + key).text())
        .contains("第 1 笔 40.00", "第 2 笔 22.50", "正好等于自行调整上限");

    scenes.today(2027, 9, 6);
    draft(scenes, key, "0.01").taken();
    ActForm fenMore = scenes.principal().act("project", key, "self-adjustment.file");
    fenMore.upload("selfAdjustmentStatement").refused();
    assertThat(fenMore.findings().standing())
        .extracting(ReadFindings.Line::id)
        .containsExactly("moved-sum-within-limit");
    assertThat(fenMore.findings().line("moved-sum-within-limit").words())
        .contains("已自行调整 625,000.00 元，加上本次 0.01 元，超过上限 625,000.00 元")
        .contains("批复总投资 6,250,000.00 元", "余地 0.00 元", "第二十七条", "按第二十六条报批");
  }

  private static ActForm draft(Scenes scenes, String key, String moved) {
    return scenes
        .handler()
        .act("project", key, "self-adjustment.draft")
        .fill(
            Map.of(
                "adjustmentContent", "存储由集中式改为分布式。",
                "adjustmentNeed", "数据量按实测重新估算。",
                "goalsUnchanged", "true",
                "adjustmentGround", "technical",
                "adjustmentGroundEvidence", "测算报告第三章。",
                "adjustmentTotalAfter", "6250000.00"))
        .type("adjustmentMoved", moved);
  }

  private static void file(Scenes scenes, String key, String moved) {
    ActForm form = draft(scenes, key, moved);
    assertThat(form.findings().stands("moved-sum-within-limit")).isFalse();
    form.taken();
    scenes
        .principal()
        .act("project", key, "self-adjustment.file")
        .upload("selfAdjustmentStatement")
        .taken();
  }
}
