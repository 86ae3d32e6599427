package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.audit.PairFeatures;
import io.github.speculativeactions.audit.PromptPrint;
import io.github.speculativeactions.audit.PromptPrints;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.eval.EvalRecord;
import io.github.speculativeactions.build.framing.PromptWindow;
import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.internal.PrefixFold;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolDefinition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Takes from the rows of one piece what the measures need; a message is read once, in however many
 * rows it stands. Not safe for use by several threads.
 */
final class RowMeasuring {

  private final PromptWindow window;
  private final boolean wholeTraces;
  private final Set<Dataset> begun = EnumSet.noneOf(Dataset.class);
  private final PromptPrints prints = new PromptPrints();
  private final PrefixFold<Message> promptTokens;
  private final IdentityHashMap<ToolDefinition, Long> toolTokens = new IdentityHashMap<>();

  private RowMeasuring(PromptWindow window, boolean wholeTraces) {
    this.window = window;
    this.wholeTraces = wholeTraces;
    this.promptTokens = new PrefixFold<>(window::tokens, Long::sum);
  }

  /**
   * {@return the rows as measured, in their order}
   *
   * @param rows those of a piece
   * @param window says how many tokens messages and tools take
   * @param wholeTraces whether a piece is of one trace and not of one row
   */
  static List<MeasuredRow> measure(
      List<SplitRecord> rows, PromptWindow window, boolean wholeTraces) {
    RowMeasuring measuring = new RowMeasuring(window, wholeTraces);
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

  /**
   * The task is what other traces may have copied. Where rows of a trace are together the first of
   * them shows it, since the first step may have no row; where they are not, every step has one.
   */
  private PromptPrint print(DatasetRecord record, List<Message> prompt) {
    boolean isFirst = wholeTraces ? begun.add(record.dataset()) : record.provenance().step() == 0;
    return isFirst ? prints.withSignature(prompt) : prints.of(prompt);
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
