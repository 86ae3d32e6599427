package io.github.speculativeactions.io.hf;

/** Where a token may be sent over {@code http}, readable by everyone on the way. */
public enum PlainHttp {
  /** Only to this machine: {@code localhost}, {@code 127.0.0.0/8} and {@code [::1]}. */
  LOOPBACK,
  /** To any host; for a mirror inside a network that is trusted. */
  ANY_HOST
}
