package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises what people give who mean a dataset on the Hub, and says how it is written. */
final class MistypedLocation {

  /** The page of a dataset, or of a file or folder of a revision; on a mirror too. */
  private static final Pattern PAGE =
      Pattern.compile(
          "https?://[^/]+/datasets/([^/?#]+/[^/?#]+)"
              + "(?:/(?:tree|blob|resolve)/([^/?#]+)(/[^?#]+)?)?(?:[/?#].*)?");

  /** A shell or a path that normalises names makes one slash of two. */
  private static final Pattern OTHER_SLASHES = Pattern.compile("hf:(?!//[^/])/*([^/].*)");

  private MistypedLocation() {}

  /**
   * {@return the location, as it is}
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if it is the page of a dataset, or begins
   *     with another number of slashes
   */
  static String check(String location) {
    meant(location)
        .ifPresent(
            meant -> {
              throw SpeculativeActionsException.configuration(
                  "'%s' is no location; write '%s'".formatted(location, meant));
            });
    return location;
  }

  private static Optional<String> meant(String location) {
    Matcher page = PAGE.matcher(location);
    if (page.matches()) {
      String revision = page.group(2) == null ? "" : "@" + page.group(2);
      String path = page.group(3) == null ? "" : page.group(3);
      return Optional.of("hf://datasets/" + page.group(1) + revision + path);
    }
    Matcher slashes = OTHER_SLASHES.matcher(location);
    return slashes.matches() ? Optional.of("hf://" + slashes.group(1)) : Optional.empty();
  }
}
