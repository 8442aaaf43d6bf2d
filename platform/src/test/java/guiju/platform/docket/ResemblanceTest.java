package guiju.platform.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names here are those of projects that have been tendered or audited somewhere. */
class ResemblanceTest {

  private static final List<String> REAL =
      List.of(
          "安康市政务云平台应用系统、公共资源交易中心信息化网络工程、信息发布系统",
          "赣州市政务云平台服务（品目一）",
          "赣州市政务云平台服务（品目二）",
          "社区事务管理服务平台建设项目",
          "法治信息化工程（最高人民检察院建设部分）通用服务器采购",
          "潍坊市预制菜产业高质量发展平台",
          "智慧化突发公卫事件应急处置平台",
          "市级机关集中办公区一码速通智能防疫管控系统",
          "“数说红河”展厅运维经费",
          "红河州一中心一平台六大库N应用经费",
          "广西壮族自治区空间治理数字化平台",
          "数字城管二期建设项目",
          "节庆论坛网上申报系统建设项目",
          "达州市职业高级中学网络控制与实训室项目",
          "特殊药品监管系统");

  @ParameterizedTest
  @CsvSource({
    "赣州市政务云平台服务（品目一）, 赣州市政务云平台服务（品目二）",
    "社区事务管理服务平台建设项目, 社区事务综合服务平台",
    "特殊药品监管系统, 特殊药品管理信息系统升级改造",
    "数字城管二期建设项目, 智慧城管平台",
    "智慧化突发公卫事件应急处置平台, 突发公卫事件应急指挥系统",
    "公共资源交易信息发布系统, 公共资源交易中心信息化网络工程",
    "节庆论坛网上申报系统建设项目, 节庆论坛管理平台",
    "广西壮族自治区空间治理数字化平台, 国土空间治理平台"
  })
  void finds_what_is_nearly_the_same(String asked, String other) {
    assertThat(degree(asked, other)).isGreaterThanOrEqualTo(Resemblance.BAR);
    assertThat(degree(other, asked)).isGreaterThanOrEqualTo(Resemblance.BAR);
  }

  @Test
  void finds_nothing_else_alike_among_real_names() {
    for (String asked : REAL) {
      for (String other : REAL) {
        if (!asked.equals(other) && !(asked.contains("政务云") && other.contains("政务云"))) {
          assertThat(degree(asked, other)).as(asked + " / " + other).isLessThan(Resemblance.BAR);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "社区事务管理服务平台, 社区矫正管理平台",
    "特殊药品监管系统, 特种设备监管系统",
    "智慧养老综合管理平台, 智慧停车综合管理平台",
    "数字城管二期建设项目, 数字档案二期建设项目"
  })
  void words_every_second_name_has_count_for_nothing(String asked, String other) {
    assertThat(degree(asked, other)).isLessThan(Resemblance.BAR);
  }

  @Test
  void says_which_words_are_shared() {
    Resemblance.Degree degree =
        new Resemblance(subject("社区事务管理服务平台建设项目"), Map.of()).with(subject("社区事务一体化平台"), "P-1");

    assertThat(degree.reasons())
        .containsExactly(new Likeness.Reason(Likeness.Why.NAME, List.of("社区事务")));
  }

  @Test
  void what_something_is_for_counts_where_its_name_does_not_say_it() {
    Resemblance.Subject system =
        new Resemblance.Subject("民政一张网", "civil", List.of("高龄津贴的申请、审核和发放"), List.of());

    Resemblance.Degree degree = new Resemblance(subject("高龄津贴发放系统"), Map.of()).with(system, "S-1");

    assertThat(degree.counts()).isTrue();
    assertThat(degree.reasons().get(0).why()).isEqualTo(Likeness.Why.CONTENT);
  }

  @Test
  void what_is_named_as_the_one_to_replace_comes_first() {
    Resemblance.Subject asked =
        new Resemblance.Subject("婚姻登记服务", "civil", List.of(), List.of("民政办事大厅系统"));
    Resemblance compared = new Resemblance(asked, Map.of());

    Resemblance.Degree replaced =
        compared.with(new Resemblance.Subject("民政办事大厅系统", "civil", List.of(), List.of()), "S-1");

    assertThat(replaced.degree()).isGreaterThan(compared.with(subject("婚姻登记预约"), "S-2").degree());
    assertThat(replaced.reasons())
        .extracting(Likeness.Reason::why)
        .containsExactly(Likeness.Why.NAMED, Likeness.Why.UNIT);
  }

  @Test
  void the_same_unit_alone_is_no_likeness() {
    Resemblance.Subject one = new Resemblance.Subject("婚姻登记", "civil", List.of(), List.of());
    Resemblance.Subject other = new Resemblance.Subject("殡葬收费", "civil", List.of(), List.of());

    assertThat(new Resemblance(one, Map.of()).with(other, "P-1").counts()).isFalse();
  }

  private static double degree(String asked, String other) {
    return new Resemblance(subject(asked), weights()).with(subject(other), "X").degree();
  }

  private static Resemblance.Subject subject(String name) {
    return new Resemblance.Subject(name, "", List.of(), List.of());
  }

  // Each real name is one dossier, as a register would hold them.
  private static Map<String, Double> weights() {
    Map<String, Double> held = new HashMap<>();
    REAL.forEach(
        name ->
            CoreWords.terms(CoreWords.pieces(name))
                .forEach(term -> held.merge(term, 1.0, Double::sum)));
    held.replaceAll((term, count) -> Math.log1p(REAL.size() / (1 + count)));
    return held;
  }
}
