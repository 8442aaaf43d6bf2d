package guiju.house;

import java.util.ArrayList;
import java.util.List;

/**
 * A Java file taken apart, so that a rule can look at code without reading comments.
 *
 * @param lines its lines, from the first
 */
record JavaSource(List<Line> lines) {
  /** Stands between two texts of a line. */
  static final char BETWEEN = '\u001f';

  /**
   * One line; each part keeps only what belongs to it.
   *
   * @param number from 1
   * @param code without comments, and with empty texts
   * @param texts what stands between quotes
   * @param comments what the compiler skips
   */
  record Line(int number, String code, String texts, String comments) {}

  private enum Part {
    CODE,
    TEXT,
    BLOCK_TEXT,
    CHARACTER,
    LINE_COMMENT,
    COMMENT
  }

  static JavaSource of(String source) {
    return new Taker(source).take();
  }

  /** Walks through a source once, knowing which part it is in. */
  private static final class Taker {
    private final String source;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder code = new StringBuilder();
    private final StringBuilder texts = new StringBuilder();
    private final StringBuilder comments = new StringBuilder();
    private Part part = Part.CODE;
    private int at;

    Taker(String source) {
      this.source = source;
    }

    JavaSource take() {
      while (at < source.length()) {
        if (source.charAt(at) == '\n') {
          endLine();
          at++;
        } else {
          step();
        }
      }
      endLine();
      return new JavaSource(List.copyOf(lines));
    }

    private void step() {
      switch (part) {
        case CODE -> inCode();
        case TEXT -> inQuotes("\"");
        case BLOCK_TEXT -> inQuotes("\"\"\"");
        case CHARACTER -> inQuotes("'");
        case COMMENT -> inComment();
        case LINE_COMMENT -> comments.append(source.charAt(at++));
      }
    }

    private void inCode() {
      if (next("//")) {
        part = Part.LINE_COMMENT;
      } else if (next("/*")) {
        part = Part.COMMENT;
      } else if (next("\"\"\"")) {
        part = Part.BLOCK_TEXT;
        code.append("\"\"");
      } else if (next("\"")) {
        part = Part.TEXT;
        code.append("\"\"");
      } else if (next("'")) {
        part = Part.CHARACTER;
        code.append("''");
      } else {
        code.append(source.charAt(at++));
      }
    }

    private void inQuotes(String end) {
      if (source.charAt(at) == '\\' && at + 1 < source.length()) {
        texts.append(source, at, at + 2);
        at += 2;
      } else if (next(end)) {
        part = Part.CODE;
        texts.append(BETWEEN);
      } else {
        texts.append(source.charAt(at++));
      }
    }

    private void inComment() {
      if (next("*/")) {
        part = Part.CODE;
      } else {
        comments.append(source.charAt(at++));
      }
    }

    private boolean next(String token) {
      boolean here = source.startsWith(token, at);
      at += here ? token.length() : 0;
      return here;
    }

    private void endLine() {
      lines.add(new Line(lines.size() + 1, code.toString(), texts.toString(), comments.toString()));
      code.setLength(0);
      texts.setLength(0);
      comments.setLength(0);
      if (part == Part.LINE_COMMENT) {
        part = Part.CODE;
      }
    }
  }
}
