package io.github.speculativeactions.internal;

import java.nio.charset.CharacterCodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says in a few words of our own what the JSON parser says in many of its own. */
final class JsonFaults {

  private static final Pattern NOT_A_NUMBER =
      Pattern.compile("^(?:Non-standard|Unrecognized) token '([-+]?(?:NaN|INF|Infinity))'.*");
  private static final Pattern TOKEN =
      Pattern.compile("^Unrecognized token '(.*)':.*", Pattern.DOTALL);
  private static final Pattern CONTROL_CHARACTER =
      Pattern.compile("^Illegal unquoted character \\(\\(CTRL-CHAR, code ([0-9]+)\\)\\).*");
  private static final Pattern CHARACTER =
      Pattern.compile(
          "^Unexpected character \\((.*) \\(code ([0-9]+).*?\\)\\)(.*)", Pattern.DOTALL);
  private static final Pattern ADVICE_ABOUT_THE_PARSER =
      Pattern.compile(
          "\\s*[:(,]?\\s*(?:\\(JSON String|\\(start marker|\\[Source|[^ ]*`).*", Pattern.DOTALL);

  private JsonFaults() {}

  /** {@return what is wrong with the text, without where} */
  static String describe(RuntimeException e) {
    if (e instanceof ArithmeticException || e instanceof NumberFormatException) {
      return "a number is out of range";
    }
    if (e.getCause() instanceof CharacterCodingException) {
      return "the bytes are not UTF-8 text";
    }
    String message =
        e instanceof JacksonException json ? json.getOriginalMessage() : String.valueOf(e);
    if (message.startsWith("Unexpected end-of-input")) {
      return "it ends in the middle of a value";
    }
    return e instanceof StreamConstraintsException
        ? describeLimit(message)
        : describeSyntax(message);
  }

  private static String describeLimit(String message) {
    if (message.contains("nesting depth")) {
      return "it is nested deeper than " + StrictJson.MAX_DEPTH + " levels";
    }
    if (message.contains("Number value")) {
      return "a number has more than " + StrictJson.MAX_NUMBER_LENGTH + " digits";
    }
    return tidy(message);
  }

  private static String describeSyntax(String message) {
    Matcher notANumber = NOT_A_NUMBER.matcher(message);
    if (notANumber.matches()) {
      return notANumber.group(1) + " is not a JSON value (null or a string would be)";
    }
    Matcher token = TOKEN.matcher(message);
    if (token.matches()) {
      return "'" + Excerpt.of(token.group(1)) + "' is not a JSON value";
    }
    Matcher control = CONTROL_CHARACTER.matcher(message);
    if (control.matches()) {
      return "a control character (code " + control.group(1) + ") in a string is not escaped";
    }
    Matcher character = CHARACTER.matcher(message);
    if (character.matches()) {
      String seen = "unexpected character " + character.group(1) + " " + tidy(character.group(3));
      return seen.replace(" : was expecting", ", expected").replace(" : expected", ", expected");
    }
    return tidy(message);
  }

  /** {@return the text without what only a user of the parser could act on} */
  private static String tidy(String message) {
    String text = ADVICE_ABOUT_THE_PARSER.matcher(message).replaceFirst("");
    text = text.replace('\n', ' ').strip();
    if (!text.isEmpty()) {
      text = Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
    return Excerpt.of(text);
  }
}
