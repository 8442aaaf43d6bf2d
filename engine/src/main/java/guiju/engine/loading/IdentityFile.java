package guiju.engine.loading;

import guiju.engine.law.Identity;
import guiju.engine.law.Requirement;
import guiju.engine.text.Text;
import guiju.engine.yaml.Problems;
import guiju.engine.yaml.Section;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rulebook.yaml and requirements.yaml. */
final class IdentityFile {
  private static final LocalDate UNKNOWN = LocalDate.of(1970, 1, 1);

  private IdentityFile() {}

  static Identity read(Section section, String hash, Problems problems) {
    Section force = section.optionalSection("inForce").orElse(section);
    LocalDate from = day(force, "from");
    LocalDate to = force.has("to") ? day(force, "to") : null;
    if (!section.has("inForce")) {
      section.problem("inForce", "\"inForce\" is missing (write {from: 2023-05-09})");
    } else {
      force.done();
    }
    List<Text> basis = new ArrayList<>();
    for (Section item : section.sections("basis")) {
      basis.add(item.bothLanguages());
      item.done();
    }
    Identity identity =
        new Identity(
            section.text("id"),
            section.text("version"),
            hash,
            section.sentence("title"),
            section.text("document"),
            section.sentence("issuer"),
            from,
            to,
            section.flag("trial"),
            section.text("jurisdiction"),
            basis,
            section.texts("satisfies"),
            chapters(section));
    section.done();
    return identity;
  }

  private static List<Identity.Chapter> chapters(Section section) {
    List<Identity.Chapter> chapters = new ArrayList<>();
    for (Section chapter : section.sections("chapters")) {
      List<String> range = chapter.texts("articles");
      if (range.size() != 2 || !range.stream().allMatch(n -> n.matches("\\d{1,4}"))) {
        chapter.problem("articles", "Write the first and the last article: [1, 5]");
        continue;
      }
      chapters.add(
          new Identity.Chapter(
              chapter.number("number"),
              chapter.sentence("title"),
              Integer.parseInt(range.get(0)),
              Integer.parseInt(range.get(1))));
      chapter.done();
    }
    return chapters;
  }

  /** A date that must be there. */
  static LocalDate day(Section section, String key) {
    LocalDate day = parse(section.text(key));
    if (day == null) {
      section.problem(key, "\"" + key + "\" must be a date like 2023-05-09");
      return UNKNOWN;
    }
    return day;
  }

  static @Nullable LocalDate parse(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  static Map<String, Requirement> requirements(Section section, Problems problems) {
    Map<String, Requirement> requirements = new LinkedHashMap<>();
    for (String id : section.keys()) {
      section
          .optionalSection(id)
          .ifPresent(
              entry -> {
                if (!id.matches("R-\\d+-\\d+")) {
                  section.problem(id, "A requirement's id is written R-16-5, not " + id);
                  return;
                }
                int article = Integer.parseInt(id.split("-")[1]);
                requirements.put(
                    id, new Requirement(id, article, entry.text("kind"), entry.text("force")));
                entry.done();
              });
    }
    return requirements;
  }
}
