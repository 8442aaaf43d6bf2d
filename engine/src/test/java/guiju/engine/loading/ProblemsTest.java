package guiju.engine.loading;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.SmallBook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be wrong with a rulebook is found, with its file and line. */
class ProblemsTest {
  private static final SmallBook BOOK = SmallBook.whole();
  private static final String PERMIT = "procedures/permit.yaml";
  private static final String ONE = "articles/01.yaml";
  private static final String TWO = "articles/02.yaml";
  private static final String FACTS = "vocabulary/permit.yaml";
  private static final String DETAILS = "forms/details.yaml";

  private static Arguments wrong(String file, String old, String text, String problem) {
    return Arguments.of(file, old, text, problem);
  }

  static Stream<Arguments> identity() {
    return Stream.of(
        wrong("rulebook.yaml", "trial: true", "trail: true", "Unknown key \"trail\""),
        wrong("rulebook.yaml", "trial: true", "trial: perhaps", "\"trial\" must be true or false"),
        wrong("rulebook.yaml", "document: 第1号", "document: [a, b]", "must be a single value"),
        wrong("rulebook.yaml", "2024-01-01}", "soon}", "\"from\" must be a date"),
        wrong("rulebook.yaml", "{zh: 习惯, en: Custom}", "{zh: 习惯, en: Custom, fr: x}", "\"fr\""),
        wrong("rulebook.yaml", "{zh: 习惯, en: Custom}", "{zh: 习惯, en: ''}", "\"en\" is empty"),
        wrong(
            "rulebook.yaml",
            "issuer: {zh: 镇, en: The town}",
            "issuer: {zh: 镇}",
            "\"en\" is missing"),
        wrong("rulebook.yaml", "articles: [1, 2]", "articles: [1]", "first and the last article"),
        wrong("rulebook.yaml", "number: 1", "number: one", "\"number\" must be a whole number"),
        wrong("rulebook.yaml", "number: 1", "number: １", "\"number\" must be a whole number"),
        wrong("requirements.yaml", "R-2-2:", "R2-2:", "A requirement's id is written R-16-5"),
        wrong(
            "requirements.yaml",
            "R-2-2: {kind: rule,",
            "R-2-2: {kinds: rule,",
            "\"kind\" is missing"),
        wrong("calendar.yaml", "2024:", "24:", "A year is written with four digits"),
        wrong(
            "calendar.yaml",
            "off: [2024-01-01]",
            "off: [2024-02-30]",
            "\"2024-02-30\" is not a date"),
        wrong("calendar.yaml", "off: [2024-01-01]", "off: [2025-01-01]", "2025-01-01"),
        wrong("bodies.yaml", "body: council", "body: councils", "There is no body \"councils\""),
        wrong("bodies.yaml", "    body: office\n", "", "A standing needs a body"),
        wrong("bodies.yaml", "permit.applicant", "permit.aplicant", "aplicant"),
        wrong(
            "bodies.yaml",
            "{permit: '[permit.applicant]'}",
            "{hut: '[permit.applicant]'}",
            "There is no kind \"hut\""),
        wrong(
            "bodies.yaml",
            "posts: {head: {zh: 议长, en: Speaker}}",
            "posts: {}",
            "at least one post"));
  }

