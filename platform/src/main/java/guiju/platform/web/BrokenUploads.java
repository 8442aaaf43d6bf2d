package guiju.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/** A form that should bring a file and is no such form, or a broken one, is the sender's fault. */
@ControllerAdvice
class BrokenUploads {

  /** Too large keeps its own answer; whatever else is wrong with the form is a bad request. */
  @ExceptionHandler
  void broken(MultipartException why, HttpServletResponse response) throws IOException {
    response.sendError(
        why instanceof ErrorResponse known
            ? known.getStatusCode().value()
            : HttpStatus.BAD_REQUEST.value());
  }
}
