package io.github.speculativeactions.io.hf;

import org.jspecify.annotations.Nullable;

/**
 * How a hub's answer can be told from others, for a report to those who run the hub.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param status the HTTP status; 0 when no answer came
 * @param requestId what the hub calls the request, else what we called it, or null if neither is
 *     known
 * @param errorCode the header {@code X-Error-Code}, or null when there was none
 */
public record HubAnswer(int status, @Nullable String requestId, @Nullable String errorCode) {

  /** Of a failure for which the hub was not asked, or of which it knows nothing. */
  public static final HubAnswer NONE = new HubAnswer(0, null, null);

  /** {@return what stands for a request that got no answer} */
  public static HubAnswer missing(String requestId) {
    return new HubAnswer(0, requestId, null);
  }
}
