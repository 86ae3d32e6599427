package io.github.speculativeactions.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real traces and expected answers, which lie beside the project and not in it.
 *
 * <p>A test that needs them is skipped where they are missing, as in a user's clone, but fails
 * there if the environment says {@code REQUIRE_SHARED_DATA=true}.
 */
public final class SharedData {

  private static final Path ROOT = Path.of("..", "..", "shared");

  private SharedData() {}

  /** {@return the file or folder of that name; the test ends here if it is missing} */
  public static Path require(String relative) {
    Path path = ROOT.resolve(relative);
    if (!Files.exists(path)) {
      String message = "this test needs " + path.toAbsolutePath().normalize();
      if ("true".equals(System.getenv("REQUIRE_SHARED_DATA"))) {
        fail(message);
      }
      assumeTrue(false, message);
    }
    return path;
  }
}
