package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.Delivery.End;
import io.github.speculativeactions.hub.testing.store.Reason;
import io.github.speculativeactions.hub.testing.store.RefusedException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that goes wrong with a request. {@link Faults} says which requests it happens to.
 *
 * <p>A fault either leaves the request its effect and spoils the answer, or answers in place of the
 * hub, and then the request has no effect. What a method is said to return is what the client gets;
 * "the right answer" is the one that it would get without the fault, which may be an error too.
 *
 * <p>Immutable and safe for use by several threads.
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

  // ---- bodies: the request has its effect

  /**
   * {@return the right answer, whose body stops after so many bytes} The headers announce the whole
   * length and the connection stays open until the hub is closed, so a client waits for the rest
   * until its own timeout. A body that has no more bytes than that ends as it should.
   */
  public static Fault stallAfter(long bytes) {
    return delivering(new Delivery(End.STALL, bytes));
  }

  /**
   * {@return the right answer, whose connection is closed after so many bytes of the body} The
   * headers announce the whole length, so a client sees that the body broke off.
   */
  public static Fault cutAfter(long bytes) {
    return delivering(new Delivery(End.CUT, bytes));
  }

  /**
   * {@return the right answer, compressed with gzip although nobody asked for that} It says so in
   * {@code Content-Encoding}, and is sent in chunks, without {@code Content-Length}.
   */
  public static Fault gzip() {
    return new Fault(
        (call, next) -> {
          Answer answer = next.answer(call);
          return answer.with(answer.body().gzipped()).with("Content-Encoding", "gzip");
        });
  }

  /** {@return the right answer, whose body, a text in UTF-8, is changed} */
  public static Fault rewritten(UnaryOperator<String> change) {
    return new Fault(
        (call, next) -> {
          Answer answer = next.answer(call);
          String right = new String(answer.body().bytes(), StandardCharsets.UTF_8);
          return answer.with(Body.of(change.apply(right).getBytes(StandardCharsets.UTF_8)));
        });
  }

  /**
   * {@return the right listing of files and one more, whose path is not checked: it may be evil}
   */
  public static Fault fileInTree(String path) {
    ObjectNode file = Json.object().put("type", "file").put("path", path);
    file.put("size", 1).put("oid", "0".repeat(40));
    return changingJson(entries -> ((ArrayNode) entries).add(file.deepCopy()));
  }

  /** {@return the right answer of {@code /api/whoami-v2}, but for a token that may only read} */
  public static Fault tokenThatReads() {
    return changingJson(json -> json.withObject("/auth/accessToken").put("role", "read"));
  }

  // ---- headers and ranges: the request has its effect

  /** {@return the right answer, in which a header has this value and no other} */
  public static Fault header(String name, String value) {
    return new Fault((call, next) -> next.answer(call).with(name, value));
  }

  /** {@return the right answer without a header, such as the {@code ETag} of an uploaded part} */
  public static Fault withoutHeader(String name) {
    return new Fault((call, next) -> next.answer(call).without(name));
  }

  /** {@return the right answer, whose {@code Link} says that the listing goes on at this URL} */
  public static Fault nextPage(URI page) {
    return header("Link", '<' + page.toString() + ">; rel=\"next\"");
  }

  /** {@return the whole file with status 200, whatever {@code Range} was asked for} */
  public static Fault ignoreRange() {
    return new Fault((call, next) -> next.answer(call.without("Range")));
  }

  // ---- refusals: the request has no effect

  /** {@return status 416, with a {@code Content-Range} as if the file had so many bytes} */
  public static Fault rangeNotSatisfiable(long size) {
    return answer(Answer.empty(416).with("Content-Range", "bytes */" + size));
  }

  /** {@return a redirect with status 307 back to the URL of the request} */
  public static Fault redirectToItself() {
    return new Fault((call, next) -> Answer.redirect(307, call.request().target()));
  }

  /** {@return a redirect, such as 302 or 307, to a location, which is sent as it is given} */
  public static Fault redirect(int status, URI location) {
    return answer(Answer.redirect(status, location.toString()));
  }

  /** {@return what storage answers once a signed URL is too old: status 403 with XML} */
  public static Fault expiredSignature() {
    return answer(StorageErrors.expired());
  }

  /** {@return an error with a message, in the Hub's form and without {@code X-Error-Code}} */
  public static Fault status(int status) {
    return answer(toldToFail(status));
  }

  /** {@return status 429 with a {@code RateLimit} that is used up for so many seconds} */
  public static Fault rateLimited(int seconds) {
    return answer(
        Errors.answer(429, "We had to rate limit you")
            .with("RateLimit", "\"api\";r=0;t=" + seconds));
  }

  /** {@return an error, such as 429 or 503, with {@code Retry-After} in seconds} */
  public static Fault retryAfter(int status, int seconds) {
    return answer(Errors.answer(status, "busy").with("Retry-After", Integer.toString(seconds)));
  }

  /** {@return an error, such as 429 or 503, with {@code Retry-After} as a date} */
  public static Fault retryAfter(int status, Instant date) {
    String text = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC));
    return answer(Errors.answer(status, "busy").with("Retry-After", text));
  }

  /** {@return status 409, which a commit gets while another one is being made} */
  public static Fault conflict() {
    return refusal(Reason.CONFLICT, "another commit is in progress");
  }

  /** {@return status 412, which a commit gets if the branch has moved from its parent} */
  public static Fault parentMoved() {
    return refusal(
        Reason.PARENT_MOVED, "A commit has happened since. Please refresh and try again.");
  }

  // ---- what happens on the way

  /** {@return no answer: the connection is closed at once, and the request has no effect} */
  public static Fault hangUp() {
    return answer(Answer.empty(500).with(Delivery.NOTHING));
  }

  /**
   * {@return no answer: the request has its effect, and then the connection is closed} A client
   * cannot tell this from {@link #hangUp} unless it looks what became of the request.
   */
  public static Fault loseAnswer() {
    return delivering(Delivery.NOTHING);
  }

  /** {@return an error although the request has its effect; otherwise as {@link #status}} */
  public static Fault statusAfterwards(int status) {
    return new Fault(
        (call, next) -> {
          next.answer(call);
          return toldToFail(status);
        });
  }

  /** {@return the right answer, after a time in which nothing is sent} */
  public static Fault delayed(Duration time) {
    return after(() -> sleep(time));
  }

  /** {@return the right answer, after something else has happened: a rename, another commit} */
  public static Fault after(Runnable event) {
    return new Fault(
        (call, next) -> {
          event.run();
          return next.answer(call);
        });
  }

  private static Fault changingJson(Consumer<JsonNode> change) {
    return new Fault(
        (call, next) -> {
          Answer answer = next.answer(call);
          JsonNode json = Json.read(answer.body().bytes());
          change.accept(json);
          return answer.with(Body.of(Json.bytes(json)));
        });
  }

  private static Fault answer(Answer answer) {
    return new Fault((call, next) -> answer);
  }

  private static Answer toldToFail(int status) {
    return Errors.answer(status, "told to fail with status " + status);
  }

  private static Fault refusal(Reason reason, String message) {
    return answer(Errors.answer(new RefusedException(reason, message)));
  }

  private static Fault delivering(Delivery delivery) {
    return new Fault((call, next) -> next.answer(call).with(delivery));
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      // The hub is closed.
      Thread.currentThread().interrupt();
    }
  }
}