  static Stream<Arguments> vocabulary() {
    return Stream.of(
        wrong(FACTS, "name: {type: text", "name: {typ: text", "\"type\" of \"name\" is missing"),
        wrong(
            FACTS,
            "name: {type: text",
            "name: {type: string",
            "\"string\" is not one of: text, yesNo"),
        wrong(
            FACTS,
            "min: 0.01, max: 1000000.00",
            "min: 0.001, max: 1000000.00",
            "\"min\" is not a number"),
        wrong(FACTS, "unit: wan, min: 0.01", "unit: dollar, min: 0.01", "not one of: yuan, wan"),
        wrong(FACTS, "  rooms: {", "  Rooms: {", "must be written in camelCase"),
        wrong(FACTS, "  rooms: {", "  name: {", "The key \"name\" stands twice"),
        wrong(FACTS, "  startsOn: {", "  key: {", "\"key\" is what every dossier is called"),
        wrong(
            FACTS,
            "choice, of: {shop: {zh: 店铺, en: Shop}, house: {zh: 住宅, en: House}}",
            "choice",
            "A choice needs \"of\""),
        wrong(FACTS, "of: {shop: {zh: 店铺, en: Shop}", "of: {shop: {zh: 店铺}", "\"en\" is missing"),
        wrong(
            FACTS,
            "    of:\n      who: {type: organisation, label: {zh: 谁, en: Who}}\n      metres: {type: count, label: {zh: 距离, en: Metres}}\n",
            "",
            "A table needs \"of\""),
        wrong(
            FACTS,
            "metres: {type: count",
            "metres: {type: count, derived: '1'",
            "A column is neither computed"),
        wrong(FACTS, "yesNo, absent: false", "yesNo, absent: never", "is answered yes or no"),
        wrong(
            FACTS, "yesNo, absent: false", "yesNo, absent: ''", "\"absent\" of \"risky\" is empty"),
        wrong(
            FACTS,
            "money, derived: permit.cost / permit.rooms",
            "money, absent: 1.00, derived: permit.cost / permit.rooms",
            "no \"absent\""),
        wrong(
            FACTS,
            "derived: permit.cost / permit.rooms",
            "derived: permit.cost / permit.room",
            "room"),
        wrong(FACTS, "derived: permit.cost / permit.rooms", "derived: permit.rooms", "count"),
        wrong(FACTS, "derived: permit.cost / permit.rooms", "derived: form.cost", "form"),
        wrong(
            FACTS,
            "derived: permit.cost / permit.rooms",
            "derived: permit.costOfRoom",
            "Computed from itself: permit.costOfRoom → permit.costOfRoom"),
        wrong(FACTS, "town: {to: town", "town: {to: city", "Link town leads to no kind: city"),
        wrong(FACTS, "key: permit.townKey", "key: permit.twonKey", "Link town has no fact twonKey"),
        wrong(FACTS, "  town: {to", "  name: {to", "The link name has the name of a fact"),
        wrong(FACTS, "  town: {to", "  today: {to", "The name today is taken already"),
        wrong(FACTS, "  town: {to", "  permit: {to", "The name permit is taken already"),
        wrong(
            "vocabulary/town.yaml",
            "of: permit, by",
            "of: hut, by",
            "Collection permits is of no kind: hut"),
        wrong("vocabulary/town.yaml", "by: townKey", "by: town", "permit has no fact town"),
        wrong(
            "vocabulary/town.yaml",
            "permits: {of",
            "quota: {of",
            "The collection quota has the name of a fact"),
        wrong(
            "vocabulary/town.yaml", "label: {zh: 镇, en: Town}\n", "", "The kind town has no label"),
        wrong(
            "vocabulary/town.yaml",
            "kind: town",
            "kind: actor",
            "The name actor is taken already"));
  }

