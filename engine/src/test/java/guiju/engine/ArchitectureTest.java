package guiju.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import guiju.engine.text.Sentences;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How the engine's packages lean on each other and on the world. */
class ArchitectureTest {
  private static final String ROOT = "guiju.engine";

  /** What lies beside the judge: the engine without its tests. */
  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .importUrl(Judge.class.getProtectionDomain().getCodeSource().getLocation());

  /** A package of the engine, with what lies in it; it must be there. */
  private static String within(String name) {
    String full = name.isEmpty() ? ROOT : ROOT + "." + name;
    assertThat(ENGINE.stream().map(JavaClass::getPackageName)).as("packages").contains(full);
    return name.isEmpty() ? full : full + "..";
  }

  private static String[] within(String... names) {
    return List.of(names).stream().map(ArchitectureTest::within).toArray(String[]::new);
  }

  private static Set<String> packagesThatLeanOn(String prefix) {
    Set<String> packages = new TreeSet<>();
    for (JavaClass one : ENGINE) {
      for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
        if (dependency.getTargetClass().getName().startsWith(prefix)) {
          packages.add(one.getPackageName());
        }
      }
    }
    return packages;
  }

  @Test
  void packages_form_no_circle() {
    slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass one) {
                return SliceIdentifier.of(one.getPackageName());
              }

              @Override
              public String getDescription() {
                return "packages of the engine";
              }
            })
        .should()
        .beFreeOfCycles()
        .check(ENGINE);
  }

  @Test
  void nothing_looks_at_a_clock() {
    DescribedPredicate<JavaAccess<?>> clock =
        describe(
            "a clock",
            access -> {
              String owner = access.getTargetOwner().getName();
              String name = access.getTarget().getName();
              return (owner.startsWith("java.time.")
                      && (name.equals("now") || name.startsWith("system")))
                  || (owner.equals("java.lang.System")
                      && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
                  || (owner.equals("java.util.Date") && name.equals("<init>"));
            });
    noClasses().should().accessTargetWhere(clock).check(ENGINE);
  }

  @Test
  void only_the_loader_and_the_command_line_touch_files() {
    noClasses()
        .that()
        .resideOutsideOfPackages(within("loading", "cli"))
        .and()
        .areNotAssignableTo(Sentences.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io", "java.nio.file..", "java.nio.channels..", "java.net..")
        .check(ENGINE);
    assertThat(packagesThatLeanOn("java.nio.file."))
        .containsExactly(ROOT + ".cli", ROOT + ".loading");
  }

  @Test
  void only_expressions_know_cel() {
    noClasses()
        .that()
        .resideOutsideOfPackage(within("expression"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.cel..", "com.google..")
        .check(ENGINE);
    assertThat(packagesThatLeanOn("dev.cel.")).containsExactly(ROOT + ".expression");
  }

  @Test
  void only_the_yaml_package_knows_the_yaml_library() {
    noClasses()
        .that()
        .resideOutsideOfPackage(within("yaml"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.snakeyaml..")
        .check(ENGINE);
    assertThat(packagesThatLeanOn("org.snakeyaml.")).containsExactly(ROOT + ".yaml");
  }

  @Test
  void the_engine_leans_on_nothing_else() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "..", "java..", "dev.cel..", "com.google..", "org.snakeyaml..", "org.jspecify..")
        .check(ENGINE);
  }

  @Test
  void the_values_know_neither_judge_nor_loader() {
    noClasses()
        .that()
        .resideInAnyPackage(
            within("dossier", "law", "ruling", "text", "expression", "calendar", "yaml"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(within("", "loading", "lint", "cases", "cli"))
        .check(ENGINE);
  }

  @Test
  void the_judge_knows_neither_files_nor_commands() {
    noClasses()
        .that()
        .resideInAPackage(within(""))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(within("loading", "lint", "cases", "cli", "yaml"))
        .check(ENGINE);
  }

  @Test
  void every_package_says_what_it_is() {
    Set<String> all = new TreeSet<>();
    Set<String> said = new TreeSet<>();
    for (JavaClass one : ENGINE) {
      all.add(one.getPackageName());
      if (one.getSimpleName().equals("package-info")) {
        said.add(one.getPackageName());
      }
    }
    assertThat(said).isEqualTo(all);
  }

  @Test
  void sums_are_never_floating() {
    for (String floating : List.of("double", "float", "java.lang.Double", "java.lang.Float")) {
      noClasses()
          .that()
          .resideOutsideOfPackage(within("expression"))
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName(floating)
          .check(ENGINE);
    }
  }
}
