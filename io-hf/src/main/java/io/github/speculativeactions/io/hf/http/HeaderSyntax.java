package io.github.speculativeactions.io.hf.http;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a header may consist of; RFC 9110, and no more of it than the HTTP client takes. */
final class HeaderSyntax {

  private static final Pattern NAME = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");
  private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]*");

  private HeaderSyntax() {}

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  static boolean isValue(String text) {
    return VALUE.matcher(text).matches();
  }

  static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
