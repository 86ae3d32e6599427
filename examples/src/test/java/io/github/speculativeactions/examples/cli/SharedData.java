package io.github.speculativeactions.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/**
 * Finds data that is shared between projects and therefore lies beside this one, not in it.
 *
 * <p>A test that needs it is skipped where it is missing, as in a user's clone, unless {@value
 * #REQUIRED} is {@code true} as a system property or in the environment: then it fails.
 */
public final class SharedData {

  private static final String REQUIRED = "REQUIRE_SHARED_DATA";

  private SharedData() {}

  /** {@return the file or folder {@code ../shared/<relative>}, seen from the project's root} */
  public static Path require(String relative) {
    Path path = projectRoot().resolveSibling("shared").resolve(relative);
    if (Files.exists(path)) {
      return path;
    }
    String message = "shared data is missing: " + path;
    if (Boolean.getBoolean(REQUIRED) || Boolean.parseBoolean(System.getenv(REQUIRED))) {
      throw new AssertionError(message + " (" + REQUIRED + " is set)");
    }
    throw new TestAbortedException(message);
  }

  /** The tests of a module run in its folder, those of an IDE perhaps in the root. */
  private static Path projectRoot() {
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw"))) {
        return folder;
      }
    }
    throw new AssertionError("no folder from " + start + " upwards holds mvnw");
  }
}
