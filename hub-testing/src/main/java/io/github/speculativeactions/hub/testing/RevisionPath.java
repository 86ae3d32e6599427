package io.github.speculativeactions.hub.testing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of a URL: a revision and, behind a slash, a path in it; decoded. */
record RevisionPath(String revision, String path) {

  /** A ref may be written with its slashes encoded, as the clients do, or plain, as people do. */
  private static final Pattern FORM =
      Pattern.compile("(refs/(?:convert|pr|heads)/[^/]+|[^/]+)(?:/(.*))?");

  static RevisionPath parse(String encoded) {
    Matcher form = FORM.matcher(encoded);
    if (!form.matches()) {
      return new RevisionPath("", "");
    }
    String path = form.group(2);
    return new RevisionPath(
        Percent.decode(form.group(1)), path == null ? "" : Percent.decode(path));
  }
}
