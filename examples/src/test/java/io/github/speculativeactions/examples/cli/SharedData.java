package io.github.speculativeactions.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/**
 * Real traces and expected answers, which lie beside the project and not in it.
 *
 * <p>A test that needs them is skipped where they are missing, as in a user's clone, but fails
 * there if the environment says {@code REQUIRE_SHARED_DATA=true}.
 */
final class SharedData {

  private static final Path ROOT = Path.of("..", "..", "shared");

  private SharedData() {}

  /** {@return the file of that name; the test ends here if it is missing} */
  static Path require(String relative) {
    Path path = ROOT.resolve(relative).toAbsolutePath().normalize();
    if (Files.exists(path)) {
      return path;
    }
    String message = "this test needs " + path;
    if ("true".equals(System.getenv("REQUIRE_SHARED_DATA"))) {
      throw new AssertionError(message);
    }
    throw new TestAbortedException(message);
  }
}
