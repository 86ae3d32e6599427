package io.github.speculativeactions.io.hf;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.Objects;
import java.util.regex.Matcher;

/**
 * Where files of a dataset are on the Hub: {@code
 * hf://datasets/{namespace}/{name}[@{revision}][/{path}]}, as in {@code
 * hf://datasets/SWE-bench/SWE-smith-trajectories/data/tool-*.parquet}, or, without a path, {@code
 * hf://datasets/{namespace}/{name}[@{revision}][?config={name}&split={name}]}, as in {@code
 * hf://datasets/SWE-bench/SWE-smith-trajectories?split=tool}.
 *
 * <p>It is read as {@code HfFileSystem} of {@code huggingface_hub} reads it:
 *
 * <ul>
 *   <li>The revision is percent-encoded, so a branch {@code a/b} is {@code @a%2Fb}; {@code
 *       refs/convert/{name}} and {@code refs/pr/{number}} may keep their slashes.
 *   <li>The path is taken literally ({@code %20} is three characters). One slash at its end is
 *       dropped. An {@code @} in it is part of a name.
 *   <li>Two names before a path are namespace and name. A dataset without a namespace therefore
 *       needs its revision when a path follows: {@code hf://datasets/squad@main/plain_text}.
 *   <li>A {@code ?} right behind name and revision begins a {@link SplitChoice}, and so does one
 *       before {@code config=}, {@code split=} or {@code revision=}; any other within a path is one
 *       of a glob. A file with such a name is matched by {@code [?]split=}.
 * </ul>
 *
 * <p>Only the form is checked; whether the dataset exists is not asked. Immutable and safe for use
 * by several threads.
 *
 * @param repository the dataset
 * @param revision a branch, a tag, a commit or a special reference, decoded; it follows the rules
 *     of {@code git check-ref-format} and is not {@code refs} alone
 * @param path a file, a folder or a glob, from the root of the repository; empty for the data that
 *     {@code choice} names. No segment is empty, {@code .} or {@code ..}; it has no backslash, no
 *     control character and no Windows drive
 * @param choice which of the dataset's splits; {@link SplitChoice#DEFAULT} if there is a path
 */
