package guiju.platform.insight;

import static org.assertj.core.api.Assertions.assertThat;

import guiju.engine.Lookout;
import guiju.engine.Rulebook;
import guiju.engine.dossier.Dossier;
import guiju.engine.law.Overview.Counting;
import guiju.engine.law.Overview.Figure;
import guiju.engine.law.Overview.Level;
import guiju.engine.ruling.Sign;
import guiju.platform.Caller;
import guiju.platform.FreshHome;
import guiju.platform.HouseClock;
import guiju.platform.docket.Course;
import guiju.platform.identity.People;
import guiju.platform.identity.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Lamps and sums of the whole city are those of its dossiers, one by one. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"guiju.home=target/test-city", "guiju.rulebook=../rulebooks/nanchong-2023"})
@ContextConfiguration(initializers = FreshHome.class)
class OverviewOfTheCityTest {
  private static final Scope ALL = new Scope(null, null, null, List.of());

  @Autowired JdbcClient database;
  @Autowired Rulebook rulebook;
  @Autowired Course course;
  @Autowired Watch watch;
  @Autowired Lamps lamps;
  @Autowired Sums sums;
  @Autowired Portfolio portfolio;
  @Autowired Waits waits;
  @Autowired People people;
  @Autowired HouseClock clock;
  @LocalServerPort int port;

  @Test
  void every_lamp_is_the_worst_of_what_stands_out_in_its_dossiers() {
    watch.keepUp();
    Lookout lookout = new Lookout(rulebook);
    Map<String, Level> worst = new HashMap<>();
    for (Dossier dossier : all().values()) {
      for (Sign sign : lookout.signs(dossier, clock.today())) {
        worst.merge(
            sign.kind() + " " + sign.key(),
            sign.level(),
            (one, other) -> one.compareTo(other) > 0 ? one : other);
      }
    }

    List<Lamp> shown = lamps.page(ALL, Lamps.Wanted.ALL, 1_000, 0);

    assertThat(shown).isNotEmpty();
    for (Lamp lamp : shown) {
      assertThat(lamp.computed())
          .as(lamp.name())
          .isEqualTo(worst.getOrDefault(lamp.kind() + " " + lamp.key(), Level.NORMAL));
    }
    assertThat(lamps.counts(ALL).stream().mapToLong(Lamps.Count::count).sum())
        .isEqualTo(shown.size());
  }

  @Test
  void every_sum_is_the_sum_of_its_dossiers_and_of_its_years() {
    watch.keepUp();
    Lookout lookout = new Lookout(rulebook);
    LocalDate today = clock.today();
    for (Figure figure : rulebook.overview().figures()) {
      long total = sums.total(figure.id(), ALL).amount();
      List<String> one = List.of(figure.id());

      assertThat(sums.byYear(one, ALL).stream().mapToLong(Sums.OfYear::amount).sum())
          .as(figure.id())
          .isEqualTo(total);
      assertThat(sums.byOwner(one, ALL).stream().mapToLong(Sums.OfOwner::amount).sum())
          .as(figure.id())
          .isEqualTo(total);
      assertThat(sums.parts(figure.id(), ALL, 1_000, 0).stream().mapToLong(Sums.Part::amount).sum())
          .as(figure.id())
          .isEqualTo(total);
      if (figure.counting() == Counting.CHANGES) {
        assertThat(total).as(figure.id()).isEqualTo(present(figure, lookout, today));
      }
    }
  }

  private long present(Figure figure, Lookout lookout, LocalDate today) {
    long sum = 0;
    for (Dossier dossier : all().values()) {
      Long amount =
          dossier.kind().name().equals(figure.kind())
              ? lookout.amount(figure, dossier, today)
              : null;
      sum += amount == null ? 0 : amount;
    }
    return sum;
  }

  @Test
  void the_parts_of_the_portfolio_add_up_to_what_is_watched() {
    watch.keepUp();
    long watched = lamps.counts(ALL).stream().mapToLong(Lamps.Count::count).sum();
    List<String> open =
        portfolio.phases().stream().filter(p -> !p.closed()).map(p -> p.id()).toList();

    assertThat(count(portfolio.byOwner(ALL))).isEqualTo(watched);
    assertThat(count(portfolio.byYear(ALL))).isEqualTo(watched);
    assertThat(count(portfolio.byPhase(ALL).stream().filter(s -> open.contains(s.part())).toList()))
        .isEqualTo(watched);
  }

