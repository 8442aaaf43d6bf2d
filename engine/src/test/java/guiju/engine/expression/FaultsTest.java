package guiju.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

  private static void refused(String source, int column, String message) {
    assertThat(Desk.faults(source, null)).containsExactly(new Fault(1, column, message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          projct.total > 0               => 1  => There is no 'projct' here. Did you mean 'project'?
          true && tody > project.started => 9  => There is no 'tody' here. Did you mean 'today'?
          wholly == 1                    => 1  => There is no 'wholly' here. Known are: policy, project, today, unit.
          project.totl > 0               => 9  => 'project' has no 'totl'. Did you mean 'total'?
          project.toatl > 0              => 9  => 'project' has no 'toatl'. Did you mean 'total'?
          policy.zzzzzz > 0              => 8  => 'policy' has no 'zzzzzz'. Known are: ceiling, share.
          has(project.totl)              => 4  => 'project' has no 'totl'. Did you mean 'total'?
          unit.projects.exists(p, p.urgnt) => 27 => 'project' has no 'urgnt'. Did you mean 'urgent'?
          unit.projects.exists(prj, pry.urgent) => 27 => There is no 'pry' here. Did you mean 'prj'?
          unit.projects.urgent           => 14 => A list has no 'urgent'. Ask its entries: list.exists(i, …) or list.all(i, …).
          project.name.length > 3        => 13 => There is no 'length' in text: it has no fields.
          int(project.total) > 1         => 1  => There is no function 'int'. Known are: all, contains, date, days, endsWith, exists, existsOne, exists_one, filed, filter, has, map and 13 more.
          plusMonth(today, 1) > today    => 1  => There is no function 'plusMonth'. Did you mean 'plusMonths'?
          today > timestamp('2024')      => 9  => There is no function 'timestamp'. Known are: all, contains, date, days, endsWith, exists, existsOne, exists_one, filed, filter, has, map and 13 more.
          """)
  void names_what_is_not_known_and_the_nearest_that_is(String source, int column, String message) {
    refused(source, column, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          project.total > today          => 15 => This compares money with a date; both sides must be of one type.
          project.name == 3              => 14 => This compares text with a number; both sides must be of one type.
          project.urgent == 'yes'        => 16 => This compares yes-or-no with text; both sides must be of one type.
          project.tags == 'cloud'        => 14 => This compares a list of text with text; both sides must be of one type.
          project.urgent > true          => 16 => There is no order among yes-or-no values; only == and != compare them.
          project.tags < project.tags    => 14 => There is no order among a list of text values; only == and != compare them.
          project == project             => 9  => Whole dossiers or rows are not compared; compare one of their facts.
          project in unit.projects       => 9  => Whole dossiers or rows are not compared; compare one of their facts.
          project == null                => 12 => There is no null: has(x.fact) asks whether a fact is known.
          project.people > 2.5           => 18 => Only whole numbers are written: shares as counts (30 of 100), amounts as parameters.
          project.people > 2u            => 18 => Only whole numbers are written: shares as counts (30 of 100), amounts as parameters.
          project.name == b'x'           => 17 => Values of this kind are not used; there are texts, whole numbers, true and false.
          project.people > -9223372036854775808 => 19 => This number is too small to reckon with.
          {'a': 1} == {'a': 2}           => 1  => Maps cannot be written in an expression; a list is written [a, b].
          project.name in 'abc'          => 14 => After 'in' stands a list; this is text.
          3 in project.tags              => 3  => This compares a number with text; both sides must be of one type.
          project.name[0] == 'a'         => 13 => Only lists have entries by number; this is text.
          project.tags['a'] == 'a'       => 14 => This is text where a count is needed.
          project.name && true           => 8  => This is text where yes-or-no is needed.
          !project.people                => 9  => This is a count where yes-or-no is needed.
          project.people ? 1 : 2         => 8  => This is a count where yes-or-no is needed.
          project.urgent ? 1 : 'a'       => 16 => This chooses between a number and text; both sides must be of one type.
          -project.name == 'a'           => 1  => Only counts and money can be turned negative; this is text.
          project.tags.exists(t, 'a')    => 24 => This is text where yes-or-no is needed.
          project.name.exists(c, c == 'a') => 20 => Only lists are ranged over; this is text.
          [1, 'a'] == [1]                => 5  => This lists a number together with text; both sides must be of one type.
          """)
  void refuses_types_that_do_not_go_together(String source, int column, String message) {
    assertThat(Desk.faults(source, null)).contains(new Fault(1, column, message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          today - project.started > 3     => 7  => Dates are not added or subtracted. Use plusDays(d, n), plusMonths(d, n), plusYears(d, n), year(d) or workingDays(a, b).
          today + 3 > today               => 7  => Dates are not added or subtracted. Use plusDays(d, n), plusMonths(d, n), plusYears(d, n), year(d) or workingDays(a, b).
          project.name * 2 == 'a'         => 14 => This reckons with text and a number; only counts and money are numbers.
          project.name + 2 == 'a'         => 14 => This joins text with a number; both sides must be of one type.
          project.urgent + true           => 16 => Values that are yes-or-no are not added.
          project.total * project.paid > 0 => 15 => This multiplies money with money. Money is multiplied with a count.
          project.people / project.paid > 0 => 16 => This divides a number by money. Only money is divided by money.
          100 % project.paid > 0          => 5  => This divides a number by money. Only money is divided by money.
          """)
  void refuses_reckoning_that_makes_no_sense(String source, int column, String message) {
    refused(source, column, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          project.total <= 1000000000             => 15
          1000000000 < project.total              => 12
          project.total == 5                      => 15
          project.total + 1 > policy.ceiling      => 15
          project.total - 500 > 0                 => 15
          project.total * 100 > 100 * 30          => 21
          sum(project.amounts) > 10               => 22
          project.amounts == [1, 2]               => 17
          project.total in [100, 200]             => 15
          max(project.total, 100) > policy.ceiling => 1
          percentOf(100, 3) > project.total       => 1
          (project.urgent ? project.total : 50) > policy.ceiling => 17
          [project.total, 50].size() > 0          => 17
          project.amounts.exists(a, a > 7)        => 29
          """)
  void refuses_an_amount_written_into_an_expression(String source, int column) {
    refused(
        source,
        column,
        "An amount is written into the expression. Amounts belong into parameters: declare one with its date and its article and read"
            + " it as policy.<name>. Only 0 may be written here.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          project.total > project.people              => 15 => compares money with a count
          project.people == project.total             => 16 => compares a count with money
          project.total + project.people > policy.ceiling => 15 => reckons with money and a count
          project.people - project.total > 0          => 16 => reckons with a count and money
          sum(project.counts) > sum(project.amounts)  => 21 => compares a count with money
          project.counts == project.amounts           => 16 => compares a list of counts with a list of money
          project.people in project.amounts           => 16 => compares a count with money
          project.total > project.amounts.size()      => 15 => compares money with a count
          project.total / project.paid > project.paid => 30 => compares a count with money
          (project.urgent ? project.total : project.people) > policy.ceiling => 17 => chooses between money and a count
          [project.total, project.people].size() > 0  => 24 => lists money together with a count
          project.counts + project.amounts == []      => 16 => joins a list of counts with a list of money
          """)
  void refuses_money_mixed_with_a_count(String source, int column, String deed) {
    refused(
        source,
        column,
        "This " + deed + ". Money goes with money; a count can multiply or divide it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          project.total > 0
          0 <= project.total
          project.total == 0
          project.total + 0 > 0
          project.total * 100 > policy.ceiling * 30
          project.total / 2 > project.paid
          project.paid / project.total > 3
          project.total % 100 == 0
          -project.total < 0
          max(project.total, 0) > project.paid
          max(0, project.people) > 3
          project.total in [0]
          (project.urgent ? 0 : project.total) > project.paid
          project.amounts.map(a, a * 2) == project.amounts
          sum(unit.projects.filter(p, p.urgent).map(p, p.total)) > policy.ceiling
          project.amounts + [project.total] == project.amounts
          project.amounts == []
          percentOf(project.total, policy.share) >= project.paid
          """)
  void lets_money_be_money(String source) {
    assertThat(Desk.faults(source, Type.Simple.YES_NO)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          size(project.name, 1) > 0      => size takes one list or text: size(x).
          size(project.people) > 0       => size counts the entries of a list or the characters of a text, not a count.
          project.people.startsWith('a') => 'startsWith' asks one text about another: text.startsWith('…').
          startsWith(project.name, 'a')  => 'startsWith' asks one text about another: text.startsWith('…').
          project.name.contains(3)       => 'contains' asks one text about another: text.contains('…').
          project.name.matches(unit.name) => The pattern of matches is written out, so that it can be checked now.
          today.plusDays(3) > today      => 'plusDays' is not called on a value; write plusDays(value, …).
          plusDays(today) > today        => 'plusDays' takes (a date, a count); here it is given (a date).
          plusDays('today', 3) > today   => 'plusDays' takes (a date, a count); here it is given (text, a number).
          plusDays(today, project.total) > today => 'plusDays' takes (a date, a count); here it is given (a date, money).
          filed()                        => 'filed' takes (text); here it is given nothing.
          max(project.total, project.people) > project.total => 'max' takes (a count, a count) or (money, money) or (a date, a date); here it is given (money, a count).
          project.tags.exists(t)         => exists takes a name and a condition: list.exists(i, …).
          project.tags.map(t)            => map takes a name and what becomes of each entry: list.map(i, …) or list.map(i, condition, …).
          filed('nothing')               => There is no paper 'nothing'.
          date('2023-02-29') > today     => '2023-02-29' is not a date of the calendar; write it year-month-day, as 2024-01-31.
          date('2024-1-1') > today       => '2024-1-1' is not a date of the calendar; write it year-month-day, as 2024-01-31.
          date(project.name) > today     => date takes a written date: date('2024-01-31').
          """)
  void refuses_calls_that_do_not_fit(String source, String message) {
    assertThat(Desk.faults(source, null)).extracting(Fault::message).containsExactly(message);
  }

  @Test
  void refuses_a_pattern_that_is_none() {
    assertThat(Desk.faults("project.name.matches('[a')", null))
        .containsExactly(
            new Fault(
                1,
                22,
                "This is not a pattern (RE2): error parsing regexp: missing closing ]: `[a`."));
  }

  @ParameterizedTest
  @CsvSource({
    "1 / 0 > 1",
    "5 % 0 == 1",
    "9223372036854775807 + 1 > 0",
    "yearEnd(10000) > today",
    "[1][3] == 1"
  })
  void refuses_constants_that_come_to_nothing(String source) {
    assertThat(Desk.faults(source, null))
        .extracting(Fault::message)
        .containsExactly(
            "This can never be known: it divides by zero or leaves the range of numbers, dates or lists.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          project.total  => YES_NO => This gives money where yes-or-no is needed.
          project.urgent => MONEY  => This gives yes-or-no where money is needed.
          project.people => MONEY  => This gives a count where money is needed.
          project.total  => COUNT  => This gives money where a count is needed.
          today          => TEXT   => This gives a date where text is needed.
          []             => DATE   => This gives a list where a date is needed.
          """)
  void refuses_what_gives_another_type_than_needed(
      String source, Type.Simple expected, String message) {
    assertThat(Desk.faults(source, expected)).extracting(Fault::message).containsExactly(message);
  }

  @Test
  void refuses_a_written_amount_where_money_is_needed() {
    assertThat(Desk.faults("100", Type.Simple.MONEY))
        .extracting(Fault::message)
        .containsExactly(Operators.WRITTEN_AMOUNT);
    assertThat(Desk.faults("0", Type.Simple.MONEY)).isEmpty();
  }

  @Test
  void gives_lists_and_structs_where_they_are_needed() {
    Type texts = new Type.ListOf(Type.Simple.TEXT);

    assertThat(Desk.faults("[]", texts)).isEmpty();
    assertThat(Desk.faults("[project.name]", texts)).isEmpty();
    assertThat(Desk.faults("unit.projects[0]", new Type.StructOf("project"))).isEmpty();
    assertThat(Desk.faults("project.amounts", texts)).hasSize(1);
    assertThat(Desk.faults("unit", new Type.StructOf("project"))).hasSize(1);
  }

  @Test
  void finds_every_fault_in_the_order_of_their_places() {
    String source =
        """
        project.totl > 0 && plusDay(today, 3) > today
          || project.total > 5""";

    List<Fault> faults = Desk.faults(source, null);

    assertThat(faults)
        .extracting(fault -> fault.line() + ":" + fault.column())
        .containsExactly("1:9", "1:21", "2:20");
  }

  @Test
  void does_not_report_what_only_follows_from_another_fault() {
    assertThat(Desk.faults("projct.rows.exists(r, r.share + 3 > 'a' && -r.unit > 0)", null))
        .extracting(Fault::message)
        .containsExactly("There is no 'projct' here. Did you mean 'project'?");
  }
}
