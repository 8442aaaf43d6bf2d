package guiju.engine.loading;

import guiju.engine.expression.Type;
import guiju.engine.law.Kind;
import guiju.engine.text.Text;
import guiju.engine.yaml.Place;
import guiju.engine.yaml.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads accounts of a vocabulary file: sums that add up, and what they may not exceed. */
final class AccountReader {
  private AccountReader() {}

  /** A sum whose expression is not compiled yet. */
  record Amount(Text label, String source, Place place) {
    Kind.Sum compiled(Kind kind, Compilers compilers) {
      String own = kind.name() + ".";
      String name = source.startsWith(own) ? source.substring(own.length()) : "";
      return new Kind.Sum(
          label,
          compilers.standing(kind, source, Type.Simple.MONEY, place),
          kind.slot(name) < 0 ? "" : name);
    }
  }

  /** An account whose expressions are not compiled yet. */
  record Declared(
      Text title,
      List<String> cites,
      Optional<String> when,
      Place place,
      List<Amount> parts,
      @Nullable Amount limit,
      boolean beside) {
    Kind.Account compiled(Kind kind, Compilers compilers) {
      return new Kind.Account(
          title,
          cites,
          when.map(source -> compilers.standing(kind, source, Type.Simple.YES_NO, place))
              .orElse(null),
          parts.stream().map(part -> part.compiled(kind, compilers)).toList(),
          limit == null ? null : limit.compiled(kind, compilers),
          beside);
    }
  }

  static List<Declared> declared(Section section) {
    List<Declared> declared = new ArrayList<>();
    for (Section account : section.sections("accounts")) {
      List<Amount> parts = account.sections("parts").stream().map(AccountReader::amount).toList();
      if (parts.isEmpty()) {
        account.problem("parts", "An account needs \"parts\": the sums it adds up");
      }
      declared.add(
          new Declared(
              account.sentence("title"),
              account.texts("cites"),
              account.optionalText("when"),
              account.placeOf("when"),
              parts,
              account.optionalSection("limit").map(AccountReader::amount).orElse(null),
              account.flag("beside")));
      account.done();
    }
    return declared;
  }

  private static Amount amount(Section section) {
    Amount amount =
        new Amount(section.sentence("label"), section.text("amount"), section.placeOf("amount"));
    section.done();
    return amount;
  }
}
