package io.github.speculativeactions.io.hf.http;

import io.github.speculativeactions.io.hf.HubException;
import java.util.Optional;

/**
 * Sees to it that what is read is what was asked for: the bytes of the file, not an encoding of
 * them; the range, not the whole; and as many as the server says.
 */
final class AnswerCheck {

  private static final int NO_CONTENT = 204;
  private static final int PARTIAL_CONTENT = 206;

  private AnswerCheck() {}

  /**
   * Checks an answer of status below 400 and tells its body how long it must be.
   *
   * @throws HubException if it is not an answer to the request
   */
  static void check(HubRequest request, HubResponse response, Redaction redaction) {
    AnswerHead head = response.head();
    if (head.status() < 200 || head.status() >= 300) {
      throw head.unfit(
          "has status " + head.status() + ", with which no file and no document comes");
    }
    Optional<ByteRange> asked = request.range();
    if (asked.isPresent()) {
      checkRange(asked.get(), head, redaction);
    } else if (head.status() == PARTIAL_CONTENT) {
      throw head.unfit("is a part of the file, though all of it was asked for");
    }
    if (head.status() != NO_CONTENT) {
      checkBody(asked.isPresent(), response, redaction);
    }
  }

  private static void checkBody(boolean isRange, HubResponse response, Redaction redaction) {
    AnswerHead head = response.head();
    if (isEncoded(head)) {
      String encoding = redaction.apply(head.header("Content-Encoding").orElse(""));
      throw head.unfit("is encoded as '" + Redaction.line(encoding) + "'");
    }
    head.contentLength().ifPresent(response::expect);
    if (isRange) {
      head.contentRange()
          .map(ContentRange::range)
          .ifPresent(range -> response.expect(range.length()));
    }
  }

  /** {@return whether the bytes are not those of the file, although no encoding was accepted} */
  static boolean isEncoded(AnswerHead head) {
    return head.header("Content-Encoding")
        .map(String::strip)
        .filter(encoding -> !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity"))
        .isPresent();
  }

  private static void checkRange(ByteRange asked, AnswerHead head, Redaction redaction) {
    if (head.status() != PARTIAL_CONTENT) {
      throw head.unfit("has status " + head.status() + " instead of 206: the range was not heeded");
    }
    if (head.contentRange().filter(range -> range.answers(asked)).isEmpty()) {
      String stated = Redaction.line(redaction.apply(head.header("Content-Range").orElse("none")));
      throw head.unfit("has the range '" + stated + "', asked for was " + asked.header());
    }
  }
}
