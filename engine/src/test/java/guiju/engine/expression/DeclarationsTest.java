package guiju.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import guiju.engine.calendar.CalendarYear;
import guiju.engine.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeclarationsTest {
  private static final FieldShape NAME = new FieldShape("name", Type.Simple.TEXT);

  private static FunctionShape function(String name, Type parameter, Type result) {
    return new FunctionShape(
        name, List.of(parameter), result, (scope, arguments) -> arguments[0], ArgumentCheck.NONE);
  }

  @Test
  void finds_the_slot_of_a_field() {
    StructShape shape =
        new StructShape("unit", List.of(NAME, new FieldShape("size", Type.Simple.COUNT)));

    assertThat(shape.slot("name")).isZero();
    assertThat(shape.slot("size")).isEqualTo(1);
    assertThat(shape.slot("none")).isEqualTo(-1);
  }

  @Test
  void refuses_names_declared_twice() {
    StructShape unit = new StructShape("unit", List.of(NAME));
    VariableShape today = new VariableShape("today", Type.Simple.DATE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExpressionCompiler(List.of(unit, unit), List.of(), List.of()))
        .withMessage("The struct 'unit' is declared twice.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExpressionCompiler(List.of(), List.of(), List.of(today, today)))
        .withMessage("The variable 'today' is declared twice.");
    StructShape twice =
        new StructShape("unit", List.of(NAME, new FieldShape("name", Type.Simple.DATE)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExpressionCompiler(List.of(twice), List.of(), List.of()))
        .withMessage("The field 'unit.name' is declared twice.");
  }

  @Test
  void refuses_types_that_name_no_struct() {
    Type none = new Type.ListOf(new Type.StructOf("none"));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ExpressionCompiler(List.of(), List.of(), List.of(new VariableShape("x", none))))
        .withMessage("'x' has the type 'none', which no struct declares.");
  }

  @Test
  void refuses_functions_that_differ_only_in_what_they_give() {
    List<FunctionShape> functions =
        List.of(
            function("same", Type.Simple.COUNT, Type.Simple.COUNT),
            function("same", Type.Simple.MONEY, Type.Simple.TEXT));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExpressionCompiler(List.of(), functions, List.of()))
        .withMessage("Two shapes of the function 'same' differ only in what they give.");
  }

  @Test
  void a_struct_may_contain_itself_and_share_its_name_with_a_variable() {
    Type unit = new Type.StructOf("unit");
    StructShape shape = new StructShape("unit", List.of(NAME, new FieldShape("parent", unit)));
    ExpressionCompiler compiler =
        new ExpressionCompiler(List.of(shape), List.of(), List.of(new VariableShape("unit", unit)));
    Struct top = slot -> slot == 0 ? "city" : null;
    Struct office = slot -> slot == 0 ? "office" : top;

    Expression expression = Desk.expression(compiler, "unit.parent.name == 'city'");

    assertThat(expression.test(new Scope(new Object[] {office}, ""))).isEqualTo(Truth.YES);
    assertThat(expression.test(new Scope(new Object[] {top}, ""))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void a_function_may_take_a_struct_and_see_the_host() {
    FunctionShape within =
        new FunctionShape(
            "within",
            List.of(new Type.StructOf("unit")),
            Type.Simple.YES_NO,
            (scope, arguments) -> scope.host().equals(((Struct) arguments[0]).field(0)),
            ArgumentCheck.NONE);
    ExpressionCompiler compiler =
        new ExpressionCompiler(
            List.of(new StructShape("unit", List.of(NAME))),
            List.of(within),
            List.of(new VariableShape("unit", new Type.StructOf("unit"))));
    Struct city = slot -> "city";

    assertThat(
            Desk.expression(compiler, "within(unit)").test(new Scope(new Object[] {city}, "city")))
        .isEqualTo(Truth.YES);
  }

  @Test
  void working_days_follow_the_calendar_and_are_unknown_without_it() {
    CalendarYear year =
        new CalendarYear(2024, Set.of(LocalDate.of(2024, 3, 4)), Set.of(LocalDate.of(2024, 3, 2)));
    ExpressionCompiler compiler =
        Desk.compiler(CalendarFunctions.shapes(new WorkCalendar(List.of(year))));

    assertThat(Desk.expression(compiler, "plusWorkingDays(today, 2)").evaluate(Desk.scope()))
        .isEqualTo(LocalDate.of(2024, 3, 5));
    assertThat(
            Desk.expression(compiler, "workingDays(project.started, today)").evaluate(Desk.scope()))
        .isEqualTo(22L);
    assertThat(Desk.expression(compiler, "plusWorkingDays(today, 300) > today").test(Desk.scope()))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(
            Desk.expression(compiler, "workingDays(today, project.ended) > 3").test(Desk.scope()))
        .isEqualTo(Truth.UNKNOWN);
  }
}
