package io.github.speculativeactions.io.hf.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header {@code Link}; RFC 8288. */
final class Links {

  private static final Pattern LINK =
      Pattern.compile("<([^>]*)>((?:\\s*;[^;,\"]*(?:\"[^\"]*\"[^;,\"]*)*)*)");

  /** A parameter; a quoted value may hold what looks like another. */
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([^\\s=;]+)\\s*(?:=\\s*(?:\"([^\"]*)\"|([^\\s;\"]*)))?");

  private Links() {}

  /**
   * {@return the target of the first link that has the relation, unchecked}
   *
   * @param headers the values of all headers {@code Link}
   * @param relation such as {@code next}, in lower case
   */
  static Optional<String> target(List<String> headers, String relation) {
    for (String header : headers) {
      Matcher link = LINK.matcher(header);
      while (link.find()) {
        if (hasRelation(link.group(2), relation)) {
          return Optional.of(link.group(1));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean hasRelation(String parameters, String relation) {
    Matcher parameter = PARAMETER.matcher(parameters);
    while (parameter.find()) {
      if (parameter.group(1).equalsIgnoreCase("rel")) {
        String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
        return value != null
            && List.of(value.toLowerCase(Locale.ROOT).strip().split("\\s+")).contains(relation);
      }
    }
    return false;
  }
}
