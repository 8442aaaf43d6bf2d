package guiju.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there, and what must be named is named. */
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern PACKAGE = Pattern.compile("`(guiju\\.[\\w.]+)`");
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>.*?<artifactId>([^<]+)</artifactId>", Pattern.DOTALL);

  @Test
  void every_link_leads_somewhere() {
    List<String> lost = new ArrayList<>();
    for (Path page : House.files(House.root(), ".md")) {
      Matcher link = LINK.matcher(House.text(page));
      while (link.find()) {
        Path target = page.resolveSibling(link.group(1)).normalize();
        // Pictures are taken from a running house, after the build.
        if (!Files.exists(target) && !target.toString().endsWith(".png")) {
          lost.add(House.named(page) + " → " + link.group(1));
        }
      }
    }

    assertThat(lost).isEmpty();
  }

  @Test
  void every_name_of_the_glossary_is_used() {
    String glossary = House.text(House.root().resolve("docs/glossary.md"));
    Set<String> words = new TreeSet<>();
    sources().forEach(file -> words.addAll(List.of(House.text(file).split("[^\\w-]+"))));

    List<String> unknown =
        names(glossary, CODE).stream().filter(name -> !words.contains(name)).toList();

    assertThat(names(glossary, CODE)).hasSizeGreaterThan(50);
    assertThat(unknown).isEmpty();
  }

  @Test
  void the_rooms_are_the_packages_there_are() {
    Set<String> packages =
        House.modules().stream()
            .flatMap(
                module ->
                    House.files(module.resolve("src/main/java"), "package-info.java").stream())
            .map(
                file ->
                    House.named(file)
                        .replaceAll(".*src/main/java/|/package-info\\.java$", "")
                        .replace('/', '.'))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(names(House.text(House.root().resolve("docs/rooms.md")), PACKAGE))
        .isEqualTo(packages);
  }

  @Test
  void every_dependency_has_its_line() {
    Set<String> dependencies = new TreeSet<>();
    House.modules()
        .forEach(
            module ->
                dependencies.addAll(names(House.text(module.resolve("pom.xml")), DEPENDENCY)));
    dependencies.removeAll(
        House.modules().stream().map(module -> String.valueOf(module.getFileName())).toList());

    Set<String> named = names(House.text(House.root().resolve("docs/adr/dependencies.md")), CODE);

    assertThat(named).containsAll(dependencies);
  }

  private static Stream<Path> sources() {
    return Stream.concat(
        House.modules().stream()
            .flatMap(module -> House.files(module.resolve("src/main"), ".java").stream()),
        House.files(House.root().resolve("rulebooks"), ".yaml").stream());
  }

  private static Set<String> names(String text, Pattern pattern) {
    Set<String> names = new TreeSet<>();
    Matcher name = pattern.matcher(text);
    while (name.find()) {
      names.add(name.group(1));
    }
    return names;
  }
}
