package guiju.journeys;

import java.time.LocalDate;
import java.util.Map;

/** What everybody in the journeys knows by heart: who does what, and what they usually answer. */
final class Town {
  static final String UNIT = "civil-affairs";
  static final String HANDLER = "zhou-lian";
  static final String PRINCIPAL = "chen-liming";
  static final String EXAMINER = "shen-liqing";
  static final String OFFICE_SIGNATORY = "shi-lizhun";
  static final String REFORM_OFFICER = "han-liyuan";
  static final String REFORM_SIGNATORY = "tan-liheng";
  static final String FINANCE = "su-lijun";
  static final String FINANCE_SIGNATORY = "ji-licheng";
  static final String SECRECY = "zeng-liyan";
  static final String CRYPTOGRAPHY = "meng-lishu";
  static final String CYBERSPACE = "tang-liwei";
  static final String POLICE = "feng-lining";
  static final String ECONOMY = "deng-ligong";
  static final String LEADER = "fang-liyuan";
  static final String LIAISON = "wen-liluo";
  static final String MAYOR = "bai-lihong";

  /** The papers of a yearly need. */
  static final String[] NEED = {
    "applicationPlan", "resourceCatalogue", "cloudDemandPlan", "protectionPlan", "cryptographyPlan"
  };

  private static final Map<String, String> REGISTRATION =
      Map.of(
          "classified", "false",
          "classifiedPart", "none",
          "owner", UNIT,
          "category", "businessSystem",
          "meetsStandard", "true");

  private static final Map<String, String> CONTENT =
      Map.ofEntries(
          Map.entry("year", "2027"),
          Map.entry("mainTasks", "床位、护理记录和补贴发放一体监管。"),
          Map.entry("basis", "本单位职责和年度工作要点。"),
          Map.entry("necessity", "三套台账靠人工核对。"),
          Map.entry("performanceGoals", "补贴核对当天完成。"),
          Map.entry("modeReasons", "需求稳定，数据须由本单位长期掌握。"),
          Map.entry("principal", "陈例明"),
          Map.entry("usesNetwork", "extranet"),
          Map.entry("usesExchange", "true"),
          Map.entry("usesSupport", "true"),
          Map.entry("isolated", "false"),
          Map.entry("newServerRoom", "false"),
          Map.entry("newServers", "false"),
          Map.entry("internetLineRental", "false"),
          Map.entry("privateLine", "none"),
          Map.entry("endpointProtection", "none"),
          Map.entry("deployment", "cloud"),
          Map.entry("commonSystems", "none"),
          Map.entry("mobileClient", "none"),
          Map.entry("serviceKind", "other"),
          Map.entry("upgradeOf", "none"),
          Map.entry("sharesInformation", "true"),
          Map.entry("countyCollaboration", "false"),
          Map.entry("omCost", "12.00"),
          Map.entry("fundsCentralProvincial", "0"),
          Map.entry("fundsOwn", "0"),
          Map.entry("productReliability", "选用安全可靠产品。"));

  private static final Map<String, String> PAPER =
      Map.ofEntries(
          Map.entry("resourceCatalogueItems", "12"),
          Map.entry("resourceCatalogueCompiledOn", "2026-12-20"),
          Map.entry("sharingScope", "目录所列资源，向业务相关部门提供。"),
          Map.entry("sharingDegree", "conditional"),
          Map.entry("networkSecurity", "拟定等级保护三级。"),
          Map.entry("crossDepartment", "false"),
          Map.entry("civilWorks", "false"),
          Map.entry("highEnergy", "false"),
          Map.entry("productReliability", "选用安全可靠产品。"),
          Map.entry("depthReached", "true"),
          Map.entry("sectorAuthority", "economyAndInformation"),
          Map.entry("serviceGoals", "服务中断不超过四小时。"),
          Map.entry("serviceNeeds", "平台使用、运行和培训。"),
          Map.entry("necessityAnalysis", "业务有明确时效要求。"),
          Map.entry("technicalAnalysis", "市场上有成熟服务。"),
          Map.entry("economicAnalysis", "按使用期限比较，购买比自建省。"),
          Map.entry("sharingAnalysis", "数据归本单位。"),
          Map.entry("securityDemands", "数据存放在市级政务云。"),
          Map.entry("buildBuyComparison", "自建五年合计高于服务费。"),
          Map.entry("costSurvey", "问过三家。"),
          Map.entry("procurementPlan", "公开招标，一年一签。"),
          Map.entry("goodsOrWorks", "false"),
          Map.entry("bundledWithWorks", "false"),
          Map.entry("usePeriodYears", "5"),
          Map.entry("serviceFeesYears", "5"),
          Map.entry("buildAndOmYears", "5"),
          Map.entry("providers", "3"),
          Map.entry("breachesSecrecyDemands", "false"),
          Map.entry("secrecyMeasures", "服务商只接触脱敏数据。"));

