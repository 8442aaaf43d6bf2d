package guiju.engine.dossier;

import guiju.engine.law.MoneyUnit;
import guiju.engine.text.Sentences;
import guiju.engine.text.Text;
import java.util.List;

/** Sums in fen, and how they are written. */
public final class Money {
  /** Fen in one yuan. */
  public static final long YUAN = 100;

  /** Fen in ten thousand yuan. */
  public static final long WAN = 1_000_000;

  private Money() {}

  /** Fen of a sum written in yuan with at most two decimals; the text has been checked before. */
  public static long fen(String yuan) {
    boolean negative = yuan.startsWith("-");
    String digits = negative ? yuan.substring(1) : yuan;
    int dot = digits.indexOf('.');
    String whole = dot < 0 ? digits : digits.substring(0, dot);
    String cents = dot < 0 ? "" : digits.substring(dot + 1);
    long fen =
        Math.addExact(
            Math.multiplyExact(Long.parseLong(whole), YUAN),
            Long.parseLong((cents + "00").substring(0, 2)));
    return negative ? -fen : fen;
  }

  /** Yuan with two decimals and no separators: {@code 10000000.01}. */
  public static String yuan(long fen) {
    return decimal(fen, YUAN, false);
  }

  /** For people: yuan with two decimals and separators: {@code 10,000,000.01}. */
  public static String yuanGrouped(long fen) {
    return decimal(fen, YUAN, true);
  }

  /** Whether a sum is exact in 万元 with two decimals. */
  public static boolean exactInWan(long fen) {
    return fen % (WAN / 100) == 0;
  }

  /** For people: 万元 with separators, two decimals, and more where the fen asks for it. */
  public static String wanGrouped(long fen) {
    if (exactInWan(fen)) {
      return decimal(fen / (WAN / 100), 100, true);
    }
    long rest = Math.abs(fen % WAN);
    String decimals = Long.toString(WAN + rest).substring(1).replaceAll("0+$", "");
    String whole = decimal(Math.abs(fen / WAN) * 100, 100, true);
    return (fen < 0 ? "-" : "") + whole.substring(0, whole.length() - 2) + decimals;
  }

  /** 万元 without separators, at least two decimals, and more where the fen asks for it. */
  public static String wan(long fen) {
    return wanGrouped(fen).replace(",", "");
  }

  /** For people, with the unit. */
  public static Text shown(long fen, MoneyUnit unit) {
    return switch (unit) {
      case YUAN -> Sentences.of("value.yuan", yuanGrouped(fen));
      case WAN -> Sentences.of("value.wan", wanGrouped(fen));
    };
  }

  /** The unit in which all these sums can be shown beside each other without losing a fen. */
  public static MoneyUnit common(List<Long> sums) {
    return sums.stream().allMatch(Money::exactInWan) ? MoneyUnit.WAN : MoneyUnit.YUAN;
  }

  private static String decimal(long value, long unit, boolean grouped) {
    long absolute = Math.abs(value);
    String whole = Long.toString(absolute / unit);
    String cents = Long.toString(100 + absolute % unit).substring(1);
    return (value < 0 ? "-" : "") + (grouped ? group(whole) : whole) + "." + cents;
  }

  private static String group(String digits) {
    StringBuilder grouped = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }
}
