package io.github.speculativeactions.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One run of one agent on one task.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param source the name of the source that read it
 * @param id tells it from other traces of the same source
 * @param groupId what must not be torn apart by a split: the instance or the query it worked on
 * @param repository the code repository it worked on, as {@code owner/name}, or null
 * @param outcome how it ended, as far as the log or the trace itself tells
 * @param recordedOutcome how it ended according to a verdict in the log; {@link Outcome#UNKNOWN}
 *     when the log holds none, even where {@code outcome} could be told from the messages
 * @param reward the score it was given, a finite number, or null
 * @param tools the tools offered to the agent, empty when the log does not say
 * @param messages the conversation, oldest first
 */
public record Trace(
    String source,
    String id,
    String groupId,
    @Nullable String repository,
    Outcome outcome,
    Outcome recordedOutcome,
    @Nullable Double reward,
    List<ToolDefinition> tools,
    List<Message> messages) {

  /** The id of a trace that was given none: good for single steps, refused by a build. */
  public static final String UNNAMED = "(unnamed)";

  public Trace {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(groupId, "groupId");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(recordedOutcome, "recordedOutcome");
    if (reward != null && !Double.isFinite(reward)) {
      throw new IllegalArgumentException("reward must be a finite number or null, not " + reward);
    }
    tools = List.copyOf(tools);
    messages = List.copyOf(messages);
  }

  /** {@return a builder with every optional part empty} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the steps, one for each assistant message, in order} */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i).role() == Role.ASSISTANT) {
        steps.add(new Step(this, steps.size(), i));
      }
    }
    return Collections.unmodifiableList(steps);
  }

  /** {@return this trace in another group} */
  public Trace withGroupId(String newGroupId) {
    return new Trace(
        source, id, newGroupId, repository, outcome, recordedOutcome, reward, tools, messages);
  }

  /**
   * {@return whether a verdict in the log says that the task was not solved}
   *
   * <p>The reference calls every other trace resolved, one without a verdict too.
   */
  public boolean isRecordedAsUnresolved() {
    return recordedOutcome == Outcome.UNRESOLVED;
  }

  /** Collects the parts of a trace. Not safe for use by several threads. */
  public static final class Builder {

    private String source = UNNAMED;
    private String id = UNNAMED;
    private @Nullable String groupId;
    private @Nullable String repository;
    private @Nullable Outcome outcome;
    private Outcome recordedOutcome = Outcome.UNKNOWN;
    private @Nullable Double reward;
    private List<ToolDefinition> tools = List.of();
    private final List<Message> messages = new ArrayList<>();

    private Builder() {}

    /** Names the source; {@link #UNNAMED} unless set. */
    public Builder source(String name) {
      this.source = Objects.requireNonNull(name, "source");
      return this;
    }

    /** Sets what tells this trace from others of its source; {@link #UNNAMED} unless set. */
    public Builder id(String value) {
      this.id = Objects.requireNonNull(value, "id");
      return this;
    }

    /** Sets what a split keeps together; the trace's own id unless set. */
    public Builder groupId(String value) {
      this.groupId = Objects.requireNonNull(value, "groupId");
      return this;
    }

    /** Sets the repository it worked on, as {@code owner/name}. */
    public Builder repository(@Nullable String value) {
      this.repository = value;
      return this;
    }

    /** Sets the outcome that a verdict in the log states. */
    public Builder recordedOutcome(Outcome value) {
      this.recordedOutcome = Objects.requireNonNull(value, "recordedOutcome");
      return this;
    }

    /** Sets the outcome told from the messages; the recorded outcome unless set. */
    public Builder outcome(Outcome value) {
      this.outcome = Objects.requireNonNull(value, "outcome");
      return this;
    }

    /** Sets the score the run was given. */
    public Builder reward(@Nullable Double value) {
      this.reward = value;
      return this;
    }

    /** Sets the tools that were offered. */
    public Builder tools(List<ToolDefinition> values) {
      this.tools = List.copyOf(values);
      return this;
    }

    /** Adds one message at the end. */
    public Builder message(Message message) {
      messages.add(Objects.requireNonNull(message, "message"));
      return this;
    }

    /** Adds messages at the end. */
    public Builder messages(List<Message> values) {
      values.forEach(this::message);
      return this;
    }

    /** {@return the trace} */
    public Trace build() {
      return new Trace(
          source,
          id,
          groupId == null ? id : groupId,
          repository,
          outcome == null ? recordedOutcome : outcome,
          recordedOutcome,
          reward,
          tools,
          messages);
    }
  }
}