  static Stream<Arguments> forms() {
    return Stream.of(
        wrong(DETAILS, "of: permit", "of: hut", "There is no kind \"hut\""),
        wrong(
            DETAILS,
            "fields: [cost, rooms",
            "fields: [costs, rooms",
            "\"costs\" is neither a fact of permit nor declared"),
        wrong(
            DETAILS,
            "fields: [cost, rooms",
            "fields: [costOfRoom, rooms",
            "\"costOfRoom\" is computed and cannot be asked"),
        wrong(
            DETAILS,
            "fields: [cost, rooms",
            "fields: [cost, cost, rooms",
            "\"cost\" is asked twice"),
        wrong(DETAILS, "optional: [purpose", "optional: [name", "\"name\" is asked in no section"),
        wrong(
            DETAILS,
            "when: {fuel: permit.heated}",
            "when: {name: permit.heated}",
            "\"name\" is asked in no section"),
        wrong(DETAILS, "fuel: permit.heated", "fuel: permit.rooms", "yes"),
        wrong(
            "forms/reason.yaml",
            "reason: {type",
            "grounds: {type",
            "\"grounds\" is asked in no section"),
        wrong(
            "forms/reason.yaml",
            "reason: {type: text, label",
            "reason: {type: text, derived: '1', label",
            "asked, not computed"),
        wrong(
            "forms/reason.yaml",
            "  reason: {type: text, label: {zh: 理由, en: Reason}}",
            "  reason: {type: text, label: {zh: 理由, en: Reason}}\n  name: {type: text, label: {zh: 名, en: Name}}",
            "\"name\" is a fact already"),
        wrong(
            "forms/reason.yaml",
            "fields: [reason]}\nfields:\n  reason: {type: text",
            "fields: [verdict]}\nfields:\n  verdict: {type: text",
            "\"verdict\" is asked as choice in another form"),
        wrong(
            "forms/reason.yaml",
            "fields: [reason]}\nfields:\n  reason: {type: text",
            "fields: [mendBy]}\nfields:\n  mendBy: {type: date, absent: 2024-01-01",
            "another \"absent\", in another form"),
        wrong(
            "materials.yaml",
            "of: permit\n  cites: '2'\nfire",
            "of: hut\n  cites: '2'\nfire",
            "There is no kind \"hut\""),
        wrong("materials.yaml", "when: permit.risky", "when: permit.riskee", "riskee"),
        wrong(
            "materials.yaml",
            "thirdParty: true",
            "thirdParty: 'on'",
            "\"thirdParty\" must be true or false"),
        wrong(
            "materials.yaml",
            "thirdParty: true",
            "validMonths: x",
            "\"validMonths\" must be a whole number"));
  }

