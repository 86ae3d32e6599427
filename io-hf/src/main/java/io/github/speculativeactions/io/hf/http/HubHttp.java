package io.github.speculativeactions.io.hf.http;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.NetworkUse;
import io.github.speculativeactions.io.hf.OfflineException;
import java.time.Duration;

/**
 * Asks the Hub, and the servers it names, by the rules that every request obeys.
 *
 * <p>Holds connections that are used again, and drops them when it is no longer reachable; there is
 * nothing to close. Safe for use by several threads.
 */
public final class HubHttp {

  private final HubOptions options;
  private final HubUrls urls;
  private final Retries retries;
  private final Pace pace;
  private final Sending sending;

  private HubHttp(HubOptions options, Waiting waiting) {
    HubWarnings warnings = new HubWarnings();
    this.options = options;
    this.urls = HubUrls.of(options);
    this.retries = new Retries(options.retryPolicy(), waiting);
    this.pace = new Pace(waiting.clock(), options.retryPolicy().longestServerWait());
    this.sending =
        new Sending(
            options,
            waiting.clock(),
            (head, redaction) -> {
              pace.observe(head);
              warnings.note(head, redaction);
            });
  }

  /** {@return the way to the hub that is set} */
  public static HubHttp of(HubOptions options) {
    return of(options, Waiting.real());
  }

  static HubHttp of(HubOptions options, Waiting waiting) {
    return new HubHttp(options, waiting);
  }

  /** {@return which URLs are the hub's} */
  public HubUrls urls() {
    return urls;
  }

  /**
   * {@return the answer to a request, its body as a stream}
   *
   * <p>What fails before the body begins is repeated if the request allows it; what fails later the
   * caller must mend, mostly by asking for the rest.
   *
   * @throws HubException if the request is refused, gets no answer, or the answer is not one to it;
   *     also if the thread is interrupted, which it is then still
   * @throws SpeculativeActionsException (STORAGE) if a file that is to be sent cannot be read
   */
  public HubResponse open(HubRequest request) {
    return send(request, sending::open);
  }

  /**
   * {@return the answer to a request, read whole}
   *
   * <p>What fails before the body is read is repeated if the request allows it.
   *
   * @throws HubException as {@link #open} does, and if the body is longer than the request allows
   * @throws SpeculativeActionsException (STORAGE) if a file that is to be sent cannot be read
   */
  public HubDocument read(HubRequest request) {
    return send(request, sending::read);
  }

  private <T> T send(HubRequest request, Way<T> way) {
    if (options.network() == NetworkUse.OFFLINE) {
      throw new OfflineException(request + " is not sent", options);
    }
    return retries.run(
        request,
        () -> {
          Duration wait = pace.before(request.url());
          if (!wait.isZero()) {
            retries.sleep(wait);
          }
          return way.send(request);
        });
  }

  /** How much of the answer is waited for. */
  private interface Way<T> {
    T send(HubRequest request) throws FailedAttempt;
  }
}
