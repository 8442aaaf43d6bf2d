package guiju.platform.web;

import guiju.engine.text.Language;
import java.util.List;

/** Pages with the content of one invented day, for rendering. */
final class Samples {
  private Samples() {}

  static SignInPage signIn(Language language) {
    SignInPage.Card zhou = new SignInPage.Card("zhou", "周例安", "经办人", "3 件待办", false);
    SignInPage.Card chen = new SignInPage.Card("chen", "陈例明", "主要负责人", "1 件待签", false);
    SignInPage.Card he = new SignInPage.Card("he", "何例平", "主要负责人", "无待办", true);
    return new SignInPage(
        Rendering.visitor(language),
        true,
        List.of(
            new SignInPage.Group(
                "报项目的单位",
                "写申报、建设、验收",
                List.of(
                    new SignInPage.Body("市民政局", List.of(zhou, chen)),
                    new SignInPage.Body("市交通运输局", List.of(zhou, he)),
                    new SignInPage.Body("市卫生健康委", List.of(zhou)),
                    new SignInPage.Body("市住房城乡建设局", List.of(chen))),
                List.of(),
                ""),
            new SignInPage.Group(
                "出具意见的部门",
                "只填本部门那一份",
                List.of(
                    new SignInPage.Body("市国家保密局（市密码管理局）", List.of(zhou, he)),
                    new SignInPage.Body("市委网信办", List.of(he))),
                List.of(new SignInPage.Body("市档案馆", List.of(he))),
                "另有 1 处，1 人")),
        List.of(new SignInPage.Source("市政务云平台服务", "某市 2024 年公开招标", "https://example.invalid/1")),
        List.of(
            new SignInPage.Step("zhou", "周例安报项目"),
            new SignInPage.Step("tan", "谭例衡批项目"),
            new SignInPage.Step("fang", "方例远看全局")),
        new SignInPage.Attempt("", "/"),
        true);
  }

  static WorkbenchPage workbench(Language language) {
    Texts texts = Texts.in(language);
    List<Cite> cites = List.of(Cite.of("14", texts));
    return new WorkbenchPage(
        Rendering.frame(language, Section.WORKBENCH),
        Sentence.parse("有 3 件事轮到周例安，最急的一件[[周五到期]]：补正养老服务监管平台的申报材料。"),
        "11月18日 星期三。另有 3 件在等别人，2 份草稿未提交。",
        new WorkbenchPage.Ahead(
            List.of(
                point(2, "11月20日", "补正申报", "养老服务监管平台", true),
                point(37, "12月31日", "绩效监控报告", "社会救助核对系统", false),
                point(87, "2月28日", "运行自评价", "低保证照查询", false)),
            List.of(
                new WorkbenchPage.Month(12, "12月"),
                new WorkbenchPage.Month(38, "2027年1月"),
                new WorkbenchPage.Month(64, "2月"),
                new WorkbenchPage.Month(88, "3月"))),
        List.of(
            new WorkbenchPage.Todo(
                "补正申报材料，再次提交", "#", "养老服务监管平台 · 第 2 轮退回，缺 2 项", cites, "11月20日 周五", "还有 2 天", true),
            new WorkbenchPage.Todo(
                "向监理单位征求意见，报送绩效监控报告",
                "#",
                "社会救助核对系统 · 使用单位意见已到",
                cites,
                "12月31日 周四",
                "还有 43 天",
                false)),
        List.of(),
        List.of(new WorkbenchPage.Item("地名地址库升级", "#", "提交可行性研究报告", "昨天 15:20")),
        List.of(
            new WorkbenchPage.Item("地名地址库升级", "#", "等市公安局出具信息安全审核意见，第二十条", "9 天"),
            new WorkbenchPage.Item("婚姻登记预约服务", "#", "等市财政局核定服务费，第二十条", "3 天")),
        List.of(new WorkbenchPage.Item("补正申报：养老服务监管平台", "#", "退回补正", "11月18日")),
        List.of(new WorkbenchPage.Item("志愿服务积分系统", "#", "可行性研究报告 · 符合 9 项，待补 4 项", "昨天 16:42")));
  }

  private static WorkbenchPage.Point point(
      double at, String date, String what, String about, boolean urgent) {
    return new WorkbenchPage.Point(
        at,
        date,
        what + "：" + about,
        date + " " + what,
        about,
        urgent,
        WorkbenchPage.Words.ALWAYS,
        at > 70);
  }

