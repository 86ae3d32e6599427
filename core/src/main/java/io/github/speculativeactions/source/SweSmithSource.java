package io.github.speculativeactions.source;

import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads SWE-smith trajectories: rows of <a
 * href="https://huggingface.co/datasets/SWE-bench/SWE-smith-trajectories">SWE-bench/SWE-smith-trajectories</a>,
 * of any of its splits and of its older revisions.
 *
 * <p>A row is one run of SWE-agent. Only {@code messages} must be there; it is a list or JSON text.
 * The three splits hold the same runs in three dialects, and the dialect is told from the messages:
 *
 * <ul>
 *   <li>{@code tool} — calls are declared ({@code tool_calls}) and answered by {@code tool}
 *       messages.
 *   <li>{@code xml} — a call is written into the text as {@code <function=NAME>}.
 *   <li>{@code ticks} — a call is the fenced block that ends the text.
 * </ul>
 *
 * <p>Logs of older SWE-agent runs in the same layout are read too: they write a call as {@code
 * <command>…</command>}, or as a fenced block without the blank line before it.
 *
 * <p>Where a call is written into the text it is taken out of it, and the user turn that follows
 * becomes the tool's answer; {@link Message#asRecorded()} still gives what the log holds. Note that
 * the makers of the dataset put a made-up closing turn in place of the last one where a run of the
 * {@code xml} split hit its cost limit; nothing in a row tells such a turn from a real one.
 *
 * <p>The trace's id is {@code traj_id} (else {@code instance_id}, else the file and the number of
 * the row), its group is {@code instance_id}, its outcome is {@code resolved}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class SweSmithSource implements RowTraceSource {

  private static final Pattern REPOSITORY = Pattern.compile("([^.\\s/]+?)__([^.\\s/]+)\\.");

  /** Creates the source; it has no settings. */
  public SweSmithSource() {}

  /**
   * {@return an input that reads SWE-smith rows at a location}
   *
   * @param location as for {@link TraceInput#of(TraceSource, String)}
   */
  public static TraceInput at(String location) {
    return TraceInput.of(new SweSmithSource(), location);
  }

  /** {@return an input that reads SWE-smith rows from a local file or folder} */
  public static TraceInput at(Path path) {
    return TraceInput.of(new SweSmithSource(), path);
  }

  @Override
  public String name() {
    return "swe-smith";
  }

  @Override
  public Set<String> columns() {
    return Set.of("messages", "instance_id", "resolved", "traj_id");
  }

  @Override
  public Trace trace(Row row) {
    List<Message> recorded = ChatMessages.read(Json.decoded(row, "messages"), "messages");
    String instance = RowText.orNull(row, "instance_id");
    String id = firstOf(RowText.orNull(row, "traj_id"), instance, RowText.numbered(row));
    return Trace.builder()
        .source(name())
        .id(id)
        .groupId(instance == null ? id : instance)
        .repository(instance == null ? null : repository(instance))
        .recordedOutcome(ResolvedColumn.read(row.column("resolved")))
        .messages(interpreted(recorded))
        .build();
  }

  private static List<Message> interpreted(List<Message> recorded) {
    if (recorded.stream().anyMatch(SweSmithSource::declaresCalls)) {
      return recorded;
    }
    return TextCalls.interpret(recorded, syntax(recorded), Role.USER);
  }

  private static CallSyntax syntax(List<Message> recorded) {
    List<String> turns =
        recorded.stream().filter(m -> m.role() == Role.ASSISTANT).map(Message::content).toList();
    if (turns.stream().anyMatch(XmlCalls::appearIn)) {
      return new XmlCalls();
    }
    return turns.stream().anyMatch(CommandTags::endIn) ? new CommandTags() : new FencedCalls();
  }

  private static boolean declaresCalls(Message message) {
    return message.role() == Role.TOOL
        || !message.toolCalls().isEmpty()
        || message.toolCallId() != null;
  }

  private static String firstOf(@Nullable String first, @Nullable String second, String last) {
    if (first != null) {
      return first;
    }
    return second == null ? last : second;
  }

  /** SWE-smith calls an instance {@code owner__name.commit.…}; other names tell no repository. */
  private static @Nullable String repository(String instance) {
    Matcher matcher = REPOSITORY.matcher(instance);
    return matcher.lookingAt() ? matcher.group(1) + "/" + matcher.group(2) : null;
  }
}
