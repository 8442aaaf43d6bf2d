package guiju.platform.account;

import guiju.platform.web.Texts;

/** What a browser calls itself, in two words a person recognises. */
final class Device {

  /** The first that fits: every browser claims to be several. */
  private static final String[][] BROWSERS = {
    {"Edg", "Edge"},
    {"OPR/", "Opera"},
    {"QQBrowser", "QQ"},
    {"360SE", "360"},
    {"MicroMessenger", "WeChat"},
    {"Firefox/", "Firefox"},
    {"Chrome/", "Chrome"},
    {"Safari/", "Safari"}
  };

  private static final String[][] SYSTEMS = {
    {"Windows", "Windows"}, {"Android", "Android"}, {"iPhone", "iPhone"}, {"iPad", "iPad"},
    {"Mac OS", "macOS"}, {"Kylin", "Kylin"}, {"UOS", "UOS"}, {"Linux", "Linux"}
  };

  private Device() {}

  static String of(Texts texts, String agent) {
    String browser = first(BROWSERS, agent);
    String system = first(SYSTEMS, agent);
    if (browser.isEmpty()) {
      return texts.say(agent.isEmpty() ? "account.device.unknown" : "account.device.program");
    }
    return system.isEmpty() ? browser : String.join(" · ", browser, system);
  }

  private static String first(String[][] known, String agent) {
    for (String[] one : known) {
      if (agent.contains(one[0])) {
        return one[1];
      }
    }
    return "";
  }
}
