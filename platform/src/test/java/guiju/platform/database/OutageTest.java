package guiju.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OutageTest {

  @ParameterizedTest
  @CsvSource({"08006,503", "57P01,503", "57014,503", "53300,503", "53100,507", "58030,503"})
  void a_storage_that_is_away_or_full_is_told_from_a_request_that_is_wrong(
      String state, int status) {
    Throwable failure =
        new ServletException(
            new DataAccessResourceFailureException("x", new SQLException("gone", state)));

    assertThat(Outage.behind(failure)).get().extracting(Outage::status).isEqualTo(status);
  }

  @Test
  void a_full_folder_of_papers_is_an_outage_and_a_doubled_row_is_none() {
    assertThat(
            Outage.behind(
                new UncheckedIOException(new IOException("a.part: No space left on device"))))
        .get()
        .extracting(Outage::status)
        .isEqualTo(507);
    assertThat(Outage.behind(new DuplicateKeyException("x", new SQLException("x", "23505"))))
        .isEmpty();
    assertThat(Outage.behind(new IllegalStateException("x"))).isEmpty();
  }

  @Test
  void people_and_programs_are_told_in_both_languages_to_come_again() throws Exception {
    assertThat(answer("/projects").getContentAsString()).contains("<h1>", "数据库", "database");
    MockHttpServletResponse program = answer("/api/v1/materials");

    assertThat(program.getStatus()).isEqualTo(503);
    assertThat(program.getHeader("Retry-After")).isEqualTo("5");
    assertThat(program.getContentType()).startsWith("application/problem+json");
    assertThat(program.getContentAsString()).contains("\"status\":503", "idempotency key");
  }

  private static MockHttpServletResponse answer(String path) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new OutageFilter()
        .doFilter(
            new MockHttpServletRequest("GET", path),
            response,
            (request, ignored) -> {
              throw new ServletException(new SQLTransientConnectionException("no connection"));
            });
    return response;
  }
}
