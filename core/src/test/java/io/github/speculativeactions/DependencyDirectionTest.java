package io.github.speculativeactions;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Data flows one way, and so do imports. */
class DependencyDirectionTest {

  private static final String ROOT = "io.github.speculativeactions";

  /** What each package may import of ours, besides itself and the root. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          entry("model", Set.of()),
          entry("split", Set.of("internal")),
          entry("internal", Set.of()),
          entry("classify", Set.of("model", "internal")),
          entry("storage", Set.of("internal")),
          entry("format", Set.of("storage", "internal")),
          entry("source", Set.of("format", "storage", "model", "internal")),
          entry("audit", Set.of("split", "model", "internal")),
          entry("build", Set.of("audit", "classify", "split", "format", "model", "internal")),
          entry("sink", Set.of("audit", "build", "split", "model", "internal")),
          entry(
              "pipeline",
              Set.of(
                  "sink",
                  "audit",
                  "build",
                  "split",
                  "source",
                  "format",
                  "storage",
                  "classify",
                  "model",
                  "internal")));

  /** Shared by our own packages only. */
  private static final String[] NOT_EXPORTED = {
    below("internal"), below("classify.*"), below("build.verifier.*")
  };

  private static final Set<String> MAY_USE_JACKSON =
      Set.of("internal", "classify", "format", "source", "audit", "build", "sink");

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
            .map(DependencyDirectionTest::firstPartBelowRoot)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(packages).containsExactlyInAnyOrderElementsOf(MAY_IMPORT.keySet());
  }

  @Test
  void importsGoOneWay() {
    MAY_IMPORT.forEach(
        (name, allowed) -> {
          String[] forbidden =
              MAY_IMPORT.keySet().stream()
                  .filter(other -> !other.equals(name) && !allowed.contains(other))
                  .map(DependencyDirectionTest::below)
                  .toArray(String[]::new);
          if (forbidden.length > 0) {
            noClasses()
                .that()
                .resideInAPackage(below(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(CLASSES);
          }
        });
  }

  @Test
  void theRootImportsNoPackageOfOurs() {
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
  void jacksonStaysWhereJsonIsReadOrWritten() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            MAY_USE_JACKSON.stream().map(DependencyDirectionTest::below).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tools.jackson..")
        .check(CLASSES);
  }

  @Test
  void coreNeverTouchesTheNetwork() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.net\\.(Server|Datagram)?Socket|java\\.net\\..*Connection")
        .check(CLASSES);
  }

  @Test
  void nothingIsPrintedOrLoggedPastTheSystemsLogger() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.slf4j..", "org.apache.logging..", "org.apache.commons.logging..")
        .check(CLASSES);
  }

  @Test
  void noStaticFieldCanChange() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  @Test
  void whatIsPublicIsExportedAndInternalIsNot() throws URISyntaxException {
    Set<String> exported =
        descriptor().exports().stream()
            .filter(exports -> !exports.isQualified())
            .map(Exports::source)
            .collect(Collectors.toSet());
    assertThat(exported)
        .isNotEmpty()
        .noneMatch(name -> name.startsWith(ROOT + ".internal"))
        .noneMatch(name -> name.startsWith(ROOT + ".classify."))
        .noneMatch(name -> name.startsWith(ROOT + ".build.verifier."));
    classes()
        .that()
        .arePublic()
        .and()
        .resideOutsideOfPackages(NOT_EXPORTED)
        .should()
        .resideInAnyPackage(exported.toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void noPublicSignatureNamesAnInternalType() {
    List<String> leaks =
        CLASSES.stream()
            .filter(not(resideInAnyPackage(NOT_EXPORTED)))
            .filter(DependencyDirectionTest::canBeNamedByOthers)
            .flatMap(type -> type.getMethods().stream())
            .filter(
                method ->
                    method.getModifiers().contains(JavaModifier.PUBLIC)
                        || method.getModifiers().contains(JavaModifier.PROTECTED))
            .filter(DependencyDirectionTest::namesInternalType)
            .map(JavaMethod::getFullName)
            .toList();
    assertThat(leaks).isEmpty();
  }

  private static String firstPartBelowRoot(String packageName) {
    String below = packageName.substring(ROOT.length() + 1);
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  private static boolean canBeNamedByOthers(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(DependencyDirectionTest::canBeNamedByOthers).orElse(true);
  }

  private static boolean namesInternalType(JavaMethod method) {
    return Stream.concat(
            Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
        .anyMatch(resideInAnyPackage(NOT_EXPORTED));
  }

  private static ModuleDescriptor descriptor() throws URISyntaxException {
    Path classes =
        Path.of(Position.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return ModuleFinder.of(classes).findAll().iterator().next().descriptor();
  }

  private static String below(String name) {
    return ROOT + "." + name + "..";
  }
}