  static Stream<Arguments> articles() {
    return Stream.of(
        wrong(ONE, "article: 1", "article: 3", "Article 3 belongs into articles/03.yaml"),
        wrong(ONE, "bound: inclusive", "bound: about", "\"bound\" is inclusive or exclusive"),
        wrong(
            ONE,
            "from: {2024-01-01: 50000.00, 2025-01-01: 60000.00}, ",
            "",
            "A figure needs \"from\""),
        wrong(ONE, "2025-01-01: 60000.00", "2025-13-01: 60000.00", "\"2025-13-01\" is not a date"),
        wrong(ONE, "2025-01-01: 60000.00", "2025-01-01: much", "takes a sum in yuan"),
        wrong(
            ONE,
            "{type: money, unit: wan, label: {zh: 上限",
            "{type: money, absent: 1.00, label: {zh: 上限",
            "not \"derived\" or \"absent\""),
        wrong(ONE, "holds: permit.rooms <= 10", "holds: permit.room <= 10", "room"),
        wrong(ONE, "holds: permit.rooms <= 10", "holds: permit.cost <= permit.startsOn", "money"),
        wrong(ONE, "holds: permit.rooms <= 10", "holds: permit.cost <= 10", "10"),
        wrong(ONE, "holds: permit.rooms <= 10", "holds: permit.rooms", "yes"),
        wrong(ONE, "    holds: permit.rooms <= 10\n", "", "\"holds\" is missing"),
        wrong(ONE, "holds: permit.rooms <= 10", "holds: ''", "An expression is missing here"),
        wrong(
            ONE, "holds: permit.rooms <= 10", "holds: filed('plam')", "There is no paper \"plam\""),
        wrong(
            ONE, "holds: permit.rooms <= 10", "holds: waived('plam')", "There is no rule \"plam\""),
        wrong(
            ONE,
            "holds: permit.rooms <= 10",
            "holds: reached('permits', 'granted')",
            "There is no procedure \"permits\""),
        wrong(
            ONE,
            "holds: permit.rooms <= 10",
            "holds: everReached('permit', 'grunted')",
            "\"permit\" has no state \"grunted\"; it has drafting"),
        wrong(
            ONE,
            "holds: permit.rooms <= 10",
            "holds: reached(permit.name, 'granted')",
            "must be written out"),
        wrong(
            ONE,
            "holds: permit.rooms <= 10",
            "holds: size(missingOpinions('permits')) == 0",
            "There is no procedure \"permits\""),
        wrong(
            ONE,
            "holds: permit.rooms <= 10",
            "holds: permit.purpose == 'hut'",
            "permit.purpose is never \"hut\"; it is one of shop, house"),
        wrong(ONE, "holds: permit.rooms <= 10", "holds: permit.rooms <= policy.most", "most"),
        wrong(
            ONE,
            "force: should",
            "force: could",
            "\"could\" is not one of: must, prohibited, inPrinciple, may, should"),
        wrong(ONE, "exempt: legal", "exempt: maybe", "\"exempt\" is legal, or left out"),
        wrong(
            ONE,
            "exempt: legal",
            "waiver: council",
            "Only a rule of force inPrinciple can be waived"),
        wrong(TWO, "waiver: council", "waiver: mayor", "waiver names no standing: mayor"),
        wrong(
            ONE,
            "cure: {by: applicant, zh: 降低造价",
            "cure: {by: mayor, zh: 降低造价",
            "cure names no standing: mayor"),
        wrong(
            ONE,
            "cure: {by: applicant, zh: 降低造价, en: Lower the cost}",
            "cure: {by: applicant, zh: 降低造价}",
            "\"en\" is missing"),
        wrong(ONE, "reading: A-1-1", "reading: A-1-2", "there is no reading A-1-2"),
        wrong(
            ONE,
            "id: many-rooms",
            "id: cost-below-ceiling",
            "The rule \"cost-below-ceiling\" stands twice"),
        wrong(
            ONE,
            "    of: permit\n    title: {zh: 不超过上限",
            "    of: hut\n    title: {zh: 不超过上限",
            "There is no kind \"hut\""),
        wrong(
            ONE,
            "en: 'There are {permit.rooms} rooms.'",
            "en: 'There are {permit.room} rooms.'",
            "room"),
        wrong(
            ONE,
            "en: 'There are {permit.rooms} rooms.'",
            "en: 'There are {permit.rooms rooms.'",
            "A brace is opened and not closed"),
        wrong(
            ONE,
            "en: 'There are {permit.rooms} rooms.'",
            "en: 'There are {missing} rooms.'",
            "{missing} needs \"names\""),
        wrong(TWO, "names: unansweredOpinions('permit')", "names: permit.name", "list"));
  }

