package guiju.engine;

import guiju.engine.expression.Struct;
import guiju.engine.law.Parameter;
import guiju.engine.text.Directory;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day under a rulebook: the date, and the figures of that day as {@code policy}. */
final class Moment implements Struct {
  private final Rulebook rulebook;
  private final LocalDate day;
  private final Directory directory;
  private final @Nullable Object[] figures;

  Moment(Rulebook rulebook, LocalDate day) {
    this(rulebook, day, Directory.EMPTY);
  }

  Moment(Rulebook rulebook, LocalDate day, Directory directory) {
    this.rulebook = rulebook;
    this.day = day;
    this.directory = directory;
    List<Parameter> parameters = List.copyOf(rulebook.parameters().values());
    this.figures = new Object[parameters.size()];
    for (int i = 0; i < figures.length; i++) {
      figures[i] = parameters.get(i).on(day);
    }
  }

  Rulebook rulebook() {
    return rulebook;
  }

  Directory directory() {
    return directory;
  }

  LocalDate day() {
    return day;
  }

  @Override
  public @Nullable Object field(int slot) {
    return figures[slot];
  }
}
