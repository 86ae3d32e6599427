package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.Delivery.End;
import io.github.speculativeactions.hub.testing.store.Reason;
import io.github.speculativeactions.hub.testing.store.RefusedException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happens to a request instead of, or besides, what should. Say which requests with {@link
 * Faults}. Immutable.
 */
public final class Fault {

  private interface Interception {
    Answer answer(Call call, Handler next) throws IOException;
  }

  private final Interception interception;

  private Fault(Interception interception) {
    this.interception = interception;
  }

  Answer answer(Call call, Handler next) throws IOException {
    return interception.answer(call, next);
  }

  // ---- bodies

  /** {@return the right answer, whose body stops after some bytes; the connection stays open} */
  public static Fault stallAfter(long bytes) {
    return delivering(new Delivery(End.STALL, bytes));
  }

  /** {@return the right answer, with the connection closed after some bytes of the body} */
  public static Fault cutAfter(long bytes) {
    return delivering(new Delivery(End.CUT, bytes));
  }

  /** {@return the right answer, compressed although nobody asked, and without its length} */
  public static Fault gzip() {
    return new Fault(
        (call, next) -> {
          Answer answer = next.answer(call);
          return answer.with(answer.body().gzipped()).with("Content-Encoding", "gzip");
        });
  }

  // ---- ranges and headers

  /** {@return the whole content with status 200, whatever range was asked for} */
  public static Fault ignoreRange() {
    return new Fault((call, next) -> next.answer(call.without("Range")));
  }

  /** {@return status 416, as if the content had the given number of bytes} */
  public static Fault rangeNotSatisfiable(long size) {
    return answer(Answer.empty(416).with("Content-Range", "bytes */" + size));
  }

  /** {@return the right answer with another value of a header, say {@code Content-Range}} */
  public static Fault header(String name, String value) {
    return new Fault((call, next) -> next.answer(call).with(name, value));
  }

  /** {@return the right answer without a header, say the {@code ETag} of a part} */
  public static Fault withoutHeader(String name) {
    return new Fault((call, next) -> next.answer(call).without(name));
  }

  /** {@return the right answer with a {@code Link} to a next page elsewhere} */
  public static Fault nextPage(URI page) {
    return header("Link", '<' + page.toString() + ">; rel=\"next\"");
  }

  /** {@return the right list of files with one more, whose path may be anything} */
  public static Fault fileInTree(String path) {
    return new Fault(
        (call, next) -> {
          Answer answer = next.answer(call);
          ArrayNode entries = (ArrayNode) Json.read(answer.body().bytes());
          entries.add(
              Json.object()
                  .put("type", "file")
                  .put("path", path)
                  .put("size", 1)
                  .put("oid", "0".repeat(40)));
          return answer.with(Body.of(Json.bytes(entries)));
        });
  }

  // ---- redirects

  /** {@return a redirect to where the request came} */
  public static Fault redirectToItself() {
    return new Fault((call, next) -> Answer.redirect(307, call.request().target()));
  }

  /** {@return a redirect, say to a foreign origin or, from https, to http} */
  public static Fault redirect(int status, URI location) {
    return answer(Answer.redirect(status, location.toString()));
  }

  // ---- refusals

  /** {@return what storage answers once a signed URL is too old: 403 with XML} */
  public static Fault expiredSignature() {
    return answer(StorageErrors.expired());
  }

  /** {@return an error answer with a message} */
  public static Fault status(int status) {
    return answer(Errors.answer(status, "told to fail with status " + status));
  }

  /** {@return status 429 with a {@code RateLimit} that is used up for some seconds} */
  public static Fault rateLimited(int seconds) {
    return answer(
        Errors.answer(429, "We had to rate limit you")
            .with("RateLimit", "\"api\";r=0;t=" + seconds));
  }

  /** {@return an error answer with {@code Retry-After} in seconds} */
  public static Fault retryAfter(int status, int seconds) {
    return answer(Errors.answer(status, "busy").with("Retry-After", Integer.toString(seconds)));
  }

  /** {@return an error answer with {@code Retry-After} as a date} */
  public static Fault retryAfter(int status, Instant date) {
    String text = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC));
    return answer(Errors.answer(status, "busy").with("Retry-After", text));
  }

  /** {@return status 409, as while another commit is made} */
  public static Fault conflict() {
    return refusal(Reason.CONFLICT, "another commit is in progress");
  }

  /** {@return status 412, as if the branch had moved} */
  public static Fault parentMoved() {
    return refusal(
        Reason.PARENT_MOVED, "A commit has happened since. Please refresh and try again.");
  }

  /** {@return the right answer to who somebody is, as of a token that may only read} */
  public static Fault tokenThatReads() {
    return new Fault(
        (call, next) -> {
          Answer answer = next.answer(call);
          ObjectNode json = (ObjectNode) Json.read(answer.body().bytes());
          json.withObject("/auth/accessToken").put("role", "read");
          return answer.with(Body.of(Json.bytes(json)));
        });
  }

  // ---- what happens on the way

  /** {@return the request takes effect, and then the answer is an error} */
  public static Fault statusAfterwards(int status) {
    return new Fault(
        (call, next) -> {
          next.answer(call);
          return Errors.answer(status, "told to fail with status " + status);
        });
  }

  /** {@return the request takes effect, and then the connection is closed without an answer} */
  public static Fault loseAnswer() {
    return delivering(Delivery.NOTHING);
  }

  /** {@return the connection is closed without an answer, and the request has no effect} */
  public static Fault hangUp() {
    return answer(Answer.empty(500).with(Delivery.NOTHING));
  }

  /** {@return the right answer, after something else has happened: a rename, another commit} */
  public static Fault after(Runnable event) {
    return new Fault(
        (call, next) -> {
          event.run();
          return next.answer(call);
        });
  }

  private static Fault answer(Answer answer) {
    return new Fault((call, next) -> answer);
  }

  private static Fault refusal(Reason reason, String message) {
    return answer(Errors.answer(new RefusedException(reason, message)));
  }

  private static Fault delivering(Delivery delivery) {
    return new Fault((call, next) -> next.answer(call).with(delivery));
  }
}