  static FindingsPanel findings(Texts texts) {
    List<Cite> cites = List.of(Cite.of("14(2)", texts));
    return new FindingsPanel(
        "随填随算，10:42",
        List.of(
            new FindingsPanel.Count(Mark.STOP, "不符合 1"),
            new FindingsPanel.Count(Mark.UNKNOWN, "不能判断 2"),
            new FindingsPanel.Count(Mark.WAIVER, "需豁免 1"),
            new FindingsPanel.Count(Mark.MET, "符合 13")),
        List.of(
            new FindingsPanel.Line(
                "a",
                Mark.STOP,
                "不符合",
                "缺密码应用方案",
                cites,
                List.of(
                    new FindingsPanel.Detail("事实", "技术方案应有 5 件，已有 4 件。", ""),
                    new FindingsPanel.Detail("补救", "上传密码应用方案。", "经办人"))),
            new FindingsPanel.Line(
                "b",
                Mark.UNKNOWN,
                "尚不能判断",
                "资金来源能否凑齐总投资",
                List.of(Cite.of("33", texts)),
                List.of(
                    new FindingsPanel.Detail("事实", "总投资 638.00，来源合计 600.00，自筹未填。", ""),
                    new FindingsPanel.Detail("补救", "填单位自筹；填 38.00 即符合。", "经办人"))),
            new FindingsPanel.Line(
                "c",
                Mark.WAIVER,
                "需豁免",
                "独立封装移动客户端",
                List.of(Cite.of("8(4)", texts)),
                List.of(
                    new FindingsPanel.Detail("事实", "移动端选了“单独开发 App”。", ""),
                    new FindingsPanel.Detail("补救", "改接市统一移动端即符合；或引法律法规明文；或由领导小组豁免，单位不能自免。", ""),
                    new FindingsPanel.Detail("何时", "现在提醒，立项审批时拦截。", "")))),
        List.of(),
        List.of(
            new FindingsPanel.Line(
                "d", Mark.MET, "符合", "信息资源目录已编", List.of(Cite.of("18", texts)), List.of())),
        List.of(
            new FindingsPanel.Line(
                "e", Mark.ASIDE, "不适用", "节能评估", List.of(Cite.of("21", texts)), List.of())));
  }

  static FieldView money(String id, String label, String value, String hint) {
    return new FieldView(
        id,
        id,
        label,
        "",
        hint,
        FieldView.Kind.NUMBER,
        value,
        List.of(),
        List.of(),
        List.of(),
        24,
        "",
        "",
        "money",
        "",
        false);
  }

  private static DossierBody.Revision revision() {
    return new DossierBody.Revision(
        "次年度需求申报",
        "与第 1 轮的差别",
        "11月17日再次提交，改了 1 处",
        "第 1 轮",
        "第 2 轮（现在）",
        List.of(
            new DossierBody.Changed(
                "绩效目标",
                List.of(new DossierBody.Piece("补贴核对", false), new DossierBody.Piece("尽快完成", true)),
                List.of(
                    new DossierBody.Piece("补贴核对", false), new DossierBody.Piece("当天完成", true)))));
  }

  static ActPage act(Language language) {
    Texts texts = Texts.in(language);
    FieldView mobile =
        new FieldView(
            "mobile",
            "mobile",
            "移动端怎么做",
            "",
            "",
            FieldView.Kind.RADIO,
            "",
            List.of(
                new FieldView.Option("unified", "接市统一移动端", false),
                new FieldView.Option("own", "单独开发 App", true),
                new FieldView.Option("none", "不做移动端", false)),
            List.of(),
            List.of(),
            0,
            "",
            "",
            "",
            "",
            false);
    FieldView tasks =
        new FieldView(
            "tasks",
            "tasks",
            "主要任务",
            "可不填",
            "取自第 1 轮",
            FieldView.Kind.LONG,
            "汇聚养老机构数据",
            List.of(),
            List.of(),
            List.of(),
            2000,
            "",
            "第 2 轮：监管养老机构",
            "",
            "",
            false);
    List<FieldView> money =
        List.of(
            money("total", "总投资", "638.00", "取自第 1 轮"),
            money("central", "中省补助", "200.00", "取自第 1 轮"),
            money("city", "本级财政", "400.00", "取自第 1 轮"),
            money("own", "单位自筹", "", "没有填 0"),
            money("om", "每年运维经费", "57.00", "另计，不入总投资"));
    return new ActPage(
        Rendering.frame(language, Section.PROJECTS),
        "/acts/project/P-1/declaration.submit",
        List.of(new Crumb("养老服务监管平台", "/projects/P-1"), new Crumb("2027 年度需求申报，第 3 轮", "")),
        "",
        Sentence.parse("还差 3 项才能提交：[[2 项可在本页补齐]]，1 项等市政府办公室登记。"),
        false,
        "",
        List.of(),
        List.of(revision()),
        List.of(),
        List.of(),
        List.of(new ActPage.Read("可行性研究报告", "可研.pdf，11月4日", "#", "#view", false)),
        new ActPage.Copy(List.of(new FieldView.Option("P-2025-003", "救助平台", false)), ""),
        List.of(
            new ActPage.Part("s1", "一、基本情况", "第十四条（一）", "已填 9 项，修改", false, List.of(tasks), ""),
            new ActPage.Part("s2", "二、技术方案", "第十四条（二）", "", true, List.of(tasks, mobile), ""),
            new ActPage.Part(
                "s3",
                "三、资金来源",
                "万元",
                "",
                true,
                money,
                "200.00 ＋ 400.00 ＋ 自筹未填 ＝ 600.00，比总投资少 38.00")),
        List.of(),
        List.of(
            new ActPage.Paper("m1", "应用系统实施方案", "第十四条（二）", "实施方案（第 2 稿）.docx，11月17日", true, "已交"),
            new ActPage.Paper("m2", "密码应用方案", "第十四条（二）", "", false, "未交")),
        List.of(),
        List.of(),
        List.of(
            new SimilarMatters.Line("社会救助核对系统", "#", "项目 · 市民政局", List.of("同一业务：名称共有 社会救助、核对"))),
        findings(texts),
        "还差 3 项，提醒 1 项",
        "核对并提交",
        true,
        "草稿 10:42 已自动保存。",
        "7",
        List.of(
            new ActPage.Other(
                "10:40，另一个窗口存了这份表的另一稿。两稿都还在，选一稿接着填。不同之处：",
                List.of(new ActPage.Difference("项目名称", "那边：养老服务监管", "这里：养老服务监管平台")),
                "mine.8",
                "/acts/project/P-1/declaration.submit")),
        "3",
        "abc");
  }

