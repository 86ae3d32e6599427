package io.github.speculativeactions.source;

/** A way in which agents write a call into the text of their turn. Stateless. */
@FunctionalInterface
interface CallSyntax {

  /** {@return an assistant turn with its calls told apart; without ids} */
  TextTurn read(String text);
}
