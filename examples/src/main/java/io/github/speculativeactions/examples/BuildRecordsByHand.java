package io.github.speculativeactions.examples;

import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.build.proposer.ProposerRecordBuilder;
import io.github.speculativeactions.build.verifier.VerifierPairs;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.Trace;
import java.util.List;

/** Makes single records without a pipeline: in a notebook, a stream processor, a test. */
public final class BuildRecordsByHand {

  private BuildRecordsByHand() {}

  /**
   * Builds a trace, and records from its steps.
   *
   * @param args none
   */
  public static void main(String... args) {
    Trace trace =
        Trace.builder()
            .source("by-hand")
            .id("run-1")
            .recordedOutcome(Outcome.RESOLVED)
            .message(Message.system("You answer questions about orders."))
            .message(Message.user("Where is order A7?"))
            .message(Message.assistant("", new ToolCall("c1", "track", "{\"order\": \"7A\"}")))
            .message(Message.tool("c1", "{\"error\": \"there is no order 7A\"}"))
            .message(Message.assistant("", new ToolCall("c2", "track", "{\"order\": \"A7\"}")))
            .message(Message.tool("c2", "{\"left_warehouse\": \"this morning\"}"))
            .message(Message.assistant("It has been on its way since this morning."))
            .build();

    for (ProposerRecord record : ProposerRecordBuilder.recommended().buildAll(trace)) {
      System.out.println(
          record.actionType().label() + " after " + record.prompt().size() + " messages");
    }

    // Pairs are planned over all traces at hand; a run that mended its own mistake gives one too.
    for (VerifierRecord pair : VerifierPairs.recommended().build(List.of(trace), 42)) {
      System.out.println(pair.negativeKind().label() + ": " + call(pair.chosen()));
      System.out.println("instead of " + call(pair.rejected()));
    }
  }

  private static String call(List<Message> answer) {
    return answer.get(0).toolCalls().get(0).arguments();
  }
}