  static DossierPage dossier(Language language) {
    Texts texts = Texts.in(language);
    List<Cite> cites = List.of(Cite.of("27", texts));
    List<Stage> stages =
        List.of(
            new Stage(Stage.Progress.DONE, "申报", "2024年9月12日"),
            new Stage(Stage.Progress.DONE, "年度清单", "2025年度"),
            new Stage(Stage.Progress.DONE, "实施方案批复", "2025年9月12日"),
            new Stage(Stage.Progress.NOW, "建设", "现在，第 380 天"),
            new Stage(Stage.Progress.TODO, "试运行", "连续正常 3 个月"),
            new Stage(Stage.Progress.TODO, "竣工验收", "2027年3月31日前"));
    DossierBody.Entry entry =
        new DossierBody.Entry(
            "47",
            "11月2日",
            "罗例川 经办人",
            "登记付款 120.00 万元",
            List.of(),
            cites,
            "9f3c61d2",
            true,
            List.of());
    DossierBody body =
        new DossierBody.FactsBody(
            List.of(),
            List.of(
                new DossierBody.FactGroup(
                    "",
                    List.of(
                        new DossierBody.FactLine(
                            "建设方式", "统筹自建，合并编报实施方案", List.of(), List.of(), "第十六条第（三）项", ""),
                        new DossierBody.FactLine(
                            "批复总投资", "860.00 万元", List.of(), List.of(), "批复第二条", "#"),
                        new DossierBody.FactLine(
                            "在线平台编码",
                            "2501-511300-04-01-620415",
                            List.of(),
                            List.of(),
                            "申报表",
                            "")))),
            new DossierBody.Latest("第 1 至 47 条逐条衔接，今天 09:00 核对无误", "#", 47, List.of(entry, entry)));
    Room room =
        new Room(
            "已用 58.70",
            List.of(
                new Room.Part(0, 0, 31, "第 1 次 31.20"), new Room.Part(1, 31, 27.5, "第 2 次 27.50")),
            new Room.Limit(86, "10% 线 86.00", false),
            "万元。还余 27.30。");
    return new DossierPage(
        Rendering.frame(language, Section.PROJECTS),
        List.of(new Crumb("项目", "/projects"), new Crumb("市交通运输局", "")),
        "嘉陵江水上交通协同监管系统",
        "统筹自建 · 2025年度",
        new DossierPage.Day(
            false, "看某一天的样子", "2026-11-18", "2026-11-18", "#", "facts", "#", null, null),
        Sentence.parse("正在建设，轮到[[市交通运输局]]：12月31日前报送 2026 年绩效监控报告，还缺监理单位意见。"),
        "",
        stages,
        List.of(
            new Tab("事实", "", "#", true),
            new Tab("材料", "14", "#", false),
            new Tab("意见", "7", "#", false),
            new Tab("流程图", "", "#", false)),
        body,
        new DossierPage.Acts(
            "罗例川可办的事",
            List.of(
                new ActLine("报送 2026 年绩效监控报告", "#", cites, Mark.LACKING, "还缺监理单位意见", true),
                new ActLine("报备单位自行调整", "#", cites, Mark.TICK, "可办，还余 27.30 万元", false)),
            List.of(),
            List.of(),
            List.of(new DossierPage.Other("核验竣工材料", "市政府办公室审查员", cites))),
        List.of(
            new DossierPage.Tied(
                "县级部分",
                List.of(new DossierPage.Tie("阆中市水上交通", "#", "阆中市交通运输局 · 县级部分：实施 · 轮到县级项目单位")))),
        List.of(new DossierBody.MoneyLine("调整台账", cites, room)));
  }
}
