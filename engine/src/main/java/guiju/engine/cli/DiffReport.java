package guiju.engine.cli;

import guiju.engine.compare.Difference;
import guiju.engine.compare.Difference.Detail;
import guiju.engine.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the diff command prints: every difference with what it was and what it is. */
final class DiffReport {
  private DiffReport() {}

  static String of(List<Difference> differences) {
    StringBuilder report = new StringBuilder();
    for (Difference difference : differences) {
      report
          .append(difference.part().word().en())
          .append(' ')
          .append(difference.id())
          .append(" (")
          .append(difference.label().en())
          .append(") ")
          .append(difference.way().word().en())
          .append('\n');
      for (Detail detail : difference.details()) {
        report
            .append("    ")
            .append(detail.aspect().en())
            .append(": ")
            .append(said(detail.from()))
            .append(" → ")
            .append(said(detail.to()))
            .append('\n');
      }
    }
    String count = differences.size() == 1 ? "1 difference" : differences.size() + " differences";
    return report.append(differences.isEmpty() ? "No differences" : count).append('\n').toString();
  }

  static Map<String, Object> tree(List<Difference> differences) {
    return Map.of("differences", differences.stream().map(DiffReport::tree).toList());
  }

  private static Map<String, Object> tree(Difference difference) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("part", difference.part().name().toLowerCase(Locale.ROOT));
    tree.put("id", difference.id());
    tree.put("label", both(difference.label()));
    tree.put("change", difference.way().name().toLowerCase(Locale.ROOT));
    tree.put("details", difference.details().stream().map(DiffReport::tree).toList());
    return tree;
  }

  private static Map<String, Object> tree(Detail detail) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("path", detail.path());
    if (detail.from() != null) {
      tree.put("from", both(detail.from()));
    }
    if (detail.to() != null) {
      tree.put("to", both(detail.to()));
    }
    return tree;
  }

  private static Map<String, Object> both(Text text) {
    return Map.of("en", text.en(), "zh", text.zh());
  }

  private static String said(@Nullable Text text) {
    return text == null ? "nothing" : text.en();
  }
}
