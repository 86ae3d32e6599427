package io.github.speculativeactions.classify.context;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.tool.ToolCalls;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of files.
 *
 * @param path the file, as the call names it, or empty if it does not
 * @param isEdit whether it changes what was there before, rather than to make or remove it
 */
record Change(String path, boolean isEdit) {

  static Change of(Message action, Finding finding) {
    List<ToolCall> calls = action.toolCalls();
    @Nullable String path = calls.isEmpty() ? null : ToolCalls.path(calls.get(0));
    return new Change(path == null ? "" : path, finding.editsInPlace());
  }
}
