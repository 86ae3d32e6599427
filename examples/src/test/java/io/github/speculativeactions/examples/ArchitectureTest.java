package io.github.speculativeactions.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses EXAMPLES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.speculativeactions.examples");

  @Test
  void theExamplesUseThePublicApiAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.speculativeactions.internal..")
        .check(EXAMPLES);
  }

  @Test
  void whatUsersCopyKnowsNothingOfTheProgram() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..examples.cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..examples.cli")
        .check(EXAMPLES);
  }
}
