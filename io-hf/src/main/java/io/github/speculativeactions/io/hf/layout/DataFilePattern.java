package io.github.speculativeactions.io.hf.layout;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.storage.PathGlob;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A path or glob that a card names data by. It never leads out of the repository.
 *
 * @param config the configuration whose data it names
 * @param text from the root of the repository
 */
record DataFilePattern(String config, String text) {

  private static final Pattern WILDCARD = Pattern.compile("[*?\\[]");

  /** Each multiplies the ways to match a name, which a stranger must not make too many. */
  private static final int MOST_STARS_IN_A_NAME = 4;

  /**
   * {@return a pattern of a card}
   *
   * @param config the configuration whose data it names
   * @param written as the card has it, below the folder
   * @throws SpeculativeActionsException (INPUT) if it leads out of the repository
   */
  static DataFilePattern of(String config, String written, String folder) {
    String below = folder.isEmpty() ? written : folder + "/" + written;
    if (written.startsWith("/") || below.startsWith("/") || below.contains("://")) {
      throw refused(config, below, "lie outside of the repository, where nothing is looked for");
    }
    String text =
        Arrays.stream(below.split("/", -1))
            .filter(segment -> !segment.isEmpty() && !segment.equals("."))
            .map(segment -> checked(config, segment, below))
            .collect(Collectors.joining("/"));
    return new DataFilePattern(config, text);
  }

  /** {@return a path with its wildcards standing for themselves} */
  static String literal(String path) {
    return WILDCARD.matcher(path).replaceAll("[$0]");
  }

  /** {@return whether it is more than one path} */
  boolean isGlob() {
    return WILDCARD.matcher(text).find();
  }

  /**
   * {@return the files that are meant}
   *
   * @throws SpeculativeActionsException (INPUT) if it is a path and there is no such file
   */
  SortedSet<String> matches(SortedSet<String> paths) {
    if (!isGlob()) {
      if (!paths.contains(text)) {
        throw refused(config, text, "are not in the commit");
      }
      return new TreeSet<>(Set.of(text));
    }
    if (text.contains("{")) {
      throw refused(
          config, text, "have a brace, which is no wildcard to datasets, beside one that is");
    }
    PathGlob glob = PathGlob.parse(text);
    return paths.stream()
        .filter(path -> glob.matches(path) && VisibleFiles.areMeantBy(text, path))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String checked(String config, String segment, String below) {
    if (segment.equals("..")) {
      throw refused(
          config, below, "may lie outside of the repository, where nothing is looked for");
    }
    if (segment.chars().filter(c -> c == '*').count() > MOST_STARS_IN_A_NAME) {
      throw refused(config, below, "have more than " + MOST_STARS_IN_A_NAME + " stars in one name");
    }
    return segment;
  }

  private static SpeculativeActionsException refused(String config, String pattern, String fault) {
    return SpeculativeActionsException.input(
        "the data files '%s' that the configuration '%s' of the dataset's card names %s; %s"
            .formatted(shown(pattern), shown(config), fault, DatasetLayout.WAY_OUT));
  }

  private static String shown(String text) {
    return (text.length() > 200 ? text.substring(0, 200) + "…" : text)
        .replaceAll("\\p{Cntrl}", "?");
  }
}
