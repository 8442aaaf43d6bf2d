package guiju.journeys;

/** Who everybody in the journeys is, by account. */
final class Town {
  static final String EXAMINER = "shen-liqing";
  static final String OFFICE_SIGNATORY = "shi-lizhun";
  static final String REFORM_OFFICER = "han-liyuan";
  static final String REFORM_SIGNATORY = "tan-liheng";
  static final String FINANCE = "su-lijun";
  static final String FINANCE_SIGNATORY = "ji-licheng";
  static final String POLICE = "feng-lining";
  static final String LEADER = "fang-liyuan";
  static final String MAYOR = "bai-lihong";
  static final String COUNTY_HANDLER = "ma-lijiang";
  static final String COUNTY_HEAD = "yang-lilang";
  static final String COUNTY_APPROVER = "zhao-lijin";
  static final String OTHER_COUNTY_APPROVER = "ye-liqing";

  private Town() {}
}
