package io.github.speculativeactions.audit;

import org.jspecify.annotations.Nullable;

/**
 * What {@link LeakageAudit} needs to know of a prompt. Immutable and safe for use by several
 * threads.
 */
public final class PromptPrint {

  private final long identity;
  private final @Nullable Signature signature;

  PromptPrint(long identity, @Nullable Signature signature) {
    this.identity = identity;
    this.signature = signature;
  }

  /** {@return a hash that only identical prompts share} */
  public long identity() {
    return identity;
  }

  /** {@return what near-identity is estimated from, or null if it is not to be looked for} */
  @Nullable Signature signature() {
    return signature;
  }
}
