package guiju.platform.catalogue;

import guiju.engine.law.Fact;
import guiju.engine.law.FactRole;
import guiju.engine.law.Form;
import guiju.engine.law.Kind;
import guiju.engine.text.Language;
import guiju.platform.register.RegisterSheets;
import guiju.platform.sheet.Column;
import guiju.platform.sheet.SheetRow;
import guiju.platform.web.Texts;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form as the columns of a sheet: heads are the labels of its fields in either language. What a
 * list taken home shows besides is known and passed over.
 */
final class SheetForm {
  private final Kind kind;
  private final Form form;

  SheetForm(Kind kind, Form form) {
    this.kind = kind;
    this.form = form;
  }

  /** Which column is which field, where the numbers stand, and heads that mean nothing here. */
  record Heads(Map<Integer, Form.Field> fields, int key, Map<Integer, String> unknown) {
    int column(String field) {
      return fields.entrySet().stream()
          .filter(one -> one.getValue().name().equals(field))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(-1);
    }
  }

  Form form() {
    return form;
  }

  Kind kind() {
    return kind;
  }

  /** The field that holds the owner; null when the form does not ask for it. */
  Form.@Nullable Field owner() {
    Fact owner = kind.fact(FactRole.OWNER);
    return form.fields().stream()
        .filter(field -> owner != null && field.name().equals(owner.name()))
        .findFirst()
        .orElse(null);
  }

  List<Column> columns(Texts texts) {
    return form.fields().stream().map(field -> RegisterSheets.column(texts, field.fact())).toList();
  }

  Heads heads(SheetRow row) {
    Map<Integer, Form.Field> fields = new LinkedHashMap<>();
    Map<Integer, String> unknown = new LinkedHashMap<>();
    Set<String> passed = passed();
    int key = -1;
    for (Map.Entry<Integer, SheetRow.Cell> cell : new java.util.TreeMap<>(row.cells()).entrySet()) {
      String head = cell.getValue().text();
      Form.Field field = field(head);
      if (field != null && !fields.containsValue(field)) {
        fields.put(cell.getKey(), field);
      } else if (isKey(head)) {
        key = cell.getKey();
      } else if (!passed.contains(plain(head))) {
        unknown.put(cell.getKey(), head);
      }
    }
    return new Heads(fields, key, unknown);
  }

  private Form.@Nullable Field field(String head) {
    for (Form.Field field : form.fields()) {
      for (Language language : Language.values()) {
        String label = RegisterSheets.column(Texts.in(language), field.fact()).head();
        if (plain(label).equals(plain(head))) {
          return field;
        }
      }
    }
    return null;
  }

  private static boolean isKey(String head) {
    for (Language language : Language.values()) {
      if (plain(Texts.in(language).say("sheet.key")).equals(plain(head))) {
        return true;
      }
    }
    return false;
  }

  private Set<String> passed() {
    Set<String> passed = new HashSet<>();
    for (Language language : Language.values()) {
      Texts texts = Texts.in(language);
      for (Fact fact : kind.facts()) {
        passed.add(plain(RegisterSheets.column(texts, fact).head()));
      }
      RegisterSheets.standing(texts).forEach(column -> passed.add(plain(column.head())));
    }
    return passed;
  }

  /** Heads and words are compared without spaces, in one width. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }
}
