package io.github.speculativeactions.examples;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.eval.EvalRecord;
import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * A sink of one's own: a text file for each action type, with the actions of that type, to be read
 * through by a person.
 *
 * <p>Texts wait in memory until {@code commit}, so a build that fails or is cancelled leaves
 * nothing. Good for samples, not for millions of rows. Not safe for use by several threads.
 */
public final class ActionFilesSink implements DatasetSink {

  private final Path folder;
  private final Map<ActionType, StringBuilder> texts = new EnumMap<>(ActionType.class);

  /** Creates a sink that writes files such as {@code file_read.txt} into a folder. */
  public ActionFilesSink(Path folder) {
    this.folder = folder;
  }

  @Override
  public void write(Split split, DatasetRecord record) {
    // The groups of the eval are in no other dataset, so these two hold each action once.
    if (record instanceof ProposerRecord step) {
      add(step, step.completion().get(0));
    } else if (record instanceof EvalRecord step) {
      add(step, step.completion().get(0));
    }
  }

  private void add(DatasetRecord step, Message action) {
    StringBuilder text = texts.computeIfAbsent(step.actionType(), type -> new StringBuilder());
    text.append("--- " + step.provenance().traceId() + ", step " + step.provenance().step() + "\n");
    text.append(action.content()).append('\n');
    for (ToolCall call : action.toolCalls()) {
      text.append(call.name()).append(' ').append(call.arguments()).append('\n');
    }
  }

  @Override
  public void commit(BuildReport report) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<ActionType, StringBuilder> text : texts.entrySet()) {
        Files.writeString(folder.resolve(text.getKey().label() + ".txt"), text.getValue());
      }
    } catch (IOException e) {
      throw SpeculativeActionsException.storage("'" + folder + "' cannot be written: " + e, e);
    }
  }

  @Override
  public void close() {
    texts.clear();
  }
}
