package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.SpeculativeActionsException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises what people give who mean a dataset on the Hub, and says how it is written. */
final class MistypedLocation {

  /** What may stand where others have the second half of a name: some datasets have but one. */
  private static final String PART_OF_PAGE =
      "(?:blob|blame|commit|commits|discussions|raw|resolve|settings|tree|viewer)";

  /** The page of a dataset, or of a file or folder of a revision; on a mirror too. */
  private static final Pattern PAGE =
      Pattern.compile(
          "https?://[^/]+/datasets/([^/?#]+(?:/(?!%s(?:[/?#]|$))[^/?#]+)?)".formatted(PART_OF_PAGE)
              + "(?:/(?:blob|raw|resolve|tree)/([^/?#]+)(/[^?#]+)?)?(?:[/?#].*)?");

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
      String path = page.group(3) == null ? "" : decoded(page.group(3));
      return Optional.of("hf://datasets/" + page.group(1) + revision + path);
    }
    Matcher slashes = OTHER_SLASHES.matcher(location);
    return slashes.matches() ? Optional.of("hf://" + slashes.group(1)) : Optional.empty();
  }

  /** Of a location, the revision is encoded as in a URL, but the path is taken literally. */
  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Not encoded: somebody has typed it.
      return path;
    }
  }
}