  private static long count(List<Portfolio.Slice> slices) {
    return slices.stream().mapToLong(Portfolio.Slice::count).sum();
  }

  @Test
  void whoever_waits_longest_waits_at_least_as_long_as_half_of_them() {
    List<Waits.Queue> queues = waits.queues(ALL, clock.today());

    assertThat(queues).isNotEmpty();
    for (Waits.Queue queue : queues) {
      assertThat((double) queue.longest())
          .as(queue.standing())
          .isGreaterThanOrEqualTo(queue.median());
      assertThat(queue.count()).as(queue.standing()).isPositive();
    }
  }

  @Test
  void a_unit_sees_its_own_lamps_and_sums_and_nobody_elses() {
    watch.keepUp();
    Person handler = people.find("zhou-lian").orElseThrow();
    Scope own = Scope.of(handler, "transport", "");

    assertThat(lamps.page(own, Lamps.Wanted.ALL, 100, 0)).isEmpty();
    assertThat(lamps.page(Scope.of(handler, "", ""), Lamps.Wanted.ALL, 100, 0))
        .isNotEmpty()
        .extracting(Lamp::owner)
        .containsOnly(handler.organisation());
  }

  @ParameterizedTest
  @CsvSource({
    "fang-liyuan, /leaders, 200",
    "zhou-lian, /leaders, 404",
    "zhou-lian, /supervision, 200",
    "zhou-lian, /money, 200",
    "shen-liqing, /supervision?view=overdue, 200",
    "shen-liqing, /supervision?view=orders, 200",
    "shen-liqing, /supervision?lamps=all&page=99999, 200",
    "su-lijun, /money?view=building&figure=paid&of=2025, 200",
    "su-lijun, /money?view=nothing&figure=nothing&of=x, 200",
    "su-lijun, /supervision?year=99999999999&unit=%27, 200",
    "su-lijun, /supervision?unit=%00, 400"
  })
  void opens_to_whom_it_is_for(String account, String path, int status) {
    Caller caller = new Caller(port);

    assertThat(caller.get(path, "Authorization", "Bearer " + token(caller, account)).statusCode())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "/supervision.xlsx?lamps=all, 7",
    "/supervision.xlsx?view=overdue, 5",
    "/supervision.xlsx?view=orders, 6"
  })
  void all_lines_of_a_board_go_home_as_a_sheet(String path, int columns) throws IOException {
    XSSFSheet sheet = sheet("shen-liqing", path);

    assertThat(sheet.getRow(0).getLastCellNum()).isGreaterThanOrEqualTo((short) columns);
    assertThat(sheet.getLastRowNum()).isPositive();
    sheet.forEach(
        row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
  }

  @Test
  void sums_go_home_in_yuan_and_to_the_fen() throws IOException {
    XSSFSheet sheet = sheet("su-lijun", "/money.xlsx?view=building");
    long paid = sums.byYear(List.of("paid"), ALL).stream().mapToLong(Sums.OfYear::amount).sum();
    int column = 0;
    for (Cell head : sheet.getRow(0)) {
      column = head.getStringCellValue().contains("支付") ? head.getColumnIndex() : column;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Row row : sheet) {
      Cell cell = row.getCell(column);
      if (cell != null && row.getCell(0).getStringCellValue().equals("按年度")) {
        sum = sum.add(BigDecimal.valueOf(cell.getNumericCellValue()));
      }
    }

    assertThat(paid).isPositive();
    assertThat(column).isPositive();
    assertThat(sum.movePointRight(2)).isEqualByComparingTo(BigDecimal.valueOf(paid));
  }

  private XSSFSheet sheet(String account, String path) throws IOException {
    Caller caller = new Caller(port);
    var file = caller.file(path, "Authorization", "Bearer " + token(caller, account));
    assertThat(file.statusCode()).isEqualTo(200);
    return new XSSFWorkbook(new ByteArrayInputStream(file.body())).getSheetAt(0);
  }

  private static String token(Caller caller, String account) {
    return caller
        .json("/api/v1/sign-ins", "{\"account\": \"" + account + "\", \"secret\": \"\"}")
        .body()
        .replaceAll(".*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
  }

  private Map<Long, Dossier> all() {
    return course.present(database.sql("select id from dossier").query(Long.class).list());
  }
}
