package guiju.platform.docket;

import guiju.engine.dossier.Dossier;
import guiju.engine.law.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads off a dossier the values its register is filtered by: {@code status=running}. */
final class Marks {

  private Marks() {}

  static List<String> of(Dossier dossier) {
    List<String> marks = new ArrayList<>();
    for (Fact fact : dossier.kind().register()) {
      if (Facet.suits(fact)) {
        Facet facet = Facet.of(fact);
        values(fact, dossier.facts().recorded(fact.name()))
            .forEach(value -> marks.add(facet.mark(value)));
      }
    }
    return List.copyOf(marks);
  }

  private static List<String> values(Fact fact, @Nullable Object recorded) {
    Object value = recorded == null ? fact.absent() : recorded;
    return switch (fact.type()) {
      case DATE -> List.of(recorded == null ? Facet.MISSING : Facet.RECORDED);
      case CHOICES, LIST ->
          value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
      case YES_NO, CHOICE, ORGANISATION -> value == null ? List.of() : List.of(value.toString());
      case TEXT, COUNT, MONEY, ROWS -> List.of();
    };
  }
}
