package io.github.speculativeactions.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows is what is compiled and tested here. */
class ReadmeTest {

  private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern PATH = Pattern.compile("Path\\.of\\([^)]*\\)");

  @Test
  void everyLineOfJavaInTheReadmeIsALineOfAnExample() throws IOException {
    List<String> shown =
        JAVA.matcher(Files.readString(Path.of("..", "README.md")))
            .results()
            .flatMap(block -> block.group(1).lines())
            .map(ReadmeTest::comparable)
            .filter(line -> !line.isEmpty())
            .toList();

    assertThat(shown).hasSizeGreaterThan(10);
    assertThat(exampleLines()).containsAll(shown);
  }

  private static List<String> exampleLines() throws IOException {
    Path sources = Path.of("src/main/java/io/github/speculativeactions/examples");
    try (Stream<Path> files = Files.list(sources)) {
      return files
          .filter(Files::isRegularFile)
          .flatMap(file -> lines(file).stream())
          .map(ReadmeTest::comparable)
          .collect(Collectors.toList());
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Examples take their paths from the command line. */
  private static String comparable(String line) {
    return PATH.matcher(line.strip()).replaceAll("Path.of(…)");
  }
}
