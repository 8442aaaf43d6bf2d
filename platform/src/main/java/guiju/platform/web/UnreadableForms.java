package guiju.platform.web;

import guiju.platform.database.Outage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Forms with files that end too early, have too many parts or are too large: not our mistake. One
 * for which we had no room is ours, and told as an outage.
 */
@ControllerAdvice
class UnreadableForms {

  private final VisitResolver visits;

  UnreadableForms(VisitResolver visits) {
    this.visits = visits;
  }

  @ExceptionHandler(MultipartException.class)
  Object unreadable(MultipartException why, HttpServletRequest request) {
    if (Outage.behind(why).isPresent()) {
      throw why;
    }
    HttpStatus status =
        why instanceof MaxUploadSizeExceededException
            ? HttpStatus.CONTENT_TOO_LARGE
            : HttpStatus.BAD_REQUEST;
    Visit visit = visits.visit(request);
    return request.getRequestURI().startsWith("/api/")
        ? ErrorAnswers.problem(request, status, visit.texts())
        : ErrorPages.page(visit, status.value());
  }
}
