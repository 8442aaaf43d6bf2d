package guiju.platform.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns answers of the script into answers of today: {@code <2026>} is a year, {@code 2026-11-04} a
 * day, {@code <-20>} twenty days before the act and {@code <+30>} thirty after it, {@code 860.00万}
 * an amount of ten thousand yuan each, {@code <home>} the dossier's organisation, {@code <head>}
 * the name of its principal, {@code <code 2501 62041>} a project code, any other mark the answer of
 * that name.
 */
final class Filling {

  private static final Pattern MARK = Pattern.compile("<([^<>]+)>");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,14}(?:\\.\\d{1,6})?)万");
  private static final Pattern CODE = Pattern.compile("code (\\d{2})(\\d{2}) (\\d{5})");

  private final Days days;

  Filling(Days days) {
    this.days = days;
  }

  /**
   * Where an answer is given.
   *
   * @param home organisation of the dossier
   * @param head name of its principal
   * @param on day of the act
   * @param answers other answers, which marks may name
   */
  record Scene(String home, String head, LocalDate on, Map<String, Object> answers) {}

  /** An answer: texts are filled in, lists and maps through and through. */
  Object fill(Object answer, Scene scene) {
    if (answer instanceof Map<?, ?> map) {
      Map<String, Object> filled = new LinkedHashMap<>();
      for (Entry<?, ?> entry : map.entrySet()) {
        filled.put(String.valueOf(entry.getKey()), fill(entry.getValue(), scene));
      }
      return filled;
    }
    if (answer instanceof List<?> list) {
      return list.stream().map(item -> fill(item, scene)).toList();
    }
    return text(answer.toString(), scene);
  }

  /** A text with its marks replaced. */
  String text(String text, Scene scene) {
    if (DAY.matcher(text).matches()) {
      return days.of(LocalDate.parse(text)).toString();
    }
    String filled =
        MARK.matcher(text)
            .replaceAll(mark -> Matcher.quoteReplacement(replacement(mark.group(1), scene)));
    Matcher amount = AMOUNT.matcher(filled);
    return amount.matches()
        ? new BigDecimal(amount.group(1)).movePointRight(4).setScale(2).toPlainString()
        : filled;
  }

  private String replacement(String mark, Scene scene) {
    Matcher code = CODE.matcher(mark);
    if (code.matches()) {
      int year = days.year(2000 + Integer.parseInt(code.group(1))) % 100;
      return projectCode(String.format(Locale.ROOT, "%02d%s", year, code.group(2)), code.group(3));
    } else if (mark.matches("\\d{4}")) {
      return String.valueOf(days.year(Integer.parseInt(mark)));
    } else if (mark.matches("[-+]\\d+")) {
      return scene.on().plusDays(Integer.parseInt(mark)).toString();
    } else if (mark.equals("home")) {
      return scene.home();
    } else if (mark.equals("head")) {
      return scene.head();
    } else if (scene.answers().containsKey(mark)) {
      return text(String.valueOf(scene.answers().get(mark)), scene);
    }
    throw new IllegalArgumentException("The script knows no mark <" + mark + ">");
  }

  /** A code of the provincial platform with its check digit (ISO 7064, MOD 11,10). */
  private static String projectCode(String month, String number) {
    String area = "511300";
    String digits = month + area + "0401" + number;
    int product = 10;
    for (int i = 0; i < digits.length(); i++) {
      int sum = (digits.charAt(i) - '0' + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    int check = (11 - product) % 10;
    return month + "-" + area + "-04-01-" + number + check;
  }
}