  private final House house;

  Town(House house) {
    this.house = house;
  }

  /** The unit is on file and its collection of information is in order. */
  void foundUnit() {
    house
        .visitor(EXAMINER)
        .act("unit", "new", "unit-registration.open")
        .fill("organisation", UNIT)
        .fill("name", "市民政局")
        .fill("level", "city")
        .fill("principal", "陈例明")
        .taken();
    house
        .visitor(EXAMINER)
        .act("unit", UNIT, "collection-check.record-met")
        .answer(Map.of("collectionEvidence", "抽查目录与归集接口，逐条核过。"))
        .upload("collectionReport")
        .taken();
  }

  /** A project is registered and confirmed; the answer is its key. */
  String register(String name, String mode) {
    Visitor handler = house.visitor(HANDLER);
    handler
        .act("project", "new", "registration.register")
        .type("classified", "false")
        .answer(REGISTRATION)
        .fill("name", name)
        .type("mode", mode)
        .taken();
    String path = handler.path();
    String key = path.substring("/projects/".length(), path.indexOf('?'));
    house
        .visitor(EXAMINER)
        .act("project", key, "registration.confirm")
        .fill("inCatalogue", "true")
        .taken();
    return key;
  }

  /** Everything a need is asked for but its papers; sums in ten thousand yuan. */
  ActForm need(ActForm form, String total) {
    return form.answer(CONTENT)
        .fill("totalInvestment", total)
        .fill("fundsCity", total)
        .type("productReliability", "选用安全可靠产品。");
  }

  /** The need is filed and accepted for review. */
  void declare(String key, String total) {
    ActForm form = need(house.visitor(HANDLER).act("project", key, "declaration.prepare"), total);
    for (String paper : NEED) {
      form.upload(paper);
    }
    form.taken();
    house.visitor(PRINCIPAL).act("project", key, "declaration.submit").taken();
    house.visitor(EXAMINER).act("project", key, "declaration.accept").taken();
  }

  /** The three bodies of the joint review take it in. */
  void review(String key) {
    for (String officer : new String[] {EXAMINER, REFORM_OFFICER, FINANCE}) {
      house
          .visitor(officer)
          .act("project", key, "declaration.opine")
          .fill("verdict", "include")
          .taken();
    }
  }

  /** A paper for approval is put on file by the handler. */
  void prepare(String key, String procedure, Map<String, String> answers, String... papers) {
    ActForm form = house.visitor(HANDLER).act("project", key, procedure + ".prepare");
    form.answer(PAPER).answer(answers);
    for (String paper : papers) {
      form.upload(paper);
    }
    form.taken();
  }

  /** All seven opinions, in favour. */
  void agreeAll(String key, String procedure) {
    for (String officer :
        new String[] {FINANCE, CYBERSPACE, SECRECY, CRYPTOGRAPHY, ECONOMY, EXAMINER, POLICE}) {
      agree(officer, key, procedure);
    }
  }

  /** The project's number on the provincial platform. */
  void recordProvincialCode(String key) {
    house
        .visitor(HANDLER)
        .act("project", key, "provincial-report.record")
        .answer(Map.of("provincialCode", "2701-511300-04-01-123458"))
        .taken();
  }

  /** One opinion in favour. */
  void agree(String officer, String key, String procedure) {
    house
        .visitor(officer)
        .act("project", key, procedure + ".opine")
        .fill("verdict", "agree")
        .taken();
  }

  /** It is that day now. */
  void today(int year, int month, int day) {
    house.today(LocalDate.of(year, month, day));
  }
}
