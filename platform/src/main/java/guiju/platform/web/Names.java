package guiju.platform.web;

import guiju.engine.text.Text;
import guiju.platform.identity.Organisation;
import guiju.platform.identity.Organisations;
import guiju.platform.identity.People;
import guiju.platform.identity.Person;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What organisations and accounts are called. */
@Component
public class Names {
  private final Organisations organisations;
  private final People people;

  Names(Organisations organisations, People people) {
    this.organisations = organisations;
    this.people = people;
  }

  /** Names as they are now, read once for a page. */
  public Known known() {
    return new Known(
        organisations.all().stream()
            .collect(Collectors.toMap(Organisation::id, Function.identity())),
        people.all().stream().collect(Collectors.toMap(Person::account, Function.identity())));
  }

  /** Names read for one page. */
  public record Known(Map<String, Organisation> organisations, Map<String, Person> people) {
    /** Nobody and nothing; ids stand for themselves. */
    public static final Known NONE = new Known(Map.of(), Map.of());

    /** The organisation's name; its id when it is not registered. */
    public Text organisation(String id) {
      Organisation found = organisations.get(id);
      return found == null ? Text.same(id) : found.name();
    }

    /** The person's name; the account when it is closed. */
    public String account(String account) {
      Person found = people.get(account);
      return found == null ? account : found.name();
    }

    /** Organisations to choose from, by id. */
    public List<Organisation> choices() {
      return organisations.values().stream()
          .sorted(java.util.Comparator.comparing(Organisation::id))
          .toList();
    }
  }
}
