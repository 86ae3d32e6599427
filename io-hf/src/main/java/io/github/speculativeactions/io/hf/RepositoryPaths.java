package io.github.speculativeactions.io.hf;

import io.github.speculativeactions.SpeculativeActionsException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells safe paths inside a repository from dangerous ones.
 *
 * <p>Names of files on the Hub are chosen by strangers and may end up as names of local files, so
 * the rules of POSIX and of Windows hold on every system.
 */
final class RepositoryPaths {

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

  private RepositoryPaths() {}

  /**
   * {@return the path or glob}
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if it is not safe
   */
  static String check(String path) {
    fault(path)
        .ifPresent(
            fault -> {
              throw SpeculativeActionsException.configuration(
                  "the path " + Quoted.of(path) + " " + fault);
            });
    return path;
  }

  /**
   * {@return what is wrong with a path or glob, to be read after "the path '…'"; empty if nothing}
   */
  static Optional<String> fault(String path) {
    for (String segment : path.split("/", -1)) {
      if (segment.isEmpty()) {
        return Optional.of("has an empty segment; write single slashes between names");
      }
      if (segment.equals(".") || segment.equals("..")) {
        return Optional.of(
            "has the segment '" + segment + "'; write the path from the root of the repository");
      }
    }
    if (path.indexOf('\\') >= 0) {
      return Optional.of("has a backslash; write '/' between names");
    }
    if (DRIVE.matcher(path).matches()) {
      return Optional.of("begins like a Windows drive; write a path inside the repository");
    }
    if (path.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("has a control character; remove it");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(path)) {
      return Optional.of("is not valid Unicode: half of a surrogate pair is missing");
    }
    return Optional.empty();
  }
}
