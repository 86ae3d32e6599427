package io.github.speculativeactions.io.hf.http;

import io.github.speculativeactions.io.hf.HubException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/**
 * A good answer that was read whole. Safe for use by several threads that leave its bytes alone.
 */
public final class HubDocument {

  private final AnswerHead head;
  private final byte[] bytes;

  HubDocument(AnswerHead head, byte[] bytes) {
    this.head = head;
    this.bytes = bytes;
  }

  /** {@return what stands before the body} */
  public AnswerHead head() {
    return head;
  }

  /** {@return the body itself, not a copy} */
  public byte[] bytes() {
    return bytes;
  }

  /** {@return the body as UTF-8 text, with replacement characters where it is none} */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * {@return the JSON value that is the body}
   *
   * @throws HubException (STORAGE) if it is not JSON, or nested or named without measure
   */
  public JsonNode json() {
    return BoundedJson.parse(bytes, head);
  }

  /** {@return status, URL and number of bytes} */
  @Override
  public String toString() {
    return head + ", " + bytes.length + " bytes";
  }
}