  static Stream<Arguments> procedures() {
    return Stream.of(
        wrong(PERMIT, "of: permit", "of: hut", "There is no kind \"hut\""),
        wrong(
            PERMIT,
            "en: Drafting}, start: true",
            "en: Drafting}",
            "exactly one start state; there are 0"),
        wrong(
            PERMIT,
            "en: Deciding}",
            "en: Deciding}, start: true",
            "exactly one start state; there are 2"),
        wrong(PERMIT, "end: bad", "end: sad", "\"sad\" is not one of: none, good, bad"),
        wrong(
            PERMIT,
            "en: Deciding}, turn: office",
            "en: Deciding}, turn: mayor",
            "turn: there is no standing \"mayor\""),
        wrong(PERMIT, "  water: {opinion", "  earth: {opinion", "There is no standing \"earth\""),
        wrong(
            PERMIT,
            "when: permit.risky, cites",
            "when: size(missingOpinions('permit')) == 0, cites",
            "Computed from itself: opinions of permit → opinions of permit"),
        wrong(PERMIT, "    by: applicant.clerk\n", "", "nobody could take this act"),
        wrong(PERMIT, "by: applicant.clerk", "by: mayor.clerk", "There is no standing \"mayor\""),
        wrong(
            PERMIT,
            "by: applicant.clerk",
            "by: applicant.cook",
            "\"applicant\" has no post \"cook\"; it has clerk, head"),
        wrong(
            PERMIT, "by: applicant.clerk", "by: applicant", "A capacity is written standing.post"),
        wrong(
            PERMIT,
            "posts: [officer]",
            "posts: [cook]",
            "Nobody who is consulted has the post \"cook\""),
        wrong(
            PERMIT,
            "    by: applicant.clerk\n",
            "    by: applicant.clerk\n    posts: [clerk]\n",
            "\"posts\" goes with \"by: consulted\""),
        wrong(PERMIT, "from: drafting", "from: draft", "There is no state \"draft\""),
        wrong(PERMIT, "    from: drafting\n", "", "\"from\" is missing"),
        wrong(PERMIT, "to: consulting\n", "to: consult\n", "There is no state \"consult\""),
        wrong(PERMIT, "form: details", "form: detail", "There is no form \"detail\""),
        wrong(PERMIT, "form: details", "form: quota", "\"quota\" is a form of town"),
        wrong(PERMIT, "materials: [plan,", "materials: [plam,", "There is no paper \"plam\""),
        wrong(
            "procedures/town.yaml",
            "    form: quota",
            "    form: quota\n    materials: [plan]",
            "\"plan\" is a paper of permit"),
        wrong(
            PERMIT,
            "rules: [cost-below-ceiling,",
            "rules: [cost-above-ceiling,",
            "There is no rule \"cost-above-ceiling\" about permit"),
        wrong(PERMIT, "'@order'", "'@odour'", "There is no rule group \"@odour\" about permit"),
        wrong(
            "procedures/town.yaml",
            "    form: quota",
            "    form: quota\n    rules: [many-rooms]",
            "There is no rule \"many-rooms\" about town"),
        wrong(
            PERMIT,
            "rules: [opinions-answered]",
            "rules: [opinions-answered]\n    notBy: anyone",
            "\"notBy\" is applicant or nobody"),
        wrong(
            PERMIT,
            "form.verdict == 'oppose'",
            "form.verdict == 'opose'",
            "form.verdict is never \"opose\"; it is one of agree, oppose"),
        wrong(PERMIT, "answers: form.opinionOf", "answers: form.mendBy", "text"),
        wrong(
            PERMIT,
            "to: deciding}",
            "to: deciding, form: reason}",
            "An automatic act has no \"form\""),
        wrong(PERMIT, ", to: deciding}", "}", "An automatic act needs \"to\""),
        wrong(PERMIT, "to: deciding}", "to: deciding, sets: {notes: form.reason}}", "form"),
        wrong(
            PERMIT,
            "sets: {grantedOn: today",
            "sets: {grantedAt: today",
            "\"grantedAt\" is not a fact of permit that can be set"),
        wrong(
            PERMIT,
            "sets: {grantedOn: today",
            "sets: {costOfRoom: permit.cost",
            "\"costOfRoom\" is not a fact of permit that can be set"),
        wrong(PERMIT, "sets: {grantedOn: today", "sets: {grantedOn: permit.name", "date"),
        wrong(
            PERMIT,
            "sets: {grantedOn: today",
            "sets: {purpose: \"'hut'\"",
            "purpose is never \"hut\"; it is one of shop, house"),
        wrong(
            PERMIT,
            "by: applicant, due: form.mendBy",
            "by: mayor, due: form.mendBy",
            "There is no standing \"mayor\""),
        wrong(PERMIT, "due: form.mendBy", "due: permit.name", "date"),
        wrong(PERMIT, "kind: town, act", "kind: city, act", "There is no kind \"city\""),
        wrong(PERMIT, "act: town.note", "act: town.notes", "ripples to no act of town: town.notes"),
        wrong(PERMIT, "act: town.note", "act: note", "ripples to no act of town"),
        wrong(
            PERMIT,
            "form: {permitKey: permit.key}",
            "form: {permitKeys: permit.key}",
            "town.note does not ask for permitKeys"),
        wrong(
            PERMIT,
            "form: {permitKey: permit.key}",
            "form: {permitKey: permit.cost}",
            "town.note asks for permitKey as text; this gives something else: permit.cost"),
        wrong(PERMIT, "to: '[permit.townKey]'", "to: permit.townKey", "list"),
        wrong(
            "procedures/relief.yaml",
            "reason: form.reason}",
            "reasons: form.reason}",
            "\"reason\" is missing"),
        wrong(
            "procedures/relief.yaml",
            "concerns: permit.purpose == 'shop'",
            "concerns: permit.name",
            "yes"));
  }

