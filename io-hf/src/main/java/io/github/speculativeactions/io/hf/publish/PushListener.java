package io.github.speculativeactions.io.hf.publish;

/**
 * Is told how publishing goes on. Calls come from several threads, but never overlap; they should
 * be quick, since uploads wait for them. What a listener throws ends the publishing at once, and is
 * thrown by {@link HubPublisher#publish}; it is not called again.
 */
@FunctionalInterface
public interface PushListener {

  /** {@return a listener that does nothing} */
  static PushListener none() {
    return progress -> {};
  }

  /** Takes note of bytes that were sent; called often. */
  void onProgress(PushProgress progress);
}
