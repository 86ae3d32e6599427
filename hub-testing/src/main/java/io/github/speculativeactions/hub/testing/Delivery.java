package io.github.speculativeactions.hub.testing;

/**
 * How an answer is sent.
 *
 * @param bytes how many bytes of the body are sent before what {@code end} says
 */
record Delivery(End end, long bytes) {

  static final Delivery WHOLE = new Delivery(End.WHOLE, Long.MAX_VALUE);
  static final Delivery NOTHING = new Delivery(End.NOTHING, 0);

  enum End {
    /** All is sent. */
    WHOLE,
    /** The connection is closed in the middle of the body. */
    CUT,
    /** Nothing more comes, and the connection stays open. */
    STALL,
    /** The connection is closed without an answer. */
    NOTHING
  }
}
