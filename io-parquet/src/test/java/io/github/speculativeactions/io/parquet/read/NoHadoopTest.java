package io.github.speculativeactions.io.parquet.read;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class NoHadoopTest {

  @Test
  void noClassOfHadoopIsThere() {
    assertThatThrownBy(() -> Class.forName("org.apache.hadoop.conf.Configuration"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void noJarHasAClassInAPackageOfHadoop() throws IOException {
    int jars = 0;
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (path.endsWith(".jar")) {
        try (JarFile jar = new JarFile(path)) {
          assertThat(jar.stream().map(JarEntry::getName))
              .as(path)
              .noneMatch(name -> name.startsWith("org/apache/hadoop/"));
        }
        jars++;
      }
    }
    assertThat(jars).isGreaterThan(10);
  }

  @Test
  void nothingIsTakenFromHadoopOrFromTheModuleOfParquetThatNeedsIt() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.hadoop..", "org.apache.parquet.hadoop..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackagesOf(ParquetFormat.class));
  }
}
