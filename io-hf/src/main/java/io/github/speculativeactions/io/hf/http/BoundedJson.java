package io.github.speculativeactions.io.hf.http;

import io.github.speculativeactions.io.hf.HubException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as a server may send it to us: within bounds, since it may be hostile. Stateless. */
final class BoundedJson {

  private static final int MAX_DEPTH = 100;
  private static final int MAX_NUMBER_LENGTH = 100;
  private static final int MAX_NAME_LENGTH = 10_000;

  /** A dataset card within an answer is the longest text. */
  private static final int MAX_STRING_LENGTH = 16 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(MAX_NUMBER_LENGTH)
                          .maxNameLength(MAX_NAME_LENGTH)
                          .maxStringLength(MAX_STRING_LENGTH)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private BoundedJson() {}

  /**
   * {@return the value}
   *
   * @throws HubException (STORAGE) if it is none, or out of bounds; shows nothing of the text
   */
  static JsonNode parse(byte[] bytes, AnswerHead head) {
    try {
      JsonNode value = MAPPER.readTree(bytes);
      if (!value.isMissingNode()) {
        return value;
      }
      throw refused(head, "is empty");
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw refused(
          head,
          "is no JSON we accept"
              + (at == null
                  ? ""
                  : " (line " + at.getLineNr() + ", byte " + at.getByteOffset() + ")"));
    }
  }

  /**
   * {@return the value that a text holds}
   *
   * @throws JacksonException if it is none, or out of bounds
   */
  static JsonNode parse(String text) {
    return MAPPER.readTree(text);
  }

  private static HubException refused(AnswerHead head, String fault) {
    return new HubException(
        "the answer of " + head.url() + " " + fault + ", where JSON was expected", head.answer());
  }
}
