package io.github.speculativeactions.io.hf.http;

import io.github.speculativeactions.io.hf.HubAnswer;
import io.github.speculativeactions.io.hf.HubException;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What stands before the body of an answer.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class AnswerHead {

  private final HttpHeaders headers;
  private final HubUrl url;
  private final HubHeaders hubHeaders;
  private final HubAnswer answer;

  /**
   * @param answer how it can be told from others, without secrets
   */
  AnswerHead(HubAnswer answer, HttpHeaders headers, HubUrl url, HubHeaders hubHeaders) {
    this.headers = headers;
    this.url = url;
    this.hubHeaders = hubHeaders;
    this.answer = answer;
  }

  /** {@return the HTTP status} */
  public int status() {
    return answer.status();
  }

  /** {@return the first value of a header of whoever answered in the end} */
  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /**
   * {@return the first value of a header of the hub itself, on the way to where the file lies; the
   * servers there know nothing of commits}
   */
  public Optional<String> hubHeader(String name) {
    return hubHeaders.first(name);
  }

  /**
   * {@return who answered in the end; a GET of it, as long as its signature is valid, goes there
   * without a detour and shows the token no more than this one did}
   */
  public HubUrl url() {
    return url;
  }

  /**
   * {@return where a redirect leads}
   *
   * @throws HubException if the URL cannot be used
   */
  HubUrl target() {
    try {
      return url.redirectedTo(
          header("Location").orElseThrow(() -> new RefusedUrlException("is missing")));
    } catch (RefusedUrlException e) {
      throw new HubException(
          url + " is redirected (" + answer.status() + "), but the new URL " + e.fault(), answer);
    }
  }

  /** {@return the target of the first header {@code Link} of a relation, unchecked} */
  public Optional<String> link(String relation) {
    return Links.target(headers.allValues("Link"), relation);
  }

  /** {@return which bytes of the file the body holds, if the server says so} */
  public Optional<ContentRange> contentRange() {
    return header("Content-Range").flatMap(ContentRange::parse);
  }

  /** {@return the length of the body, if the server says it} */
  public OptionalLong contentLength() {
    try {
      return headers.firstValueAsLong("Content-Length");
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /**
   * {@return the failure that this is not an answer to what was asked}
   *
   * @param why to be read after "the answer of URL", such as "is not a list of files"; no secrets
   */
  public HubException unfit(String why) {
    return new HubException("the answer of " + url + " " + why, answer);
  }

  /** {@return whether it is one of the statuses that lead elsewhere} */
  boolean isRedirect() {
    return switch (answer.status()) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  HttpHeaders headers() {
    return headers;
  }

  /** {@return how the answer can be told from others} */
  HubAnswer answer() {
    return answer;
  }

  /** {@return status and URL, without headers, which may hold signed URLs} */
  @Override
  public String toString() {
    return answer.status() + " of " + url;
  }
}
