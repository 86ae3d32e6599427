package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.build.Provenance;
import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes verifier records of planned pairs.
 *
 * <p>Where a side is made by changing the arguments of a call, the two sides differ in nothing
 * else, to the letter. If the text beside the call names what differs, it would tell which
 * arguments it was written for: then both sides go without it.
 *
 * <p>Immutable and safe for use by several threads, given a framing that is.
 */
final class PairMaker {

  private final Framing framing;

  private PairMaker(Framing framing) {
    this.framing = Objects.requireNonNull(framing, "framing");
  }

  /** {@return a maker that words both sides as a framing does} */
  static PairMaker with(Framing framing) {
    return new PairMaker(framing);
  }

  /**
   * {@return the record of a pair}
   *
   * @param step the step that the pair names first
   * @param classification what the classifier said of it
   * @param other the assistant message of the pair's other step; null if the pair has none
   * @param prompts those of the step's trace, from this maker's framing
   */
  VerifierRecord make(
      PlannedPair pair,
      Step step,
      Classification classification,
      @Nullable Message other,
      Prompts prompts) {
    Message action = step.action();
    Sides sides =
        switch (pair.kind()) {
          case SIBLING, OTHER_STATE -> new Sides(action, needed(other));
          case CORRECTED -> corrected(action, needed(other));
          case PERTURBED -> perturbed(action, needed(other));
          case LABEL_ONLY -> new Sides(action, framing.cannedAction(pair.rejectedType()));
        };
    return new VerifierRecord(
        prompts.context(step),
        List.of(framing.labelledAction(sides.chosen(), pair.actionType())),
        List.of(
            pair.kind() == NegativeKind.LABEL_ONLY
                ? sides.rejected()
                : framing.labelledAction(sides.rejected(), pair.rejectedType())),
        pair.actionType(),
        pair.rejectedType(),
        pair.kind(),
        pair.kind().margin(),
        step.trace().tools(),
        Provenance.of(step, classification));
  }

  private static Message needed(@Nullable Message other) {
    return Objects.requireNonNull(other, "this kind of pair needs the action of another step");
  }

  /** The mistake, and the same with the arguments of the call that mends it. */
  private static Sides corrected(Message mistake, Message mending) {
    ToolCall call = onlyCall(mistake);
    String arguments = onlyCall(mending).arguments();
    ToolCall mended = new ToolCall(call.id(), call.name(), arguments);
    return new Sides(withCall(mistake, mended), withCall(mistake, call))
        .withoutTellingText(arguments, call.arguments());
  }

  /** The action, and the same with one argument of another call. */
  private static Sides perturbed(Message action, Message other) {
    ParsedCall call = ParsedCall.of(onlyCall(action));
    ParsedCall others = ParsedCall.of(onlyCall(other));
    String argument = call.argumentToSwap(others).orElseThrow();
    return new Sides(withCall(action, call.call()), withCall(action, call.with(argument, others)))
        .withoutTellingText(call.valueOf(argument), others.valueOf(argument));
  }

  private static ToolCall onlyCall(Message message) {
    if (message.toolCalls().size() != 1) {
      throw new IllegalArgumentException(
          "the action must make one call, not " + message.toolCalls().size());
    }
    return message.toolCalls().get(0);
  }

  private static Message withCall(Message message, ToolCall call) {
    return new Message(
        message.role(),
        message.content(),
        List.of(call),
        message.toolCallId(),
        message.name(),
        null);
  }

  /** The two answers of a pair, before they are labelled. */
  private record Sides(Message chosen, Message rejected) {

    /** {@return these, without text if it has a word that stands in one of two values only} */
    Sides withoutTellingText(String chosenValue, String rejectedValue) {
      Set<String> words = Words.of(chosen.content());
      Set<String> inChosen = Words.of(chosenValue);
      Set<String> inRejected = Words.of(rejectedValue);
      boolean tells =
          words.stream().anyMatch(word -> inChosen.contains(word) != inRejected.contains(word));
      return tells ? new Sides(chosen.withContent(""), rejected.withContent("")) : this;
    }
  }
}
