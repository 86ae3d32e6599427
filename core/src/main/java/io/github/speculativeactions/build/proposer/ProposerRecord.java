package io.github.speculativeactions.build.proposer;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.Provenance;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolDefinition;
import java.util.List;
import java.util.Objects;

/**
 * A row of the proposer dataset: what a model reads and which action it should answer.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param prompt what the model reads; ends with the question
 * @param completion what it should answer: one assistant message
 * @param actionType the type of the action
 * @param tools the tools offered to the agent, empty when the log does not say
 * @param provenance where the row comes from
 */
public record ProposerRecord(
    List<Message> prompt,
    List<Message> completion,
    ActionType actionType,
    List<ToolDefinition> tools,
    Provenance provenance)
    implements DatasetRecord {

  public ProposerRecord {
    prompt = List.copyOf(prompt);
    completion = List.copyOf(completion);
    Objects.requireNonNull(actionType, "actionType");
    tools = List.copyOf(tools);
    Objects.requireNonNull(provenance, "provenance");
  }

  @Override
  public Dataset dataset() {
    return Dataset.PROPOSER;
  }
}
