package io.github.speculativeactions.io.hf;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who asks the Hub knows no disk, who keeps files knows no network. */
class DependencyDirectionTest {

  private static final String ROOT = "io.github.speculativeactions.io.hf";

  /** What each package may import of this module, besides itself and the root. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          entry("http", Set.of()),
          entry("cache", Set.of()),
          entry("layout", Set.of()),
          entry("api", Set.of("cache", "http")),
          entry("storage", Set.of("api", "cache", "http", "layout")),
          entry("publish", Set.of("api", "cache", "http", "layout")));

  private static final String[] EXPORTED = {ROOT, ROOT + ".publish", ROOT + ".storage"};

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void everyPackageHasItsPlace() {
    Set<String> packages =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals(ROOT))
            .map(name -> name.substring(ROOT.length() + 1))
            .collect(Collectors.toSet());
    assertThat(packages).containsExactlyInAnyOrderElementsOf(MAY_IMPORT.keySet());
  }

  @Test
  void importsGoOneWay() {
    MAY_IMPORT.forEach(
        (name, allowed) -> {
          String[] forbidden =
              MAY_IMPORT.keySet().stream()
                  .filter(other -> !other.equals(name) && !allowed.contains(other))
                  .map(other -> ROOT + "." + other)
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(ROOT + "." + name)
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(forbidden)
              .check(CLASSES);
        });
  }

  @Test
  void theRootImportsNoPackageBelowIt() {
    noClasses()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT))))
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyOnePackageTouchesTheNetwork() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".http")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.net\\.(Server|Datagram)?Socket|java\\.net\\..*Connection")
        .check(CLASSES);
  }

  @Test
  void yamlIsReadInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".layout")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson.dataformat.yaml..", "org.snakeyaml..")
        .check(CLASSES);
  }

  @Test
  void whatOthersMaySeeNamesNothingThatTheyMayNot() {
    assertThat(CLASSES.stream().filter(resideInAnyPackage(EXPORTED)))
        .filteredOn(type -> type.getModifiers().contains(PUBLIC))
        .flatMap(JavaClass::getMethods)
        .filteredOn(method -> method.getModifiers().contains(PUBLIC))
        .allMatch(
            method ->
                isVisible(method.getRawReturnType())
                    && method.getRawParameterTypes().stream()
                        .allMatch(DependencyDirectionTest::isVisible));
  }

  @Test
  void nothingIsPrintedAndNoStaticFieldIsSetAnew() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  private static boolean isVisible(JavaClass type) {
    return !type.getPackageName().startsWith(ROOT)
        || resideInAnyPackage(EXPORTED).test(type.getBaseComponentType());
  }
}
