package guiju.engine.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Options of a command, written {@code --name value}. */
final class Options {
  private final Map<String, String> values = new LinkedHashMap<>();

  private Options() {}

  static Options of(List<String> arguments, Set<String> known) throws UnusableInput {
    Options options = new Options();
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (!known.contains(name)) {
        throw new UnusableInput(
            "Unknown option "
                + name
                + "; known: "
                + String.join(", ", known.stream().sorted().toList()));
      }
      if (i + 1 == arguments.size()) {
        throw new UnusableInput(name + " needs a value");
      }
      if (options.values.put(name, arguments.get(i + 1)) != null) {
        throw new UnusableInput(name + " is given twice");
      }
    }
    return options;
  }

  String required(String name) throws UnusableInput {
    String value = values.get(name);
    if (value == null) {
      throw new UnusableInput(name + " is missing");
    }
    return value;
  }

  @Nullable LocalDate day(String name) throws UnusableInput {
    String value = values.get(name);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new UnusableInput(name + " takes a date like 2026-03-01, not " + value);
    }
  }
}
