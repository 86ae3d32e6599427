package io.github.speculativeactions.source;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.model.Trace;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A trace that has been found in a file but not yet completed, or one that is left out and why.
 *
 * <p>Finding goes in order on one thread; completing, the costly part, may run on any. Immutable.
 */
public final class PendingTrace {

  private final Position position;
  private final @Nullable Supplier<Trace> completion;
  private final @Nullable String skipReason;

  private PendingTrace(
      Position position, @Nullable Supplier<Trace> completion, @Nullable String skipReason) {
    this.position = Objects.requireNonNull(position, "position");
    this.completion = completion;
    this.skipReason = skipReason;
  }

  /**
   * {@return a trace to be completed}
   *
   * @param position where it begins
   * @param completion makes the trace; called at most once, on any thread; may throw a {@link
   *     io.github.speculativeactions.SpeculativeActionsException} of category INPUT
   */
  public static PendingTrace of(Position position, Supplier<Trace> completion) {
    return new PendingTrace(position, Objects.requireNonNull(completion, "completion"), null);
  }

  /**
   * {@return a row or run that is no trace, counted in the report under its reason}
   *
   * @param reason a few words without varying parts, such as {@code no agent run}
   */
  public static PendingTrace skipped(Position position, String reason) {
    return new PendingTrace(position, null, Objects.requireNonNull(reason, "reason"));
  }

  /** {@return where it begins} */
  public Position position() {
    return position;
  }

  /** {@return why it is left out, if it is} */
  public Optional<String> skipReason() {
    return Optional.ofNullable(skipReason);
  }

  /**
   * {@return the trace, made now}
   *
   * @throws IllegalStateException if it is {@linkplain #skipReason() left out}
   */
  public Trace complete() {
    if (completion == null) {
      throw new IllegalStateException("left out: " + skipReason);
    }
    return completion.get();
  }
}
