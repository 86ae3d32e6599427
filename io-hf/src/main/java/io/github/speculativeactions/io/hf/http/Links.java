package io.github.speculativeactions.io.hf.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header {@code Link}; RFC 8288. */
final class Links {

  private static final Pattern TARGET = Pattern.compile("<([^>]*)>");

  /** A quoted value may hold what looks like another parameter, or like another link. */
  private static final Pattern PARAMETER =
      Pattern.compile("\\s*;\\s*([^\\s=;,]*)\\s*(?:=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]*)))?");

  private Links() {}

  /**
   * {@return the target of the first link that has the relation, unchecked}
   *
   * @param headers the values of all headers {@code Link}
   * @param relation such as {@code next}, in lower case
   */
  static Optional<String> target(List<String> headers, String relation) {
    return headers.stream().flatMap(header -> target(header, relation).stream()).findFirst();
  }

  private static Optional<String> target(String header, String relation) {
    Matcher target = TARGET.matcher(header);
    Matcher parameter = PARAMETER.matcher(header);
    // Parameter by parameter: one pattern for all of them would recurse with their number.
    while (target.find()) {
      parameter.region(target.end(), header.length());
      while (parameter.lookingAt()) {
        if (isRelation(parameter, relation)) {
          return Optional.of(target.group(1));
        }
        parameter.region(parameter.end(), header.length());
      }
      target.region(parameter.regionStart(), header.length());
    }
    return Optional.empty();
  }

  private static boolean isRelation(Matcher parameter, String relation) {
    String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
    return parameter.group(1).equalsIgnoreCase("rel")
        && value != null
        && List.of(value.toLowerCase(Locale.ROOT).strip().split("\\s+")).contains(relation);
  }
}
