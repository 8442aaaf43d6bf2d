package guiju.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("guiju.platform");

  @Test
  void modules_use_each_other_by_their_public_faces_and_without_cycles() {
    ApplicationModules.of(Application.class).verify();
  }

  @Test
  void nothing_but_the_database_module_starts_other_programs() {
    assertThat(HOUSE.contain("guiju.platform.database.PostgresProgram")).isTrue();
    noClasses()
        .that()
        .resideOutsideOfPackage("guiju.platform.database")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ProcessBuilder.class, Runtime.class)
        .check(HOUSE);
  }

  @Test
  void nothing_reads_serialized_objects_or_runs_expressions_and_scripts() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.expression..", "javax.script..")
        .check(HOUSE);
  }

  @Test
  void controllers_and_configurations_are_nobody_elses_business() {
    classes()
        .that()
        .areAnnotatedWith("org.springframework.stereotype.Controller")
        .or()
        .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
        .or()
        .areAnnotatedWith("org.springframework.context.annotation.Configuration")
        .should()
        .notBePublic()
        .check(HOUSE);
  }

  @Test
  void two_types_in_five_are_private_to_their_package() {
    long all = HOUSE.stream().filter(ModulesTest::isOurs).count();
    long open =
        HOUSE.stream()
            .filter(ModulesTest::isOurs)
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .count();

    assertThat(all - open).isGreaterThanOrEqualTo(all * 2 / 5);
  }

  private static boolean isOurs(JavaClass type) {
    return type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
  }
}
