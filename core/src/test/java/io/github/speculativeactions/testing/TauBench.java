package io.github.speculativeactions.testing;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the recorded runs of tau-bench: several trials of each task, with a reward of 0 or 1. */
public final class TauBench {

  private TauBench() {}

  /** {@return the runs in a file} */
  public static List<Trace> traces(Path file) {
    List<Trace> traces = new ArrayList<>();
    for (JsonNode run : JsonMapper.shared().readTree(file)) {
      traces.add(trace(run));
    }
    return traces;
  }

  private static Trace trace(JsonNode run) {
    String task = "task-" + run.get("task_id").asInt();
    double reward = run.get("reward").asDouble();
    Trace.Builder trace =
        Trace.builder()
            .source("tau-bench")
            .id(task + "-" + run.get("trial").asInt())
            .groupId(task)
            .recordedOutcome(reward == 1 ? Outcome.RESOLVED : Outcome.UNRESOLVED)
            .reward(reward);
    for (JsonNode message : run.get("traj")) {
      trace.message(message(message));
    }
    return trace.build();
  }

  private static Message message(JsonNode node) {
    List<ToolCall> calls = new ArrayList<>();
    for (JsonNode call : node.path("tool_calls")) {
      JsonNode function = call.get("function");
      calls.add(
          new ToolCall(
              call.get("id").asString(),
              function.get("name").asString(),
              function.get("arguments").asString()));
    }
    return new Message(
        Role.byLabel(node.get("role").asString()).orElseThrow(),
        node.path("content").asString(""),
        calls,
        node.path("tool_call_id").asString(null),
        node.path("name").asString(null),
        null);
  }
}
