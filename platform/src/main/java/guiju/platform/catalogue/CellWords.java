package guiju.platform.catalogue;

import guiju.engine.dossier.Values;
import guiju.engine.law.Fact;
import guiju.engine.text.Text;
import guiju.platform.identity.Organisation;
import guiju.platform.sheet.SheetRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what people write in cells into what forms take: labels into keys, names into ids. */
final class CellWords {
  // Whatever people write between the figures of a day, and one sign behind it.
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[^\\d,](\\d{1,2})[^\\d,](\\d{1,2})[^\\d,]?");
  private static final List<String> YES = List.of("true", "y", "1");
  private static final List<String> NO = List.of("false", "n", "0");

  private final List<Organisation> organisations;

  CellWords(List<Organisation> organisations) {
    this.organisations = organisations;
  }

  /** A cell as a form would have it; what cannot be made out stays as it is. */
  Object of(Fact fact, SheetRow.Cell cell) {
    String text = cell.text();
    return switch (fact.type()) {
      case TEXT, COUNT -> text;
      case MONEY -> text.replace(",", "").replace("，", "");
      case DATE -> day(text);
      case YES_NO -> yesNo(fact, text);
      case CHOICE -> option(fact, text);
      case CHOICES -> several(text).stream().map(one -> option(fact, one)).toList();
      case LIST -> lines(text).stream().map(this::organisation).toList();
      case ORGANISATION -> organisation(text);
      case ROWS -> lines(text).stream().map(line -> row(fact, line)).toList();
    };
  }

  private static String day(String text) {
    Matcher parts = DAY.matcher(text.replace(" ", ""));
    return parts.matches()
        ? "%s-%02d-%02d"
            .formatted(
                parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)))
        : text;
  }

  private static String yesNo(Fact fact, String text) {
    String plain = SheetForm.plain(text);
    if (YES.contains(plain) || says(Values.show(fact, true), plain)) {
      return "true";
    }
    return NO.contains(plain) || says(Values.show(fact, false), plain) ? "false" : text;
  }

  private static boolean says(Text word, String plain) {
    return SheetForm.plain(word.zh()).equals(plain) || SheetForm.plain(word.en()).equals(plain);
  }

  private static String option(Fact fact, String text) {
    for (Map.Entry<String, Text> option : fact.options().entrySet()) {
      if (option.getKey().equals(text)
          || SheetForm.plain(option.getValue().zh()).equals(SheetForm.plain(text))
          || SheetForm.plain(option.getValue().en()).equals(SheetForm.plain(text))) {
        return option.getKey();
      }
    }
    return text;
  }

  private String organisation(String text) {
    for (Organisation one : organisations) {
      if (one.id().equals(text)
          || SheetForm.plain(one.name().zh()).equals(SheetForm.plain(text))
          || SheetForm.plain(one.name().en()).equals(SheetForm.plain(text))) {
        return one.id();
      }
    }
    return text;
  }

  private Map<String, Object> row(Fact fact, String line) {
    String[] parts = line.split("[|｜]", -1);
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < fact.columns().size() && i < parts.length; i++) {
      String part = parts[i].strip();
      if (!part.isEmpty()) {
        Fact column = fact.columns().get(i);
        row.put(column.name(), of(column, new SheetRow.Cell(SheetRow.Content.TEXT, part)));
      }
    }
    return row;
  }

  private static List<String> several(String text) {
    List<String> all = new ArrayList<>();
    lines(text).forEach(line -> all.addAll(Arrays.asList(line.split("[、,，;；]", -1))));
    all.replaceAll(String::strip);
    all.removeIf(String::isEmpty);
    return all;
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