  static Stream<Arguments> examples() {
    return Stream.of(
        wrong(
            ONE,
            "{cost-below-ceiling: met}",
            "{cost-below-ceiling: good}",
            "\"good\" is no outcome"),
        wrong(
            ONE,
            "{cost-below-ceiling: met}",
            "{cost-below-roof: met}",
            "There is no rule \"cost-below-roof\""),
        wrong(ONE, "    expect: {cost-below-ceiling: met}\n", "", "An example expects something"),
        wrong(
            ONE,
            "given: {permit: {cost: 50000.00}}",
            "given: {permit: {costs: 50000.00}}",
            "\"costs\"; the nearest name is \"cost\""),
        wrong(
            ONE,
            "given: {permit: {cost: 50000.00}}",
            "given: {permits: {cost: 50000.00}}",
            "\"permits\""),
        wrong(
            ONE,
            "given: {permit: {cost: 50000.00}}",
            "given: {permit: {cost: 50000.00}, actor: {name: x}}",
            "Unknown key \"name\""),
        wrong(
            ONE,
            "given: {permit: {cost: 50000.00}}",
            "given: {permit: {cost: 50000.00}, form: {x: x}}",
            "\"x\" is not asked for here"),
        wrong(ONE, "on: 2024-03-01", "on: yesterday", "\"on\" must be a date"),
        wrong(ONE, "  - name: the ceiling itself is fine", "  - title: x", "\"name\" is missing"),
        wrong(
            ONE,
            "expect: {cost-below-ceiling: met}",
            "act: {do: permits.submit}\n    expect: refused",
            "There is no procedure \"permits\""),
        wrong(
            ONE,
            "expect: {cost-below-ceiling: met}",
            "act: {do: permit.sit, by: applicant.head}\n    expect: refused",
            "There is no act \"permit.sit\""),
        wrong(
            ONE,
            "expect: {cost-below-ceiling: met}",
            "act: {do: permit.refuse, by: office.head}\n    expect: allowed",
            "An act is permitted or refused"),
        wrong(
            ONE,
            "expect: {cost-below-ceiling: met}",
            "act: {do: permit.refuse, by: office}\n    expect: refused",
            "A capacity is written standing.post"),
        wrong(
            ONE,
            "expect: {cost-below-ceiling: met}",
            "act: {do: permit.refuse, by: office.head, form: {x: y}}\n    expect: refused",
            "\"x\" is not asked for here"),
        wrong(
            ONE,
            "expect: {cost-below-ceiling: met}",
            "act: {do: permit.refuse, by: office.head, materials: [plam]}\n    expect: refused",
            "There is no paper \"plam\""),
        wrong(
            ONE,
            "expect: {cost-below-ceiling: met}",
            "act: {do: permit.refuse, by: office.head}\n    expect: refused\n    findings: all",
            "Expected a map"),
        wrong(
            ONE,
            "expect: {cost-below-ceiling: met}",
            "act: {do: permit.refuse, by: office.head}\n    expect: refused\n    leaves: {state: gone}",
            "There is no state \"gone\""));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource({"identity", "vocabulary", "forms", "articles", "procedures", "examples"})
  void is_found_where_it_stands(String file, String old, String text, String problem) {
    SmallBook book = BOOK.replacing(file, old, text);
    List<String> problems = book.problems();
    assertThat(problems).anyMatch(p -> p.startsWith(file + ":") && p.contains(problem));
    int changed = firstDifference(BOOK.files().get(file), book.files().get(file));
    int lines = Math.max((int) text.lines().count(), (int) old.lines().count()) + 1;
    assertThat(problems)
        .filteredOn(p -> p.contains(problem))
        .anySatisfy(
            p -> assertThat(line(p)).isBetween(topOf(book, file, changed), changed + lines));
  }

  /** Some things are said of the part they are missing in: where that part begins. */
  private static int topOf(SmallBook book, String file, int line) {
    List<String> lines = book.files().get(file).lines().toList();
    int top = Math.min(line, lines.size()) - 1;
    while (top > 0 && (lines.get(top).startsWith(" ") || lines.get(top).isBlank())) {
      top--;
    }
    return lines.get(top).startsWith(" ") || file.startsWith("vocabulary") || top < 4 ? 1 : top + 1;
  }

  private static int firstDifference(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
      if (!old.get(i).equals(now.get(i))) {
        return i + 1;
      }
    }
    return Math.min(old.size(), now.size());
  }

