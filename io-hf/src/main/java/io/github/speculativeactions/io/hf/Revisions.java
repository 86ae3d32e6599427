package io.github.speculativeactions.io.hf;

import io.github.speculativeactions.SpeculativeActionsException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks names of revisions and knows the two kinds that are written with their slashes. */
final class Revisions {

  /** A conversion or a pull request, up to the end of the name or the slash before a path. */
  private static final Pattern SPECIAL =
      Pattern.compile("refs/(?:convert/[A-Za-z0-9_.-]+|pr/[0-9]+)(?=/|$)");

  private static final Pattern SPECIAL_START = Pattern.compile("refs/(?:convert|pr)(?:/|$)");
  private static final String FORBIDDEN = " ~^:?*[\\";

  private Revisions() {}

  /**
   * {@return the length of the special revision that {@code text} begins with; 0 if there is none}
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if it begins like one and is none
   */
  static int specialPrefixLength(String text) {
    var special = SPECIAL.matcher(text);
    if (special.lookingAt()) {
      return special.end();
    }
    if (SPECIAL_START.matcher(text).lookingAt()) {
      throw SpeculativeActionsException.configuration(
          "the revision "
              + Quoted.of(text)
              + " is neither 'refs/convert/{name}' nor 'refs/pr/{number}'; write a slash that"
              + " belongs to another revision as %2F");
    }
    return 0;
  }

  /** {@return whether a revision is written with its slashes in a location} */
  static boolean isSpecial(String revision) {
    return SPECIAL.matcher(revision).matches();
  }

  /**
   * {@return the revision}
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if no git reference may be called that
   */
  static String check(String revision) {
    fault(revision)
        .ifPresent(
            fault -> {
              throw SpeculativeActionsException.configuration(
                  "the revision "
                      + Quoted.of(revision)
                      + " "
                      + fault
                      + "; write a branch, a tag, a commit, refs/convert/{name} or refs/pr/{number}");
            });
    return revision;
  }

  /**
   * The rules of {@code git check-ref-format}, of which a cached reference's file name needs most.
   */
  private static Optional<String> fault(String revision) {
    if (revision.isEmpty()) {
      return Optional.of("is empty");
    }
    if (revision.equals("refs")) {
      // Could not be told from the beginning of refs/pr/1 when a path follows.
      return Optional.of("is the beginning of another name");
    }
    for (int i = 0; i < revision.length(); i++) {
      char c = revision.charAt(i);
      if (Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0) {
        return Optional.of("has the character " + Quoted.of(String.valueOf(c)));
      }
    }
    for (String segment : revision.split("/", -1)) {
      if (segment.isEmpty() || segment.startsWith(".") || segment.endsWith(".lock")) {
        return Optional.of(
            "has a part between slashes that is empty, begins with '.' or ends with '.lock'");
      }
    }
    if (revision.contains("..") || revision.contains("@{") || revision.equals("@")) {
      return Optional.of("has '..' or '@{' in it or is '@'");
    }
    if (revision.endsWith(".")) {
      return Optional.of("ends with '.'");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(revision)) {
      return Optional.of("is not valid Unicode: half of a surrogate pair is missing");
    }
    return Optional.empty();
  }
}
