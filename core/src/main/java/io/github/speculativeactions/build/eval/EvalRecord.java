package io.github.speculativeactions.build.eval;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.Provenance;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * A row of the eval dataset: a situation, and what the agent did in it.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param prompt what happened before
 * @param completion what the agent did: one assistant message
 * @param actionType the type of the action
 * @param resolved false if the log says that the task was not solved, else true: the reference
 *     counts a trace without a verdict as solved; {@code provenance} has the outcome itself
 * @param tools the tools offered to the agent, empty when the log does not say
 * @param provenance where the row comes from
 */
public record EvalRecord(
    List<Message> prompt,
    List<Message> completion,
    ActionType actionType,
    boolean resolved,
    List<ToolDefinition> tools,
    Provenance provenance)
    implements DatasetRecord {

  public EvalRecord {
    prompt = List.copyOf(prompt);
    completion = List.copyOf(completion);
    Objects.requireNonNull(actionType, "actionType");
    tools = List.copyOf(tools);
    Objects.requireNonNull(provenance, "provenance");
  }

  @Override
  public Dataset dataset() {
    return Dataset.EVAL;
  }

  /** {@return the prompt and, behind it, the completion} */
  public List<Message> messages() {
    List<Message> messages = new ArrayList<>(prompt.size() + completion.size());
    messages.addAll(prompt);
    messages.addAll(completion);
    return Collections.unmodifiableList(messages);
  }
}
