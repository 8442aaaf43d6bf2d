package guiju.platform.catalogue;

import guiju.engine.dossier.Actor;
import guiju.engine.dossier.Values;
import guiju.engine.law.Fact;
import guiju.engine.law.Form;
import guiju.engine.law.Ground;
import guiju.engine.ruling.FactUsed;
import guiju.engine.ruling.Finding;
import guiju.engine.text.Text;
import guiju.platform.docket.ActRequest;
import guiju.platform.docket.Answer;
import guiju.platform.docket.Docket;
import guiju.platform.identity.Organisations;
import guiju.platform.sheet.SheetRow;
import guiju.platform.web.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Reads rows as acts and asks of every one whether it may be taken, so that everything that stands
 * in the way is said in one answer, with the cell it stands in.
 */
@Component
class Bringing {
  private static final int EXACT_DIGITS = 15;

  private final Docket docket;
  private final Organisations organisations;

  Bringing(Docket docket, Organisations organisations) {
    this.docket = docket;
    this.organisations = organisations;
  }

  /**
   * What is wanted.
   *
   * @param form how the sheet is to be read
   * @param act the act every row is
   * @param actor who takes it
   * @param once mark of the attempt
   * @param keys numbers for new entries, at least as many as there are rows
   */
  record Order(SheetForm form, String act, Actor actor, String once, List<String> keys) {}

  /** What was read: acts to take, what stands in the way, how many rows are on record already. */
  record Read(List<ActRequest> requests, List<BringPage.Problem> problems, int left) {}

  Read read(Texts texts, List<SheetRow> rows, Order order) {
    List<BringPage.Problem> problems = new ArrayList<>();
    List<ActRequest> requests = new ArrayList<>();
    if (rows.isEmpty()) {
      problems.add(new BringPage.Problem("A1", "", "", texts.say("bring.nothing")));
      return new Read(requests, problems, 0);
    }
    SheetRow first = rows.get(0);
    SheetForm.Heads heads = order.form().heads(first);
    heads
        .unknown()
        .forEach(
            (column, head) ->
                problems.add(
                    new BringPage.Problem(
                        first.address(column), "", head, texts.say("bring.head"))));
    missingColumns(texts, order.form(), heads, problems);
    int left = 0;
    for (SheetRow row : rows.subList(1, rows.size())) {
      if (row.cells().containsKey(heads.key())) {
        left++;
      } else if (problems.isEmpty() || !heads.fields().isEmpty()) {
        new Reader(texts, order, heads, problems).row(row, requests);
      }
    }
    if (requests.isEmpty() && problems.isEmpty() && left == 0) {
      problems.add(new BringPage.Problem("A2", "", "", texts.say("bring.nothing")));
    }
    return new Read(requests, problems, left);
  }

  private static void missingColumns(
      Texts texts, SheetForm form, SheetForm.Heads heads, List<BringPage.Problem> problems) {
    Form.Field owner = form.owner();
    for (Form.Field field : form.form().fields()) {
      boolean asked = field.required() && field.when() == null && !field.equals(owner);
      if (asked && !heads.fields().containsValue(field)) {
        String label = texts.of(field.fact().label());
        problems.add(new BringPage.Problem("1", label, "", texts.say("bring.column")));
      }
    }
  }

  /** Reads one row. */
  private final class Reader {
    private final Texts texts;
    private final Order order;
    private final SheetForm.Heads heads;
    private final List<BringPage.Problem> problems;
    private final CellWords words;

    Reader(Texts texts, Order order, SheetForm.Heads heads, List<BringPage.Problem> problems) {
      this.texts = texts;
      this.order = order;
      this.heads = heads;
      this.problems = problems;
      this.words = new CellWords(organisations.all());
    }

    void row(SheetRow row, List<ActRequest> requests) {
      int before = problems.size();
      Map<String, Object> form = new LinkedHashMap<>();
      heads.fields().forEach((column, field) -> cell(row, column, field, form));
      Form.Field owner = order.form().owner();
      if (owner != null) {
        form.putIfAbsent(owner.name(), order.actor().organisation());
      }
      ActRequest request =
          new ActRequest(
              order.form().kind().name(),
              order.keys().get(requests.size()),
              null,
              order.once() + "-" + row.number(),
              order.act(),
              order.actor(),
              form,
              List.of());
      if (problems.size() == before) {
        docket.obstacle(request).ifPresent(answer -> say(row, answer));
      }
      requests.add(request);
    }

    private void cell(SheetRow row, int column, Form.Field field, Map<String, Object> form) {
      SheetRow.Cell cell = row.cells().get(column);
      if (cell == null) {
        return;
      }
      Fact fact = field.fact();
      if (cell.content() == SheetRow.Content.COMPUTED) {
        problem(row, column, texts.say("bring.computed"));
      } else if (cell.content() == SheetRow.Content.NUMBER
          && cell.text().replaceAll("\\D", "").length() > EXACT_DIGITS) {
        problem(row, column, texts.say("bring.digits", EXACT_DIGITS));
      } else {
        Object raw = words.of(fact, cell);
        List<Text> unreadable = Values.read(fact, raw).problems();
        unreadable.forEach(text -> problem(row, column, texts.of(text)));
        form.put(field.name(), raw);
      }
    }

    private void problem(SheetRow row, int column, String says) {
      SheetRow.Cell cell = row.cells().get(column);
      Form.Field field = heads.fields().get(column);
      problems.add(
          new BringPage.Problem(
              row.address(column),
              field == null ? "" : texts.of(field.fact().label()),
              cell == null ? "" : cell.text(),
              says));
    }

    private void say(SheetRow row, Answer answer) {
      if (answer instanceof Answer.Refused refused) {
        refused.ruling().obstacles().forEach(finding -> finding(row, finding));
      } else if (answer instanceof Answer.Unusable unusable) {
        unusable.problems().forEach(text -> whole(row, texts.of(text)));
      } else if (answer instanceof Answer.Absent absent) {
        whole(row, texts.of(absent.what()));
      } else {
        whole(row, texts.say("bring.moved"));
      }
    }

    private void finding(SheetRow row, Finding finding) {
      String message =
          texts.say(
              "bring.finding",
              texts.of(finding.ground().title()),
              texts.of(finding.evidence().message()));
      int column = column(finding);
      if (column < 0) {
        whole(row, message);
      } else {
        problem(row, column, message);
      }
    }

    /** The column a finding is about: of its field, or of the first fact it used that is here. */
    private int column(Finding finding) {
      if (finding.ground().source() == Ground.Source.FIELD) {
        for (Form.Field field : order.form().form().fields()) {
          if (field.ground().id().equals(finding.ground().id())) {
            return heads.column(field.name());
          }
        }
      }
      for (FactUsed fact : finding.evidence().facts()) {
        int column = heads.column(fact.path().substring(fact.path().lastIndexOf('.') + 1));
        if (column >= 0) {
          return column;
        }
      }
      return -1;
    }

    private void whole(SheetRow row, String says) {
      problems.add(new BringPage.Problem(texts.say("bring.row", row.number()), "", "", says));
    }
  }
}
