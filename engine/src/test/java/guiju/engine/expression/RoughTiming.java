package guiju.engine.expression;

import java.util.List;

/** Prints roughly how long thirty typical expressions take; run by hand, no test depends on it. */
final class RoughTiming {
  private static final List<String> TYPICAL =
      List.of(
          "project.total <= policy.ceiling",
          "project.name != ''",
          "project.urgent || project.total <= policy.ceiling",
          "project.name != '' || project.urgent || project.total <= policy.ceiling",
          "project.urgent && project.people > 3",
          "today >= project.started",
          "project.started < today && project.total > 0",
          "project.people >= 3",
          "!project.urgent || project.people > 0",
          "project.paid * 100 <= project.total * 10",
          "project.total - project.people * project.total <= policy.ceiling",
          "unit.name == 'drc'",
          "unit.name in ['drc', 'finance', 'audit']",
          "'cloud' in project.tags",
          "project.tags.size() > 0",
          "project.name.startsWith('城市')",
          "has(project.ended) || today > project.started",
          "project.urgent ? project.total > 0 : project.people > 0",
          "project.people == 7 && project.urgent",
          "project.total == 0 || project.paid > 0",
          "today <= date('2026-12-31')",
          "today <= plusMonths(project.started, 12)",
          "filed('study')",
          "filed('study') && project.total > 0",
          "unit.projects.exists(p, p.urgent)",
          "!unit.projects.exists(p, p.people > 50)",
          "project.tags.exists(t, t == 'data')",
          "project.total > 0 && project.people > 0 && project.name != '' && !(project.name == 'x')",
          "year(today) >= 2024",
          "project.total >= 0 && project.total <= policy.ceiling");
  private static final int ROUNDS = 400_000;

  private RoughTiming() {}

  public static void main(String[] arguments) {
    List<Expression> all = TYPICAL.stream().map(Desk::expression).toList();
    Scope scope = Desk.scope();
    long held = 0;
    for (int turn = 0; turn < 6; turn++) {
      long start = System.nanoTime();
      for (int round = 0; round < ROUNDS; round++) {
        for (Expression expression : all) {
          held += expression.test(scope) == Truth.YES ? 1 : 0;
        }
      }
      long nanos = System.nanoTime() - start;
      System.out.printf("%d expressions: %d ns together%n", all.size(), nanos / ROUNDS);
    }
    for (Expression expression : all) {
      long start = System.nanoTime();
      for (int round = 0; round < ROUNDS; round++) {
        held += expression.test(scope) == Truth.YES ? 1 : 0;
      }
      System.out.printf("%4d ns  %s%n", (System.nanoTime() - start) / ROUNDS, expression);
    }
    System.out.println(held + " held");
  }
}
