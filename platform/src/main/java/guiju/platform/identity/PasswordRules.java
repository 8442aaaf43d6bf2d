package guiju.platform.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import guiju.platform.identity.PasswordSettings.Profile;
import guiju.platform.identity.PasswordSettings.Setting;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which passwords are taken. All flaws are told at once; lengths are counted in characters. */
final class PasswordRules {

  /** Most characters a password may have. */
  static final int LONGEST = 128;

  private static final int SAFE = 3;
  private static final int JUDGED = 64;
  private static final int SHORTEST_LATIN_NAME = 5;
  private static final int SHORTEST_NAME = 2;

  private final Profile profile;
  private final WeakWords weak = WeakWords.read();
  private final Zxcvbn guesser = new Zxcvbn();

  PasswordRules(Profile profile) {
    this.profile = profile;
  }

  Profile profile() {
    return profile;
  }

  /** What is wrong with a password for that person; USED_BEFORE is for others to find. */
  List<Flaw> flaws(Person person, String typed, Setting setting) {
    String password = Normalizer.normalize(typed, Normalizer.Form.NFC);
    int length = password.codePointCount(0, password.length());
    List<Flaw> flaws = new ArrayList<>();
    if (length < profile.shortest(setting)) {
      flaws.add(Flaw.TOO_SHORT);
    }
    if (length > LONGEST) {
      flaws.add(Flaw.TOO_LONG);
    }
    if (password.codePoints().anyMatch(Character::isISOControl)) {
      flaws.add(Flaw.CONTROL_CHARACTER);
    }
    if (kinds(password) < profile.kinds()) {
      flaws.add(Flaw.TOO_FEW_KINDS);
    }
    Set<String> names = names(person);
    if (names.stream().anyMatch(password.toLowerCase(Locale.ROOT)::contains)) {
      flaws.add(Flaw.HOLDS_A_NAME);
    }
    if (length <= LONGEST && isEasy(password, names)) {
      flaws.add(Flaw.EASY_TO_GUESS);
    }
    return flaws;
  }

  /** How many leaked and local words are known. */
  int words() {
    return weak.size();
  }

  private boolean isEasy(String password, Set<String> names) {
    if (weak.hold(password)) {
      return true;
    }
    // A capital here and there makes a row of keys no harder to guess.
    String small = password.toLowerCase(Locale.ROOT);
    int length = small.codePointCount(0, small.length());
    int end = small.offsetByCodePoints(0, Math.min(JUDGED, length));
    List<String> known = Stream.concat(names.stream(), weak.own().stream()).toList();
    return guesser.measure(small.substring(0, end), known).getScore() < SAFE;
  }

  /** Small letters, capitals, digits, everything else; Chinese is everything else. */
  private static int kinds(String password) {
    return (int) password.codePoints().mapToObj(PasswordRules::kind).distinct().count();
  }

  private static String kind(int character) {
    if (character >= 'a' && character <= 'z') {
      return "small";
    }
    if (character >= 'A' && character <= 'Z') {
      return "capital";
    }
    return character >= '0' && character <= '9' ? "digit" : "other";
  }

  private Set<String> names(Person person) {
    Set<String> names = new LinkedHashSet<>();
    Stream.of(
            person.account(),
            person.organisation(),
            person.name(),
            person.organisationName().zh(),
            person.organisationName().en())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .forEach(
            name -> {
              add(names, name);
              Stream.of(name.split("[^\\p{L}\\p{N}]+")).forEach(part -> add(names, part));
            });
    weak.names().forEach(name -> add(names, name));
    return names;
  }

  private static void add(Set<String> names, String name) {
    boolean latin = name.codePoints().allMatch(character -> character < 128);
    if (name.length() >= (latin ? SHORTEST_LATIN_NAME : SHORTEST_NAME)) {
      names.add(name);
    }
  }
}
