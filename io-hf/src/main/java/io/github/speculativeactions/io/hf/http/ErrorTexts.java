package io.github.speculativeactions.io.hf.http;

import java.net.http.HttpHeaders;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Collects what a refusing server says in its several ways: the header first, then what stands in
 * the body, each text once.
 */
final class ErrorTexts {

  static final String HEADER = "X-Error-Message";

  /** S3 names the fault, and then repeats the signature. */
  private static final Pattern S3_CODE = Pattern.compile("<Code>([A-Za-z]{1,60})</Code>");

  private final Set<String> texts = new LinkedHashSet<>();

  private ErrorTexts() {}

  /** {@return the texts, in their order; empty if there is none} */
  static String of(HttpHeaders headers, String body) {
    ErrorTexts collected = new ErrorTexts();
    headers.allValues(HEADER).forEach(collected::add);
    collected.addBody(body.strip());
    return String.join("; ", collected.texts);
  }

  private void addBody(String body) {
    if (body.startsWith("<")) {
      Matcher code = S3_CODE.matcher(body);
      if (code.find()) {
        add(code.group(1));
      }
    } else if (body.startsWith("{") || body.startsWith("[")) {
      addJson(body);
    } else {
      add(body);
    }
  }

  private void addJson(String body) {
    JsonNode value;
    try {
      value = BoundedJson.parse(body);
    } catch (JacksonException e) {
      add(body);
      return;
    }
    JsonNode error = value.path("error");
    String description = value.path("error_description").asString("");
    if (error.isString() && !description.isEmpty()) {
      add(error.asString() + ": " + description);
    } else if (error.isString()) {
      add(error.asString());
    }
    if (error.isArray()) {
      error.forEach(text -> add(text.asString("")));
    }
    value.path("errors").forEach(each -> add(each.path("message").asString("")));
    // The form of the LFS protocol.
    add(value.path("message").asString(""));
  }

  private void add(String text) {
    String stripped = text.strip();
    if (!stripped.isEmpty()) {
      texts.add(stripped);
    }
  }
}
