package guiju.platform.web;

import java.util.List;

/**
 * A procedure drawn as boxes and lines, in pixels.
 *
 * @param words the same for those who do not see it
 */
public record Diagram(int width, int height, String words, List<Node> nodes, List<Edge> edges) {
  /**
   * A state.
   *
   * @param turn whose turn it is in it; empty when nobody's
   * @param style now, been, end, or empty
   */
  public record Node(int x, int y, int width, int height, String label, String turn, String style) {
    /** The middle of the box. */
    public int middle() {
      return x + width / 2;
    }

    /** Base line of the label. */
    public int labelY() {
      return y + height / 2 + (turn.isEmpty() ? 5 : -2);
    }

    /** Base line of the second line. */
    public int turnY() {
      return y + height / 2 + 15;
    }
  }

  /**
   * A way from one state to another.
   *
   * @param path the line, as SVG writes it
   * @param tip its arrow head, as SVG writes it
   * @param x middle of the label
   * @param y base line of the label
   * @param been whether the dossier went this way
   */
  public record Edge(String path, String tip, String label, int x, int y, boolean been) {}
}
