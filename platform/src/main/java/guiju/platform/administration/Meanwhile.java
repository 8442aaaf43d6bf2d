package guiju.platform.administration;

import guiju.platform.identity.Person;
import guiju.platform.identity.Witness;
import guiju.platform.trail.Kind;
import guiju.platform.web.Texts;
import guiju.platform.web.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Two administrators at the same moment: both were told that nothing stands in the way, and the
 * database allowed it to one of them. The other learns that, and where to look.
 */
@ControllerAdvice(basePackageClasses = Meanwhile.class)
class Meanwhile {

  /** Class of the SQL states that tell of a violated constraint. */
  private static final String CONSTRAINT = "23";

  private final Heads heads;
  private final Witness witness;

  Meanwhile(Heads heads, Witness witness) {
    this.heads = heads;
    this.witness = witness;
  }

  /** Nothing of the request was kept; what the other one did stands. */
  @ExceptionHandler
  ModelAndView later(
      DataIntegrityViolationException why, Visit visit, Person person, HttpServletRequest request) {
    if (!isConstraint(why)) {
      throw why;
    }
    String path = request.getRequestURI();
    witness.refused(Kind.ACCESS, request.getMethod() + " " + path, "meanwhile");
    Texts texts = visit.texts();
    TablePage page =
        new TablePage(
            heads.head(
                visit, person, Heads.Place.START, texts.sentence("adm.meanwhile"), Heads.Word.NONE),
            texts.say("adm.meanwhile.way"),
            List.of(),
            List.of(),
            List.of(new StartPage.Task(texts.say("adm.meanwhile.look"), list(path), "")));
    ModelAndView view = new ModelAndView("administration/table", "page", page);
    view.setStatus(HttpStatus.CONFLICT);
    return view;
  }

  private static boolean isConstraint(DataIntegrityViolationException why) {
    return why.getMostSpecificCause() instanceof SQLException sql
        && sql.getSQLState() != null
        && sql.getSQLState().startsWith(CONSTRAINT);
  }

  /** The list on which the change of the other one shows: the first two parts of the path. */
  private static String list(String path) {
    String[] parts = path.split("/");
    return parts.length > 2 ? "/" + parts[1] + "/" + parts[2] : path;
  }
}
