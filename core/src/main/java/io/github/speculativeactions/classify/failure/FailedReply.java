package io.github.speculativeactions.classify.failure;

import io.github.speculativeactions.internal.StrictJson;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Tells whether the JSON object that an API answered with, or one of several, states a failure.
 *
 * <p>Only the object's own fields and those of objects right below it count; deeper ones, and those
 * of objects in arrays, are data. What is no JSON, or goes on as something else, is read as text.
 */
final class FailedReply {

  private static final int DEPTH = 2;
  private static final int FIRST_HTTP_ERROR = 400;
  private static final int LAST_HTTP_ERROR = 599;

  private static final Set<String> FAILED = Set.of("error", "failed", "failure");

  private FailedReply() {}

  static boolean isIn(String text, int start) {
    try (JsonParser parser = StrictJson.parser(text.substring(start))) {
      JsonToken token = parser.nextToken();
      while (token == JsonToken.START_OBJECT) {
        if (objectFails(parser, DEPTH)) {
          return true;
        }
        token = parser.nextToken();
      }
      return token != null && FailedOutput.linesFail(text, start);
    } catch (JacksonException e) {
      return FailedRepr.isIn(text, start) || FailedOutput.linesFail(text, start);
    }
  }

  private static boolean objectFails(JsonParser parser, int depth) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (fieldFails(name, parser)) {
        return true;
      }
      if (parser.currentToken() == JsonToken.START_OBJECT && depth > 1) {
        if (objectFails(parser, depth - 1)) {
          return true;
        }
      } else {
        parser.skipChildren();
      }
    }
    return false;
  }

  private static boolean fieldFails(String name, JsonParser parser) {
    return switch (name) {
      case "error", "errors", "err" -> isSomething(parser);
      case "isError", "is_error" -> parser.currentToken() == JsonToken.VALUE_TRUE;
      case "success", "ok", "successful" -> parser.currentToken() == JsonToken.VALUE_FALSE;
      case "exit_code", "exitCode", "returncode", "return_code" ->
          parser.currentToken() == JsonToken.VALUE_NUMBER_INT && !parser.getString().equals("0");
      case "status", "statusCode", "status_code" -> isFailedStatus(parser);
      case "response", "result", "output" ->
          parser.currentToken() == JsonToken.VALUE_STRING && FailedOutput.isIn(parser.getString());
      default -> false;
    };
  }

  private static boolean isSomething(JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_TRUE, START_OBJECT -> true;
      case START_ARRAY -> parser.nextToken() != JsonToken.END_ARRAY;
      case VALUE_STRING -> !parser.getString().isBlank();
      case VALUE_NUMBER_INT -> !parser.getString().equals("0");
      default -> false;
    };
  }

  private static boolean isFailedStatus(JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> FAILED.contains(parser.getString());
      case VALUE_NUMBER_INT -> isHttpError(parser.getString());
      default -> false;
    };
  }

  /** {@return whether a number is an HTTP status of an error; it may have any number of digits} */
  private static boolean isHttpError(String digits) {
    if (digits.length() != 3) {
      return false;
    }
    int status = Integer.parseInt(digits);
    return status >= FIRST_HTTP_ERROR && status <= LAST_HTTP_ERROR;
  }
}
