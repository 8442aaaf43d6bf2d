package guiju.journeys;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/** What somebody sees who looks at a page: at an office and on a phone, in both languages. */
final class Look {
  private static final String CHINESE = "zh";
  private static final String ENGLISH = "en";
  private static final Words WORDS = new Words();

  private final Visitor visitor;
  private final String address;
  private final List<String> troubles = new ArrayList<>();

  private Look(Visitor visitor, String address) {
    this.visitor = visitor;
    this.address = address;
  }

  /** What was not as it should be, a line each; barriers are looked for everywhere. */
  static List<String> closely(String address, Visitor visitor) {
    Look look = new Look(visitor, address);
    look.office(CHINESE);
    look.barriers(CHINESE);
    look.phone(CHINESE);
    look.phone(ENGLISH);
    look.barriers(ENGLISH);
    look.office(ENGLISH);
    return look.troubles;
  }

  /** The same in words, at an office and on a phone; barriers are looked for in one language. */
  static List<String> inEachLanguage(String address, Visitor visitor, String barriersIn) {
    Look look = new Look(visitor, address);
    for (String language : List.of(CHINESE, ENGLISH)) {
      look.glance(language, language.equals(barriersIn));
    }
    return look.troubles;
  }

  /** The same in one language, without looking for barriers. */
  static List<String> in(String language, String address, Visitor visitor) {
    Look look = new Look(visitor, address);
    look.glance(language, false);
    return look.troubles;
  }

  /** The same in less time; barriers are looked for in Chinese at an office. */
  static List<String> atTheOffice(String address, Visitor visitor) {
    Look look = new Look(visitor, address);
    look.office(CHINESE);
    look.barriers(CHINESE);
    look.phone(ENGLISH);
    return look.troubles;
  }

  /** The same in less time; barriers are looked for in English on a phone. */
  static List<String> onThePhone(String address, Visitor visitor) {
    Look look = new Look(visitor, address);
    look.phone(CHINESE);
    look.phone(ENGLISH);
    look.barriers(ENGLISH);
    look.office(ENGLISH);
    return look.troubles;
  }

  private void glance(String language, boolean forBarriers) {
    visitor
        .before(House.TYPICAL_OFFICE_WIDTH, House.TYPICAL_OFFICE_HEIGHT)
        .reading(language)
        .open(address);
    width(language + " at an office");
    if (forBarriers) {
      barriers(language);
    }
    WORDS
        .missing(Jsoup.parse(visitor.page().content()), language)
        .forEach(word -> troubles.add(word + " on " + address));
    visitor.before(House.PHONE_WIDTH, House.PHONE_HEIGHT);
    width(language + " on a phone");
  }

  private void office(String language) {
    int width = House.TYPICAL_OFFICE_WIDTH;
    int height = House.TYPICAL_OFFICE_HEIGHT;
    visitor.before(width, height).reading(language).open(address);
    width(language + " at an office");
    visitor.before(width / 2, height / 2);
    width(language + " twice as large");
    visitor.before(width, height);
  }

  private void phone(String language) {
    visitor.before(House.PHONE_WIDTH, House.PHONE_HEIGHT).reading(language).open(address);
    width(language + " on a phone");
  }

  private void barriers(String language) {
    visitor
        .barriers()
        .forEach(barrier -> troubles.add(barrier + " on " + address + " in " + language));
  }

  private void width(String where) {
    if (visitor.pushedSideways()) {
      troubles.add("has to be pushed sideways: " + address + " in " + where);
    }
  }
}
