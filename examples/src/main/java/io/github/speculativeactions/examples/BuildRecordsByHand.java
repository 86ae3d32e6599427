package io.github.speculativeactions.examples;

import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.build.proposer.ProposerRecordBuilder;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.build.verifier.VerifierRecordBuilder;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.Trace;

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
            .message(Message.assistant("", new ToolCall("c1", "track", "{\"order\": \"A7\"}")))
            .message(Message.tool("c1", "It left the warehouse this morning."))
            .message(Message.assistant("The answer is: on its way since this morning."))
            .build();

    for (ProposerRecord record : ProposerRecordBuilder.reference().buildAll(trace)) {
      System.out.println("after " + record.prompt().size() + " messages: " + text(record));
    }

    VerifierRecord pair =
        VerifierRecordBuilder.reference().build(trace.steps().get(0), ActionType.FILE_WRITE);
    System.out.println("rejected: " + pair.rejectedActionType().label());
  }

  private static String text(ProposerRecord record) {
    return record.completion().get(0).content().replace('\n', ' ').strip();
  }
}
