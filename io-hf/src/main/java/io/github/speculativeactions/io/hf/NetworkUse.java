package io.github.speculativeactions.io.hf;

/** Whether the Hub may be asked. */
public enum NetworkUse {
  /** The Hub is asked for what the cache does not hold. */
  ONLINE,
  /** No request is made; what the cache does not hold does not exist. */
  OFFLINE
}
