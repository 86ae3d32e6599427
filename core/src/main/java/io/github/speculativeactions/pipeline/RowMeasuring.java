package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.audit.PairFeatures;
import io.github.speculativeactions.audit.PromptPrint;
import io.github.speculativeactions.audit.PromptPrints;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.eval.EvalRecord;
import io.github.speculativeactions.build.framing.PromptWindow;
import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.internal.PrefixFold;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolDefinition;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Takes from the rows of one piece what the measures need; a message is read once, in however many
 * rows it stands. Not safe for use by several threads.
 */
final class RowMeasuring {

  private final PromptWindow window;
  private final PromptPrints prints = new PromptPrints();
  private final PrefixFold<Message> promptTokens;
  private final IdentityHashMap<ToolDefinition, Long> toolTokens = new IdentityHashMap<>();

  private RowMeasuring(PromptWindow window) {
    this.window = window;
    this.promptTokens = new PrefixFold<>(window::tokens, Long::sum);
  }

  /**
   * {@return the rows as measured, in their order}
   *
   * @param window says how many tokens messages and tools take
   */
  static List<MeasuredRow> measure(List<SplitRecord> rows, PromptWindow window) {
    RowMeasuring measuring = new RowMeasuring(window);
    List<MeasuredRow> measured = new ArrayList<>(rows.size());
    for (SplitRecord row : rows) {
      measured.add(measuring.measure(row));
    }
    return measured;
  }

  private MeasuredRow measure(SplitRecord row) {
    DatasetRecord record = row.record();
    return switch (record.dataset()) {
      case PROPOSER -> {
        ProposerRecord proposer = (ProposerRecord) record;
        yield new MeasuredRow(
            row,
            print(record, proposer.prompt()),
            promptTokens(proposer.prompt(), proposer.tools()),
            window.tokens(proposer.completion()),
            null);
      }
      case EVAL -> {
        EvalRecord eval = (EvalRecord) record;
        yield new MeasuredRow(
            row,
            print(record, eval.prompt()),
            promptTokens(eval.prompt(), eval.tools()),
            window.tokens(eval.completion()),
            null);
      }
      case VERIFIER -> {
        VerifierRecord pair = (VerifierRecord) record;
        yield new MeasuredRow(
            row,
            print(record, pair.prompt()),
            promptTokens(pair.prompt(), pair.tools()),
            Math.max(window.tokens(pair.chosen()), window.tokens(pair.rejected())),
            PairFeatures.of(pair.chosen(), pair.rejected(), pair.tools()));
      }
    };
  }

  /** The first prompt of a trace holds its task, which is what other traces may have copied. */
  private PromptPrint print(DatasetRecord record, List<Message> prompt) {
    return record.provenance().step() == 0 ? prints.withSignature(prompt) : prints.of(prompt);
  }

  /** What a trainer reads before the answer: templates show the tools, too. */
  private long promptTokens(List<Message> prompt, List<ToolDefinition> tools) {
    long sum = promptTokens.of(prompt);
    for (ToolDefinition tool : tools) {
      sum += toolTokens.computeIfAbsent(tool, window::tokens);
    }
    return sum;
  }
}
