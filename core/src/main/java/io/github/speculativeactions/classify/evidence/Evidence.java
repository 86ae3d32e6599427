package io.github.speculativeactions.classify.evidence;

/**
 * What a finding rests on, and how far such findings are to be trusted.
 *
 * <p>The figures of {@link #EDITOR}, {@link #PROGRAM} and {@link #SCRIPT} are measured: right and
 * all answers on the development labels, each trace counted once, smoothed. All others are set by
 * hand, since no label tells them apart; {@code docs/classifier.md} says after what.
 */
public enum Evidence {
  /** The caller's own table says so. */
  OWN_TOOL(1.0),
  /** An editor's command. */
  EDITOR(0.94),
  /** A tool known by name that is no editor, shell or interpreter. */
  KNOWN_TOOL(0.95),
  /** A call that ends the run. */
  FINISH(0.97),
  /** A program known by name, and its options. */
  PROGRAM(0.93),
  /** A script of the agent's or the project's own that is run. */
  SCRIPT(0.93),
  /** Code that stands in the command itself. */
  INLINE_CODE(0.8),
  /** A program that nobody listed. */
  UNLISTED_PROGRAM(0.45),
  /** The words of a tool's name. */
  TOOL_NAME(0.9),
  /** What an offered tool says of itself. */
  DESCRIPTION(0.7),
  /** The names of the arguments. */
  ARGUMENT_NAMES(0.6),
  /** The lack of any verb in what an offered tool is called and says of itself. */
  NO_VERB(0.5),
  /** A call of which nothing is known. */
  UNKNOWN_TOOL(0.4),
  /** A call that leaves nothing behind and brings nothing back. */
  IDLE(0.5),
  /** A change that follows a failure which an own change came before. */
  FAILURE_BEFORE(0.8),
  /** A text that declines. */
  REFUSAL(0.96),
  /** A text that asks. */
  QUESTION(0.96),
  /** A text that answers and says that the work is done. */
  CLOSING(0.95),
  /** A text that answers where no tools were used, told by nothing but that it is nothing else. */
  ANSWER(0.8),
  /** Such a text that has no words of English, which is all that the rules for texts know. */
  FOREIGN_ANSWER(0.3),
  /** A text within a run of calls that neither says that it ends it nor what comes next. */
  REMARK(0.5),
  /** A text that answers and ends with an offer to do more. */
  OFFER(0.8),
  /** Such a text in a dialogue, where the offer waits for the user's leave. */
  OFFER_IN_DIALOGUE(0.9),
  /** A text that declines in a dialogue, which may go on about something else. */
  REFUSAL_IN_DIALOGUE(0.8),
  /** A closing text in a dialogue, in which the user has gone on after earlier texts. */
  CLOSING_IN_DIALOGUE(0.5),
  /** Any other answer in a dialogue. */
  ANSWER_IN_DIALOGUE(0.3),
  /** A text that says what will be done next. */
  PLAN(0.3),
  /** No text and no call. */
  NOTHING(0.1);

  private final double confidence;

  Evidence(double confidence) {
    this.confidence = confidence;
  }

  /** {@return how often findings of this family are taken to be right, from 0 to 1} */
  public double confidence() {
    return confidence;
  }
}