public record DatasetLocation(
    RepositoryId repository, String revision, String path, SplitChoice choice) {

  /** The scheme of these locations, without {@code ://}. */
  public static final String SCHEME = "hf";

  /** The revision of a location that names none. */
  public static final String DEFAULT_REVISION = "main";

  private static final String SCHEME_PREFIX = SCHEME + "://";
  private static final String TYPE_PREFIX = "datasets/";
  private static final String FORM =
      "write hf://datasets/{namespace}/{name}, then @{revision} and /{path} if needed";
  private static final char CHOICE_MARK = '?';

  /**
   * Checks the parts.
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if one breaks a rule
   */
  public DatasetLocation {
    Objects.requireNonNull(repository, "repository");
    Revisions.check(revision);
    if (!path.isEmpty()) {
      RepositoryPaths.check(path);
      if (!choice.equals(SplitChoice.DEFAULT)) {
        throw SpeculativeActionsException.configuration(
            "the path " + Quoted.of(path) + " names files already; leave out ?" + choice);
      }
    }
  }

  /**
   * Makes a location of what a path stands for, or of the default data.
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if a part breaks a rule
   */
  public DatasetLocation(RepositoryId repository, String revision, String path) {
    this(repository, revision, path, SplitChoice.DEFAULT);
  }

  /**
   * {@return the location a text stands for}
   *
   * @param location the text; the scheme may be in upper case
   * @throws SpeculativeActionsException (CONFIGURATION) if the text is no such location; the
   *     message names the part that is wrong
   */
  public static DatasetLocation parse(String location) {
    String rest = withoutPrefix(location);
    int mark = choiceMark(rest);
    if (mark < 0) {
      return parsePlace(rest);
    }
    DatasetLocation place = parsePlace(rest.substring(0, mark));
    SplitChoice choice = SplitChoice.parse(rest.substring(mark + 1));
    return new DatasetLocation(place.repository, place.revision, place.path, choice);
  }

  /** Where a choice begins; -1 if each question mark is one of a path. */
  private static int choiceMark(String rest) {
    int mark = rest.indexOf(CHOICE_MARK);
    if (mark >= 0 && !hasPath(rest.substring(0, mark))) {
      return mark;
    }
    Matcher choice = SplitChoice.START.matcher(rest);
    return choice.find() ? choice.start() : -1;
  }

  /** Whether what stands before a question mark goes on behind name and revision. */
  private static boolean hasPath(String beforeMark) {
    int at = beforeMark.indexOf('@');
    String end = at < 0 ? beforeMark : beforeMark.substring(at + 1);
    int special = at < 0 ? 0 : Revisions.specialPrefixLength(end);
    int slash = at < 0 ? secondSlash(end) : end.indexOf('/', special);
    return slash >= 0;
  }

  private static DatasetLocation parsePlace(String rest) {
    int at = rest.indexOf('@');
    int nameEnd = secondSlash(rest);
    if (at < 0 || (nameEnd >= 0 && at > nameEnd)) {
      RepositoryId repository = RepositoryId.parse(nameEnd < 0 ? rest : rest.substring(0, nameEnd));
      return new DatasetLocation(
          repository, DEFAULT_REVISION, nameEnd < 0 ? "" : path(rest.substring(nameEnd)));
    }
    RepositoryId repository = RepositoryId.parse(rest.substring(0, at));
    String tail = rest.substring(at + 1);
    int special = Revisions.specialPrefixLength(tail);
    int slash = tail.indexOf('/');
    int revisionEnd = special > 0 ? special : slash < 0 ? tail.length() : slash;
    String revision = decodeRevision(tail.substring(0, revisionEnd));
    return new DatasetLocation(repository, revision, path(tail.substring(revisionEnd)));
  }

  /**
   * {@return the shortest text that {@link #parse} turns into this location; the revision is left
   * out where it is {@code main} and not needed}
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(SCHEME_PREFIX).append(TYPE_PREFIX).append(repository);
    boolean nameCouldBeNamespace = repository.namespace() == null && !path.isEmpty();
    if (!revision.equals(DEFAULT_REVISION) || nameCouldBeNamespace) {
      text.append('@')
          .append(Revisions.isSpecial(revision) ? revision : PercentEncoding.encode(revision));
    }
    if (!path.isEmpty()) {
      text.append('/').append(path);
    }
    if (!choice.equals(SplitChoice.DEFAULT)) {
      text.append(CHOICE_MARK).append(choice);
    }
    return text.toString();
  }

  private static String withoutPrefix(String location) {
    if (!location.regionMatches(true, 0, SCHEME_PREFIX, 0, SCHEME_PREFIX.length())) {
      throw SpeculativeActionsException.configuration(
          "the location " + Quoted.of(location) + " does not begin with hf://; " + FORM);
    }
    String rest = location.substring(SCHEME_PREFIX.length());
    if (!rest.startsWith(TYPE_PREFIX)) {
      throw SpeculativeActionsException.configuration(
          "the location is not below hf://datasets/; of a dataset write "
              + Quoted.of(SCHEME_PREFIX + TYPE_PREFIX + rest));
    }
    return rest.substring(TYPE_PREFIX.length());
  }

  /** The slash after namespace and name; -1 if there is none. */
  private static int secondSlash(String rest) {
    int first = rest.indexOf('/');
    return first < 0 ? -1 : rest.indexOf('/', first + 1);
  }

  private static String decodeRevision(String encoded) {
    return PercentEncoding.decode(encoded)
        .orElseThrow(
            () ->
                SpeculativeActionsException.configuration(
                    "the revision "
                        + Quoted.of(encoded)
                        + " is not percent-encoded UTF-8; write a '%' of its name as %25"));
  }

  /** The path of what follows the name: nothing, a slash, or a slash and a path. */
  private static String path(String afterName) {
    String path = afterName.isEmpty() ? "" : afterName.substring(1);
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