  private static int line(String problem) {
    String place = problem.substring(0, problem.indexOf(": "));
    return Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
  }

  @Test
  void every_problem_comes_at_once() {
    SmallBook book =
        BOOK.replacing("rulebook.yaml", "trial: true", "trail: true")
            .replacing(FACTS, "name: {type: text, max: 20", "name: {type: text, maximum: 20")
            .replacing("bodies.yaml", "body: council", "body: councils")
            .replacing(ONE, "holds: permit.rooms <= 10", "holds: permit.room <= 10")
            .replacing(DETAILS, "fields: [cost, rooms", "fields: [costs, rooms")
            .replacing(PERMIT, "to: consulting\n", "to: consult\n")
            .replacing(TWO, "waiver: council", "waiver: mayor")
            .replacing(TWO, "{houses-only: waived}", "{houses-only: fine}");
    assertThat(book.problems())
        .extracting(problem -> problem.substring(0, problem.indexOf(':')))
        .contains("rulebook.yaml", FACTS, "bodies.yaml", ONE, DETAILS, PERMIT, TWO);
    assertThat(book.problems()).hasSizeBetween(8, 14);
  }

  @Test
  void several_faults_of_one_expression_come_at_once() {
    assertThat(
            BOOK.replacing(ONE, "holds: permit.rooms <= 10", "holds: permit.room <= permit.size")
                .problems())
        .hasSize(2)
        .allMatch(p -> p.startsWith(ONE + ":" + BOOK.line(ONE, "permit.rooms <= 10") + ":"));
  }

  @Test
  void a_rule_of_another_article_with_the_same_id_stands_twice() {
    assertThat(BOOK.replacing(TWO, "id: opinions-answered", "id: many-rooms").problems())
        .anyMatch(p -> p.contains("The rule \"many-rooms\" stands twice"));
  }

  @Test
  void a_circle_of_several_facts_is_named_as_a_whole() {
    assertThat(
            BOOK.replacing(FACTS, "derived: permit.cost / permit.rooms", "derived: permit.half * 2")
                .adding(
                    FACTS,
                    "  half: {type: money, derived: permit.costOfRoom / 2, label: {zh: 半, en: Half}}\n")
                .problems())
        .containsExactly(
            FACTS
                + ":"
                + BOOK.line(FACTS, "costOfRoom")
                + ": Computed from itself: permit.costOfRoom → permit.half → permit.costOfRoom");
  }
}
