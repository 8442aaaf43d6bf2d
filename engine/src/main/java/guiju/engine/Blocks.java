package guiju.engine;

import guiju.engine.document.Piece;
import guiju.engine.document.Run;
import guiju.engine.dossier.Act;
import guiju.engine.dossier.CaseFile;
import guiju.engine.expression.Expression;
import guiju.engine.expression.Scope;
import guiju.engine.expression.Truth;
import guiju.engine.expression.Type;
import guiju.engine.law.Document.Block;
import guiju.engine.law.Document.Column;
import guiju.engine.law.Phrase;
import guiju.engine.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the parts of a paper, one after the other; headings are numbered as they come. */
final class Blocks {
  private final Rulebook rulebook;
  private final Quill quill;
  private final Attempt attempt;
  private final List<Act> earlier;

  Blocks(Rulebook rulebook, Quill quill, Attempt attempt, List<Act> earlier) {
    this.rulebook = rulebook;
    this.quill = quill;
    this.attempt = attempt;
    this.earlier = earlier;
  }

  /** Whether a part stands; what cannot be told does not. */
  boolean stands(@Nullable Expression when) {
    return when == null || when.test(attempt.scope()) == Truth.YES;
  }

  List<Piece> write(List<Block> blocks) {
    List<Piece> pieces = new ArrayList<>();
    int headings = 0;
    for (Block block : blocks) {
      if (!stands(block.when())) {
        continue;
      }
      if (block instanceof Block.Passage passage) {
        headings += passage.head() == null ? 0 : 1;
        passage(passage, headings, pieces);
      } else if (block instanceof Block.Items items) {
        items(items, pieces);
      } else if (block instanceof Block.Table table) {
        pieces.add(table(table));
      } else if (block instanceof Block.Opinions opinions) {
        pieces.add(new SaidOpinions(rulebook, quill, attempt, earlier).of(opinions.procedure()));
      } else if (block instanceof Block.Papers papers) {
        papers(papers, pieces);
      }
    }
    return List.copyOf(pieces);
  }

  private void passage(Block.Passage passage, int number, List<Piece> pieces) {
    Text head = passage.head();
    Phrase phrase = passage.text();
    List<Run> text = phrase == null ? List.of() : quill.fill(phrase, attempt.scope());
    int ordinal = head == null ? 0 : number;
    String heading = head == null ? "" : quill.say(head);
    for (List<Run> line : lines(text)) {
      pieces.add(new Piece.Passage(ordinal, heading, line));
      ordinal = 0;
      heading = "";
    }
  }

  /** What somebody wrote in several lines becomes several paragraphs. */
  private static List<List<Run>> lines(List<Run> runs) {
    List<List<Run>> lines = new ArrayList<>();
    List<Run> line = new ArrayList<>();
    for (Run run : runs) {
      String[] parts = run.text().split("\\R+", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          lines.add(line);
          line = new ArrayList<>();
        }
        line.add(parts.length == 1 ? run : new Run(parts[i].strip(), run.kind()));
      }
    }
    lines.add(line);
    return lines;
  }

  private void items(Block.Items items, List<Piece> pieces) {
    int number = 0;
    for (Object entry : entries(items.each())) {
      number++;
      List<Run> text = quill.fill(items.item(), attempt.scope().with(entry));
      pieces.add(new Piece.Item(number, text.stream().map(Blocks::inOneLine).toList()));
    }
  }

  private static Run inOneLine(Run run) {
    return new Run(run.text().replaceAll("\\R+", " "), run.kind());
  }

  private List<?> entries(Expression list) {
    return list.evaluate(attempt.scope()) instanceof List<?> known ? known : List.of();
  }

  private Piece table(Block.Table table) {
    List<Column> columns = table.columns();
    long[] sums = new long[columns.size()];
    List<List<List<Run>>> lines = new ArrayList<>();
    for (Object entry : entries(table.rows())) {
      Scope scope = attempt.scope().with(entry);
      List<List<Run>> line = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        Object value = columns.get(i).value().expression().evaluate(scope);
        line.add(cell(columns.get(i), value));
        if (value instanceof Long sum && isMoney(columns.get(i))) {
          sums[i] = Math.addExact(sums[i], sum);
        }
      }
      lines.add(line);
    }
    return new Piece.Grid(
        columns.stream().map(c -> new Piece.Head(quill.say(c.head()), isFigure(c))).toList(),
        lines,
        total(table, sums));
  }

  private List<Run> cell(Column column, @Nullable Object value) {
    if (value instanceof Long sum && isMoney(column)) {
      return List.of(Run.fact(Quill.figure(column.value().fact(), sum)));
    }
    String text = value == null ? "" : quill.shown(column.value().fact(), value);
    return text.isBlank() ? List.of() : List.of(inOneLine(Run.fact(text)));
  }

  private List<List<Run>> total(Block.Table table, long[] sums) {
    Text label = table.total();
    if (label == null) {
      return List.of();
    }
    List<List<Run>> line = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      Column column = table.columns().get(i);
      line.add(
          isMoney(column)
              ? List.of(Run.fact(Quill.figure(column.value().fact(), sums[i])))
              : i == 0 ? List.of(Run.words(quill.say(label))) : List.of());
    }
    return line;
  }

  private static boolean isMoney(Column column) {
    return column.value().expression().type() == Type.Simple.MONEY;
  }

  private static boolean isFigure(Column column) {
    return isMoney(column) || column.value().expression().type() == Type.Simple.COUNT;
  }

  private void papers(Block.Papers papers, List<Piece> pieces) {
    Set<String> filed = new LinkedHashSet<>();
    attempt.before().caseOf(papers.procedure()).map(CaseFile::materials).ifPresent(filed::addAll);
    filed.addAll(attempt.act().materials());
    int number = 0;
    for (String id : rulebook.materials().keySet()) {
      if (filed.contains(id)) {
        number++;
        pieces.add(new Piece.Item(number, List.of(Run.fact(quill.label(id)))));
      }
    }
  }
}
