package guiju.platform.demonstration;

import guiju.engine.law.Capacity;
import guiju.engine.text.Text;
import guiju.engine.yaml.Section;
import guiju.platform.identity.Office;
import guiju.platform.identity.Organisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the city's organisations and people. */
final class PeopleReader {

  private final Section file;
  private final Map<String, Role> roles = new HashMap<>();

  /** What somebody holds and is called in the same role everywhere. */
  private record Role(List<Capacity> holds, Text post, @Nullable Office office) {}

  PeopleReader(Section file) {
    this.file = file;
    for (Section role : file.sections("roles")) {
      roles.put(role.text("role"), new Role(capacities(role), role.sentence("post"), office(role)));
    }
  }

  List<SignInGroup> groups() {
    List<SignInGroup> groups = file.sections("groups").stream().map(this::group).toList();
    file.done();
    return groups;
  }

  private SignInGroup group(Section group) {
    SignInGroup read =
        new SignInGroup(
            group.sentence("title"),
            group.sentence("about"),
            group.sections("organisations").stream().map(this::place).toList());
    group.done();
    return read;
  }

  private SignInGroup.Place place(Section place) {
    Text name = place.sentence("name");
    Organisation organisation =
        new Organisation(
            place.text("id"),
            name,
            place.optionalText("body").orElse(null),
            place.optionalText("county").orElse(null));
    Text sign = place.optionalSentence("sign");
    SignInGroup.Place read =
        new SignInGroup.Place(
            organisation,
            sign == null ? name : sign,
            place.flag("further"),
            place.sections("people").stream().map(this::card).toList());
    place.done();
    return read;
  }

  private SignInGroup.Card card(Section person) {
    String name = person.text("role");
    Role role = roles.get(name);
    if (role == null) {
      person.problem("role", "There is no role \"" + name + "\"; known: " + roles.keySet());
      role = new Role(List.of(), Text.same(name), null);
    }
    SignInGroup.Card read =
        new SignInGroup.Card(
            person.text("account"),
            person.text("name"),
            role.post(),
            role.holds(),
            person.flag("further"),
            role.office());
    person.done();
    return read;
  }

  private static @Nullable Office office(Section role) {
    return role.optionalText("office").map(Office::valueOf).orElse(null);
  }

  private static List<Capacity> capacities(Section role) {
    return role.texts("holds").stream().map(Capacity::of).toList();
  }
}
