package io.github.speculativeactions.io.hf.http;

import java.io.Closeable;
import java.io.InputStream;

/**
 * A good answer whose body is still arriving. To be closed, which drops what is yet to come.
 *
 * <p>Used by one thread; any may close it.
 */
public final class HubResponse implements Closeable {

  private final AnswerHead head;
  private final BodyStream body;

  HubResponse(AnswerHead head, BodyStream body) {
    this.head = head;
    this.body = body;
  }

  /** {@return what stands before the body} */
  public AnswerHead head() {
    return head;
  }

  /**
   * {@return the body; a read fails if nothing comes for the request's timeout, if the body ends
   * early, and if the thread is interrupted}
   */
  public InputStream body() {
    return body;
  }

  /** Makes any other number of bytes a failure of the body. */
  void expect(long bytes) {
    body.expect(bytes);
  }

  @Override
  public void close() {
    body.close();
  }

  /** {@return status and URL} */
  @Override
  public String toString() {
    return head.toString();
  }
}
