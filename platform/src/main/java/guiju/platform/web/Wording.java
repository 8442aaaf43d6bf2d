package guiju.platform.web;

import guiju.engine.text.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates, amounts and citations as one language writes them. Amounts come in fen, dates are calendar
 * dates.
 */
public final class Wording {
  private static final Pattern CITATION = Pattern.compile("(\\d+)((?:\\(\\d+\\))*)");
  private static final String[] WEEKDAYS = {"一", "二", "三", "四", "五", "六", "日"};
  private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  private static final int FEN_PER_YUAN = 2;
  private static final int FEN_PER_WAN = 6;

  private final Texts texts;
  private final Set<Integer> itemised;

  /**
   * @param itemised numbers of the articles that have one paragraph with items
   */
  Wording(Texts texts, Set<Integer> itemised) {
    this.texts = texts;
    this.itemised = itemised;
  }

  /** Month and day; the year only when it differs from that of {@code today}. */
  public String date(LocalDate day, LocalDate today) {
    boolean sameYear = day.getYear() == today.getYear();
    if (texts.language() == Language.ZH) {
      return (sameYear ? "" : day.getYear() + "年")
          + day.getMonthValue()
          + "月"
          + day.getDayOfMonth()
          + "日";
    }
    return day.format(english(sameYear ? "d MMM" : "d MMM yyyy"));
  }

  /** A month; with its year when it begins another one. */
  public String month(LocalDate day, LocalDate today) {
    boolean sameYear = day.getYear() == today.getYear() || day.getMonthValue() > 1;
    if (texts.language() == Language.ZH) {
      return (sameYear ? "" : day.getYear() + "年") + day.getMonthValue() + "月";
    }
    return day.format(english(sameYear ? "MMM" : "MMM yyyy"));
  }

  /** How many days are left until a last day, or since it passed. */
  public String left(LocalDate due, LocalDate today) {
    long days = java.time.temporal.ChronoUnit.DAYS.between(today, due);
    return days < 0
        ? texts.say("due.over", -days)
        : days == 0 ? texts.say("due.today") : texts.say("due.left", days);
  }

  /** Day, month and year. */
  public String fullDate(LocalDate day) {
    return date(day, LocalDate.MIN);
  }

  /** As {@link #date}, with the day of the week. */
  public String dateWithWeekday(LocalDate day, LocalDate today) {
    if (texts.language() == Language.ZH) {
      return date(day, today) + " 周" + WEEKDAYS[day.getDayOfWeek().getValue() - 1];
    }
    return day.format(english("EEE ")) + date(day, today);
  }

  /** The minute of the day. */
  public String time(LocalDateTime at) {
    return at.format(DateTimeFormatter.ofPattern("H:mm", Locale.ROOT));
  }

  /** Date and minute. */
  public String moment(LocalDateTime at, LocalDate today) {
    String time = at.format(DateTimeFormatter.ofPattern("H:mm", Locale.ROOT));
    return at.toLocalDate().equals(today)
        ? texts.say("date.today", time)
        : date(at.toLocalDate(), today) + " " + time;
  }

  /** An amount in 万元, grouped, at least two decimals and as many as it takes to stay exact. */
  public String wan(long fen) {
    return amount(fen, FEN_PER_WAN);
  }

  /** An amount in yuan to the fen, grouped. */
  public String yuan(long fen) {
    return amount(fen, FEN_PER_YUAN);
  }

  /** An amount in 万元 for an input field: ungrouped, exact. */
  public static String wanField(long fen) {
    return plain(fen, FEN_PER_WAN);
  }

  /** An amount in yuan for an input field: ungrouped, exact. */
  public static String yuanField(long fen) {
    return plain(fen, FEN_PER_YUAN);
  }

  /** A citation such as {@code 16(2)(3)} as people write it; what is not one stays as it is. */
  public String citation(String cites) {
    Matcher part = CITATION.matcher(cites);
    if (!part.matches()) {
      return cites;
    }
    if (texts.language() == Language.EN) {
      return "Art. " + cites;
    }
    int article = Integer.parseInt(part.group(1));
    return "第" + chinese(article) + "条" + chineseParts(part.group(2), itemised.contains(article));
  }

  /** A chapter or section number: in Chinese numerals, or as it is. */
  public String ordinal(int number) {
    return texts.language() == Language.ZH ? chinese(number) : String.valueOf(number);
  }

  /** A number below one hundred in Chinese numerals. */
  public static String chinese(int number) {
    int tens = number / 10;
    int ones = number % 10;
    if (tens == 0) {
      return DIGITS[ones];
    }
    return (tens == 1 ? "" : DIGITS[tens]) + "十" + (ones == 0 ? "" : DIGITS[ones]);
  }

  // The first number is the paragraph, the second the item; where an article has but one
  // paragraph, the only number is the item.
  private static String chineseParts(String brackets, boolean items) {
    String[] parts = brackets.replace("(", "").split("\\)", -1);
    StringBuilder out = new StringBuilder();
    int levels = parts.length - 1;
    for (int i = 0; i < levels; i++) {
      String number = chinese(Integer.parseInt(parts[i]));
      out.append(i == 0 && !(items && levels == 1) ? "第" + number + "款" : "（" + number + "）");
    }
    return out.toString();
  }

  private static String amount(long fen, int shift) {
    DecimalFormat format =
        new DecimalFormat("#,##0.00####", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.UNNECESSARY);
    return format.format(BigDecimal.valueOf(fen, shift));
  }

  private static String plain(long fen, int shift) {
    BigDecimal value = BigDecimal.valueOf(fen, shift).stripTrailingZeros();
    return value.setScale(Math.max(2, value.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }

  private static DateTimeFormatter english(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
