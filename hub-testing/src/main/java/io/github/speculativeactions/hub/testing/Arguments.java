package io.github.speculativeactions.hub.testing;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the runnable hub is started with.
 *
 * @param tokens of the users, by their names
 */
record Arguments(boolean asksForHelp, HubSettings settings, Map<String, String> tokens) {

  private static final long MOST_ENTRIES = 1_000_000;
  private static final long MOST_BYTES = 1_000_000_000_000L;

  /**
   * {@return what the words of a command line mean}
   *
   * @throws IllegalArgumentException if one means nothing
   */
  static Arguments parse(String... words) {
    boolean asksForHelp = false;
    HubSettings settings = HubSettings.defaults();
    Map<String, String> tokens = new LinkedHashMap<>();
    for (Iterator<String> rest = Arrays.asList(words).iterator(); rest.hasNext(); ) {
      String word = rest.next();
      switch (word) {
        case "--help", "-h" -> asksForHelp = true;
        case "--page-size" ->
            settings = settings.withPageSize((int) number(word, rest, MOST_ENTRIES));
        case "--parts-from" ->
            settings = settings.withParts(number(word, rest, MOST_BYTES), settings.partSize());
        case "--part-size" ->
            settings = settings.withParts(settings.multipartFrom(), number(word, rest, MOST_BYTES));
        default -> addUser(word, tokens);
      }
    }
    return new Arguments(asksForHelp, settings, tokens);
  }

  private static long number(String option, Iterator<String> rest, long most) {
    return number(option, rest.hasNext() ? rest.next() : "nothing", 1, most);
  }

  /**
   * {@return the number that a text means}
   *
   * @param name what it is for, to be read before "needs"
   * @throws IllegalArgumentException if it is none from {@code least} to {@code most}
   */
  static long number(String name, String text, long least, long most) {
    if (text.matches("[0-9]{1,18}")) {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new IllegalArgumentException(
        name + " needs a whole number from " + least + " to " + most + ", not " + text);
  }

  private static void addUser(String word, Map<String, String> tokens) {
    int equals = word.indexOf('=');
    if (word.startsWith("-") || equals < 1 || equals == word.length() - 1) {
      // Not what may be a token.
      String shown = word.substring(0, equals < 0 ? word.length() : equals + 1);
      throw new IllegalArgumentException("'" + shown + "' is neither an option nor USER=TOKEN");
    }
    tokens.put(word.substring(0, equals), word.substring(equals + 1));
  }
}
