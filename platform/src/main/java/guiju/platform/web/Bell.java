package guiju.platform.web;

import guiju.platform.identity.Person;
import java.time.LocalDate;
import java.util.List;

/** What the layout and the workbench ask whoever tells people things. */
public interface Bell {

  /** How much a person has been told and not read. */
  long unread(Person person);

  /** The latest of it, as lines that lead to the matter. */
  List<WorkbenchPage.Item> latest(Person person, Texts texts, LocalDate today, int most);
}
