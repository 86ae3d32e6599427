package io.github.speculativeactions.build.verifier;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.Provenance;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolDefinition;
import java.util.List;
import java.util.Objects;

/**
 * A row of the verifier dataset: a situation with a right and a wrong action.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param prompt what happened before
 * @param chosen the right action: one assistant message
 * @param rejected the wrong action: one assistant message
 * @param actionType the type of the right action
 * @param rejectedActionType the type of the wrong action
 * @param negativeKind how the wrong action was come by
 * @param margin by how much the right action should be preferred, a finite number above 0
 * @param tools the tools offered to the agent, empty when the log does not say
 * @param provenance where the prompt and the right action come from
 */
public record VerifierRecord(
    List<Message> prompt,
    List<Message> chosen,
    List<Message> rejected,
    ActionType actionType,
    ActionType rejectedActionType,
    NegativeKind negativeKind,
    double margin,
    List<ToolDefinition> tools,
    Provenance provenance)
    implements DatasetRecord {

  public VerifierRecord {
    prompt = List.copyOf(prompt);
    chosen = List.copyOf(chosen);
    rejected = List.copyOf(rejected);
    Objects.requireNonNull(actionType, "actionType");
    Objects.requireNonNull(rejectedActionType, "rejectedActionType");
    Objects.requireNonNull(negativeKind, "negativeKind");
    if (!(margin > 0 && Double.isFinite(margin))) {
      throw new IllegalArgumentException("margin must be a finite number above 0, not " + margin);
    }
    tools = List.copyOf(tools);
    Objects.requireNonNull(provenance, "provenance");
  }

  @Override
  public Dataset dataset() {
    return Dataset.VERIFIER;
  }
}
