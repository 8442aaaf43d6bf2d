package guiju.engine.document;

import java.util.List;

/** A part of what a paper says. */
public sealed interface Piece {

  /**
   * A paragraph.
   *
   * @param ordinal its number among those with a heading; 0 when it has none
   * @param head its heading; empty when it has none
   */
  record Passage(int ordinal, String head, List<Run> text) implements Piece {}

  /** An entry of a numbered list; the first is 1. */
  record Item(int ordinal, List<Run> text) implements Piece {}

  /** A table; its lines are numbered from 1, but for the line of sums, which is the last. */
  record Grid(List<Head> heads, List<List<List<Run>>> lines, List<List<Run>> total)
      implements Piece {}

  /**
   * The head of a column.
   *
   * @param figures whether it holds figures, which stand to the right
   */
  record Head(String text, boolean figures) {}
}
