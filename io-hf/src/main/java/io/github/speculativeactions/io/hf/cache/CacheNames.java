package io.github.speculativeactions.io.hf.cache;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.DatasetLocation;
import io.github.speculativeactions.io.hf.RepositoryId;
import java.util.regex.Pattern;

/** Checks names from outside before they become parts of paths. */
final class CacheNames {

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

  private CacheNames() {}

  static boolean isCommit(String revision) {
    return COMMIT.matcher(revision).matches();
  }

  static String commit(String commit) {
    if (!isCommit(commit)) {
      throw SpeculativeActionsException.configuration(
          shown("the commit", commit) + " must have 40 hexadecimal digits in lower case");
    }
    return commit;
  }

  static String revision(RepositoryId repository, String revision) {
    String checked = new DatasetLocation(repository, revision, "").revision();
    return local("the revision", checked);
  }

  static String path(RepositoryId repository, String path) {
    if (path.isEmpty()) {
      throw SpeculativeActionsException.configuration("the path of a file is empty");
    }
    String checked = new DatasetLocation(repository, DatasetLocation.DEFAULT_REVISION, path).path();
    return local("the path", checked);
  }

  /** A value from outside in a message: quoted, on one line, cut. */
  static String shown(String kind, String value) {
    String line = value.replaceAll("\\p{Cntrl}", "?");
    return kind + " '" + (line.length() > 200 ? line.substring(0, 200) + "…" : line) + "'";
  }

  private static String local(String kind, String name) {
    LocalNames.ofThisSystem()
        .fault(name)
        .ifPresent(
            fault -> {
              throw SpeculativeActionsException.configuration(shown(kind, name) + " " + fault);
            });
    return name;
  }
}
