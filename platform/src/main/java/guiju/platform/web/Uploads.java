package guiju.platform.web;

import guiju.engine.law.Action;
import guiju.platform.docket.Paper;
import guiju.platform.identity.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Papers sent with a form: stored by content at once, so that a draft keeps them. */
@Component
class Uploads {

  /** The papers after this request: those of the draft, replaced by what was sent now. */
  List<Paper> receive(HttpServletRequest request, Action action, Person person, List<Paper> kept) {
    return new ArrayList<>(kept);
  }
}
