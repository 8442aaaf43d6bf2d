package guiju.platform.web;

import guiju.engine.law.Action;
import guiju.engine.law.Procedure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Draws a procedure: its states in layers, its acts between them, and the way a dossier has gone.
 */
public final class ProcedureDrawing {
  private static final int NODE_HEIGHT = 48;
  private static final int LINE_HEIGHT = 18;
  private static final int MARGIN = 12;
  private static final int WIDEST_LABEL = 12;

  static {
    // Without it ELK cannot copy the defaults of its own options.
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private final Texts texts;
  private final Procedure procedure;
  private final java.util.function.Function<String, String> turns;

  /**
   * @param procedure what is drawn
   * @param turns what people call whose turn it is
   */
  public ProcedureDrawing(
      Texts texts, Procedure procedure, java.util.function.Function<String, String> turns) {
    this.texts = texts;
    this.procedure = procedure;
    this.turns = turns;
  }

  /** The way a dossier has gone: the state it is in now, the states and acts behind it. */
  public record Way(String now, Set<String> states, Set<String> acts) {
    /** Nowhere yet. */
    public static final Way NONE = new Way("", Set.of(), Set.of());
  }

  /** The drawing, with a dossier's way lit. */
  public Diagram draw(Way way) {
    ElkNode graph = ElkGraphUtil.createGraph();
    graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
    graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
    graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_NODES);
    graph.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
    graph.setProperty(CoreOptions.SPACING_NODE_NODE, 28.0);
    graph.setProperty(CoreOptions.SPACING_EDGE_LABEL, 4.0);
    Map<String, ElkNode> nodes = new LinkedHashMap<>();
    procedure.states().values().forEach(state -> nodes.put(state.id(), node(graph, state)));
    Map<ElkEdge, Set<String>> edges = new LinkedHashMap<>();
    ways()
        .forEach(
            (ends, actions) -> {
              ElkNode from = nodes.get(ends.get(0));
              ElkNode to = nodes.get(ends.get(1));
              if (from != null && to != null) {
                edges.put(edge(from, to, actions), ids(actions));
              }
            });
    new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
    return diagram(graph, nodes, edges, way);
  }

  // Acts between the same two states share one line.
  private Map<List<String>, List<Action>> ways() {
    Map<List<String>, List<Action>> ways = new LinkedHashMap<>();
    for (Action action : procedure.actions().values()) {
      String to = action.to();
      if (to == null) {
        continue;
      }
      for (String from : new TreeSet<>(action.from())) {
        if (!from.equals(to)) {
          ways.computeIfAbsent(List.of(from, to), ends -> new ArrayList<>()).add(action);
        }
      }
    }
    return ways;
  }

  private ElkNode node(ElkNode graph, Procedure.State state) {
    ElkNode node = ElkGraphUtil.createNode(graph);
    int width = Math.max(width(texts.of(state.label()), 14), width(turn(state), 12)) + 28;
    node.setDimensions(Math.max(96, width), NODE_HEIGHT);
    return node;
  }

  private ElkEdge edge(ElkNode from, ElkNode to, List<Action> actions) {
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(from, to);
    String words = words(actions);
    ElkLabel label = ElkGraphUtil.createLabel(words, edge);
    label.setDimensions(width(words, 12) + 4.0, LINE_HEIGHT);
    return edge;
  }

  private String words(List<Action> actions) {
    Set<String> words = new LinkedHashSet<>();
    actions.stream()
        .filter(Action::isTaken)
        .map(action -> texts.of(action.label()))
        .forEach(words::add);
    String all = String.join(texts.say("list.separator"), words.stream().limit(2).toList());
    String more = words.size() > 2 ? all + "…" : all;
    return more.length() > WIDEST_LABEL * 3 ? more.substring(0, WIDEST_LABEL * 3) + "…" : more;
  }

  private static Set<String> ids(List<Action> actions) {
    Set<String> ids = new LinkedHashSet<>();
    actions.forEach(action -> ids.add(action.id()));
    return ids;
  }

  private String turn(Procedure.State state) {
    return state.ending() != Procedure.Ending.NONE
        ? ""
        : state.turn().stream()
            .map(turns)
            .collect(java.util.stream.Collectors.joining(texts.say("list.separator")));
  }

  private Diagram diagram(
      ElkNode graph, Map<String, ElkNode> nodes, Map<ElkEdge, Set<String>> edges, Way way) {
    List<Diagram.Node> boxes = new ArrayList<>();
    for (Procedure.State state : procedure.states().values()) {
      ElkNode node = java.util.Objects.requireNonNull(nodes.get(state.id()));
      boxes.add(
          new Diagram.Node(
              (int) node.getX(),
              (int) node.getY(),
              (int) node.getWidth(),
              (int) node.getHeight(),
              texts.of(state.label()),
              turn(state),
              style(state, way)));
    }
    List<Diagram.Edge> lines = new ArrayList<>();
    edges.forEach(
        (edge, ids) -> lines.add(line(edge, ids.stream().anyMatch(way.acts()::contains))));
    return new Diagram(
        (int) Math.ceil(graph.getWidth()),
        (int) Math.ceil(graph.getHeight()),
        texts.say("diagram.words", texts.of(procedure.title()), present(way)),
        boxes,
        lines);
  }

  private String present(Way way) {
    Procedure.State now = procedure.states().get(way.now());
    return now == null ? texts.say("diagram.notBegun") : texts.of(now.label());
  }

  private static String style(Procedure.State state, Way way) {
    if (state.id().equals(way.now())) {
      return "now";
    } else if (way.states().contains(state.id())) {
      return "been";
    }
    return state.ending() == Procedure.Ending.NONE ? "" : "end";
  }

  private static Diagram.Edge line(ElkEdge edge, boolean been) {
    ElkEdgeSection section = edge.getSections().get(0);
    StringBuilder path = new StringBuilder("M" + point(section.getStartX(), section.getStartY()));
    double beforeX = section.getStartX();
    double beforeY = section.getStartY();
    for (ElkBendPoint bend : section.getBendPoints()) {
      path.append("L").append(point(bend.getX(), bend.getY()));
      beforeX = bend.getX();
      beforeY = bend.getY();
    }
    path.append("L").append(point(section.getEndX(), section.getEndY()));
    ElkLabel label = edge.getLabels().get(0);
    return new Diagram.Edge(
        path.toString(),
        tip(beforeX, beforeY, section.getEndX(), section.getEndY()),
        label.getText(),
        (int) (label.getX() + label.getWidth() / 2),
        (int) (label.getY() + 13),
        been);
  }

  private static String tip(double fromX, double fromY, double x, double y) {
    double length = Math.max(1, Math.hypot(x - fromX, y - fromY));
    double dx = (x - fromX) / length;
    double dy = (y - fromY) / length;
    return "M"
        + point(x, y)
        + "L"
        + point(x - 8 * dx + 4 * dy, y - 8 * dy - 4 * dx)
        + "L"
        + point(x - 8 * dx - 4 * dy, y - 8 * dy + 4 * dx)
        + "z";
  }

  private static String point(double x, double y) {
    return Math.round(x) + " " + Math.round(y);
  }

  // Chinese characters are as wide as they are high, others about half of that.
  private static int width(String text, int size) {
    return (int)
        Math.ceil(text.codePoints().mapToDouble(c -> c > 0x2E80 ? size : size * 0.56).sum());
  }
}
