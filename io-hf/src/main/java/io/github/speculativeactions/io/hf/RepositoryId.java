package io.github.speculativeactions.io.hf;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a repository on the Hub: {@code namespace/name}, or {@code name} alone for the oldest
 * datasets, such as {@code squad}.
 *
 * <p>Both parts have 1 to 96 of the characters {@code A-Z a-z 0-9 - _ .}, neither begin nor end
 * with {@code -} or {@code .}, and hold no {@code --} and no {@code ..}; a name does not end with
 * {@code .git}. These are the rules of {@code validate_repo_id} in {@code huggingface_hub}; the Hub
 * may refuse more. Immutable and safe for use by several threads.
 *
 * @param namespace the user or organisation, or null for a dataset that has none
 * @param name the name of the dataset
 */
public record RepositoryId(@Nullable String namespace, String name) {

  /** The most characters of a namespace and of a name. */
  public static final int MAX_PART_CHARACTERS = 96;

  private static final Pattern PART = Pattern.compile("[A-Za-z0-9_.-]+");
  private static final String GIT_SUFFIX = ".git";

  /**
   * Checks both parts.
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if one breaks a rule
   */
  public RepositoryId {
    if (namespace != null) {
      checkPart("namespace", namespace);
    }
    checkPart("name", Objects.requireNonNull(name, "name"));
    if (name.endsWith(GIT_SUFFIX)) {
      throw fault("name", name, "must not end with '.git'");
    }
  }

  /**
   * {@return the repository of that id}
   *
   * @param id {@code namespace/name} or {@code name}, without {@code datasets/} before it
   * @throws SpeculativeActionsException (CONFIGURATION) if the id breaks a rule
   */
  public static RepositoryId parse(String id) {
    int slash = id.indexOf('/');
    if (slash < 0) {
      return new RepositoryId(null, id);
    }
    if (id.indexOf('/', slash + 1) >= 0) {
      throw SpeculativeActionsException.configuration(
          "repository id "
              + Quoted.of(id)
              + " has more than one slash; write 'namespace/name', without 'datasets/' before it");
    }
    return new RepositoryId(id.substring(0, slash), id.substring(slash + 1));
  }

  /** {@return the id: {@code namespace/name}, or {@code name} if there is no namespace} */
  @Override
  public String toString() {
    return namespace == null ? name : namespace + "/" + name;
  }

  private static void checkPart(String part, String value) {
    if (value.isEmpty() || value.length() > MAX_PART_CHARACTERS) {
      throw fault(
          part,
          value,
          "must have 1 to " + MAX_PART_CHARACTERS + " characters, not " + value.length());
    }
    if (!PART.matcher(value).matches()) {
      throw fault(part, value, "may only have the characters A-Z a-z 0-9 - _ .");
    }
    if (isDashOrDot(value.charAt(0)) || isDashOrDot(value.charAt(value.length() - 1))) {
      throw fault(part, value, "must not begin or end with '-' or '.'");
    }
    if (value.contains("--") || value.contains("..")) {
      throw fault(part, value, "must not have '--' or '..' in it");
    }
  }

  private static boolean isDashOrDot(char c) {
    return c == '-' || c == '.';
  }

  private static SpeculativeActionsException fault(String part, String value, String rule) {
    return SpeculativeActionsException.configuration(
        "the " + part + " " + Quoted.of(value) + " of a repository " + rule);
  }
}
