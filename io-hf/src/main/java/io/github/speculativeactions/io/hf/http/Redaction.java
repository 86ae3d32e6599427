package io.github.speculativeactions.io.hf.http;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of what a server said before it stands in a message: the token, what else
 * authorises a request, and queries of URLs, which may be signatures.
 *
 * <p>One for each request, which learns the URLs it is sent to. Not safe for use by several
 * threads.
 */
final class Redaction {

  static final String HIDDEN = "[hidden]";

  private static final int MAX_LINE = 200;

  /** How many causes and suppressed failures are looked at; one with more is replaced. */
  private static final int MAX_FAILURES = 20;

  /** Shorter values, such as {@code true}, are no secrets, and hiding them would hide the rest. */
  private static final int SHORTEST_PARAMETER = 8;

  /** A query wherever it stands, since a server may show only its own part of the URL. */
  private static final Pattern QUERY = Pattern.compile("[?&][\\w.~%+-]+=[^\\s\"'<>]*");

  private static final Pattern AUTHORIZATION =
      Pattern.compile("\\b(bearer|basic)\\s+[\\w.~+/=-]{8,}", Pattern.CASE_INSENSITIVE);

  private static final Pattern AUTHORIZING_HEADER =
      Pattern.compile("auth|cookie|token|signature|credential|key", Pattern.CASE_INSENSITIVE);

  private final TokenSecret token;
  private final Set<String> secrets = new LinkedHashSet<>();

  Redaction(TokenSecret token) {
    this.token = token;
  }

  /** Hides the query of a URL that the request is sent to. */
  void hide(HubUrl url) {
    hideQuery(url.uri().getRawQuery());
    hideQuery(url.uri().getQuery());
  }

  /** Hides the value of a header if its name sounds like one that authorises. */
  void hideHeader(String name, String value) {
    if (AUTHORIZING_HEADER.matcher(name).find()) {
      hideLastWord(value);
    }
  }

  /** {@return the text without secrets, all on one line} */
  String apply(String text) {
    String shown = token.replacedIn(text, HIDDEN);
    for (String secret : secrets) {
      shown = shown.replace(secret, HIDDEN);
    }
    shown = AUTHORIZATION.matcher(shown).replaceAll("$1 " + HIDDEN);
    return oneLine(QUERY.matcher(shown).replaceAll("?…"));
  }

  /** {@return the failure itself, or one that says the same if a message in it shows a secret} */
  IOException apply(IOException failure) {
    StringBuilder messages = new StringBuilder();
    Deque<Throwable> unseen = new ArrayDeque<>(List.of(failure));
    for (int seen = 0; seen < MAX_FAILURES && !unseen.isEmpty(); seen++) {
      Throwable one = unseen.remove();
      messages.append(one.getMessage()).append(' ');
      unseen.addAll(List.of(one.getSuppressed()));
      if (one.getCause() != null) {
        unseen.add(one.getCause());
      }
    }
    String shown = oneLine(messages.toString());
    return unseen.isEmpty() && apply(shown).equals(shown)
        ? failure
        : new IOException(apply(String.valueOf(failure.getMessage())));
  }

  /** {@return the text on one line, cut behind 200 characters} */
  static String line(String text) {
    return cut(oneLine(text), MAX_LINE);
  }

  /** {@return the text, cut where it is longer, and never within a character} */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end) + "…";
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.chars().forEach(c -> line.append(Character.isISOControl(c) ? ' ' : (char) c));
    return line.toString().strip();
  }

  private void hideLastWord(String value) {
    hideText(value.substring(value.lastIndexOf(' ') + 1), TokenSecret.SHORTEST_TO_HIDE);
  }

  private void hideQuery(@Nullable String query) {
    if (query != null) {
      hideText(query, SHORTEST_PARAMETER);
      for (String parameter : query.split("&", -1)) {
        hideText(parameter.substring(parameter.indexOf('=') + 1), SHORTEST_PARAMETER);
      }
    }
  }

  private void hideText(String secret, int shortest) {
    if (secret.length() >= shortest) {
      secrets.add(secret);
    }
  }
}
