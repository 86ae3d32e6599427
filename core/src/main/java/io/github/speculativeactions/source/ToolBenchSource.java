package io.github.speculativeactions.source;

import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads ToolBench conversations: rows of <a
 * href="https://huggingface.co/datasets/tuandunghcmut/toolbench-v1">tuandunghcmut/toolbench-v1</a>,
 * or the original {@code toolllama_G123_dfs_*.json}.
 *
 * <p>A row has {@code conversations}, in either layout or as JSON text, and mostly an {@code id}
 * such as {@code Step 4: QUERY}. It is a prefix of a run: the same run occurs once for each of its
 * steps. The trace's id is the row's (else the file and the number of the row) and its group is the
 * query, so that no split tears the prefixes of a run apart. Nothing but the depth and the query is
 * in an id, so two runs on one query may share ids.
 *
 * <p>Calls are written as {@code Thought:}, {@code Action:}, {@code Action Input:}. The call (of
 * several actions the last, for only that was executed) is taken out of the text, of which the
 * thoughts are left, and the {@code function} turn that follows is linked to it; {@link
 * Message#asRecorded()} still gives what the log holds.
 *
 * <p>The log holds no verdict. The outcome is told from the last assistant turn: {@code Finish}
 * with {@code give_answer} is resolved, {@code Finish} with {@code give_up_and_restart} is not,
 * anything else is unknown.
 *
 * <p>The tools offered stand as a Python list in the system prompt. They are an annotation: a list
 * that cannot be read fails nothing, and {@link Trace#tools()} is empty then. Since every ToolBench
 * prompt offers at least {@code Finish}, an empty list always means that.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ToolBenchSource implements RowTraceSource {

  private static final Pattern STEP_OF_QUERY =
      Pattern.compile("Step \\d+:\\s*(\\S.*)", Pattern.DOTALL);
  private static final String BEGIN = "Begin!";

  /** Creates the source; it has no settings. */
  public ToolBenchSource() {}

  /**
   * {@return an input that reads ToolBench rows at a location}
   *
   * @param location as for {@link TraceInput#of(TraceSource, String)}
   */
  public static TraceInput at(String location) {
    return TraceInput.of(new ToolBenchSource(), location);
  }

  /** {@return an input that reads ToolBench rows from a local file or folder} */
  public static TraceInput at(Path path) {
    return TraceInput.of(new ToolBenchSource(), path);
  }

  @Override
  public String name() {
    return "toolbench";
  }

  @Override
  public Set<String> columns() {
    return Set.of("id", "conversations");
  }

  @Override
  public Trace trace(Row row) {
    List<Message> recorded =
        ToolBenchConversation.read(Json.decoded(row, "conversations"), "conversations");
    List<Message> messages = TextCalls.interpret(recorded, new ReActCalls(), Role.TOOL);
    String rowId = RowText.orNull(row, "id");
    String id = rowId == null ? RowText.numbered(row) : rowId;
    return Trace.builder()
        .source(name())
        .id(id)
        .groupId(query(rowId, recorded).orElse(id))
        .outcome(outcome(messages))
        .tools(ToolBenchTools.offeredIn(recorded))
        .messages(messages)
        .build();
  }

  /** {@return what the user asked for, the same in all rows of a run} */
  private static Optional<String> query(@Nullable String id, List<Message> messages) {
    if (id != null) {
      Matcher step = STEP_OF_QUERY.matcher(id);
      if (step.matches()) {
        return Optional.of(step.group(1).strip());
      }
    }
    return messages.stream()
        .filter(message -> message.role() == Role.USER)
        .findFirst()
        .map(message -> withoutBegin(message.content().strip()))
        .filter(query -> !query.isEmpty());
  }

  private static String withoutBegin(String task) {
    return task.endsWith(BEGIN) ? task.substring(0, task.length() - BEGIN.length()).strip() : task;
  }

  private static Outcome outcome(List<Message> messages) {
    Message last = null;
    for (Message message : messages) {
      if (message.role() == Role.ASSISTANT) {
        last = message;
      }
    }
    if (last == null || last.toolCalls().isEmpty()) {
      return Outcome.UNKNOWN;
    }
    ToolCall call = last.toolCalls().get(0);
    if (!call.name().equals("Finish")) {
      return Outcome.UNKNOWN;
    }
    return switch (Json.textIn(call.arguments(), "return_type").orElse("")) {
      case "give_answer" -> Outcome.RESOLVED;
      case "give_up_and_restart" -> Outcome.UNRESOLVED;
      default -> Outcome.UNKNOWN;
    };
  }
}
