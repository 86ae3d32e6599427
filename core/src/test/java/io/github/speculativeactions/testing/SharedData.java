package io.github.speculativeactions.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the real traces and golden files that lie beside the project and are no part of it.
 *
 * <p>A test that asks for one where it is missing is skipped; with {@code REQUIRE_SHARED_DATA=true}
 * in the environment it fails, so that a build that must see them cannot pass without.
 */
public final class SharedData {

  private static final Path ROOT = Path.of("..", "..", "shared");

  private SharedData() {}

  /** {@return the file or folder of that path below the shared folder} */
  public static Path require(String relative) {
    Path path = ROOT.resolve(relative);
    if (Files.exists(path)) {
      return path;
    }
    String missing = "shared data is missing: " + path.toAbsolutePath().normalize();
    if ("true".equals(System.getenv("REQUIRE_SHARED_DATA"))) {
      return fail(missing);
    }
    return abort(missing);
  }
}
