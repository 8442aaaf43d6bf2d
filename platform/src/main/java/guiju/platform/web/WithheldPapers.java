package guiju.platform.web;

import guiju.platform.material.PaperWithheld;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Papers that are there and are not handed out: why, and what to do. */
@ControllerAdvice
class WithheldPapers {

  private final VisitResolver visits;

  WithheldPapers(VisitResolver visits) {
    this.visits = visits;
  }

  @ExceptionHandler(PaperWithheld.class)
  Object withheld(PaperWithheld why, HttpServletRequest request) {
    Visit visit = visits.visit(request);
    String key =
        switch (why.why()) {
          case WAITING -> "error.paper.waiting";
          case HELD -> "error.paper.held";
        };
    return ErrorPages.page(visit, HttpStatus.LOCKED.value(), key);
  }
}
