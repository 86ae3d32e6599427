package io.github.speculativeactions.classify;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.classify.command.Programs;
import io.github.speculativeactions.classify.context.FailureBefore;
import io.github.speculativeactions.classify.context.MessageJudge;
import io.github.speculativeactions.classify.context.RunBefore;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.tool.ToolCalls;
import io.github.speculativeactions.classify.tool.WrittenCalls;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;
import io.github.speculativeactions.model.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells the type of a step by what it does: its calls first, then what came before, then its text.
 *
 * <p>Many tools, programs and API names are known; those that are not can be listed:
 *
 * <pre>{@code
 * ActionClassifier classifier =
 *     StructuralClassifier.builder()
 *         .tool("book_flight", ActionType.TOOL_CALL, SideEffect.MUTATING)
 *         .tool("sql", arguments -> arguments.contains("SELECT"),
 *             ActionType.RETRIEVAL, SideEffect.READ_ONLY)
 *         .build();
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads, if the caller's conditions are. What the rules
 * are, and which confidences were measured, is in {@code docs/classifier.md}.
 */
public final class StructuralClassifier implements ActionClassifier {

  private final MessageFindings findings;
  private final FailureBefore failureBefore;

  private final String name;

  private StructuralClassifier(List<OwnTool> ownTools) {
    Programs programs = new Programs();
    ToolCalls tools = new ToolCalls(programs);
    this.findings = new MessageFindings(ownTools, tools, new WrittenCalls(programs));
    this.failureBefore = new FailureBefore(tools);
    this.name = name(ownTools.stream().map(OwnTool::name).distinct().count());
  }

  private static String name(long ownTools) {
    if (ownTools == 0) {
      return "structural";
    }
    return "structural+" + ownTools + (ownTools == 1 ? " own tool" : " own tools");
  }

  /** {@return a builder whose table is empty} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return {@code structural}, or {@code structural+2 own tools} if the caller listed two}
   *
   * <p>A report so tells that answers may differ from those of the rules alone. Conditions cannot
   * be told, so two tables of as many tools have the same name.
   */
  @Override
  public String name() {
    return name;
  }

  /**
   * {@inheritDoc}
   *
   * <p>The rule is one of a few hundred short texts that begin with their kind, such as {@code
   * shell: pytest}, {@code editor: create}, {@code context: edit after failed check}, {@code text:
   * question}; it holds nothing of the step's own text. The confidence is that of its kind of
   * evidence: for editors, programs and scripts the share of right answers on labels made by
   * people, for the other kinds a number set by hand, as {@code docs/classifier.md} lists.
   */
  @Override
  public Classification classify(Step step) {
    MessageJudge messages = findings.at(step);
    Finding alone = RunBefore.judge(step, messages.judge(step.action()));
    Finding finding = failureBefore.judge(step, alone, messages);
    return new Classification(
        finding.type(), finding.confidence(), finding.rule(), finding.sideEffect());
  }

  /** Collects a caller's own tools. Not safe for use by several threads. */
  public static final class Builder {

    private final List<OwnTool> ownTools = new ArrayList<>();

    /** The names of the tools that are listed without a condition. */
    private final Set<String> wholeTools = new HashSet<>();

    private Builder() {}

    /**
     * Lists a tool. What is listed goes before what is known otherwise, repairs included: a listed
     * call that mends one which failed stays what the table says. Of several entries that match a
     * call the first one counts.
     *
     * @param name the tool's name exactly as calls write it
     * @param type what each such call is
     * @param sideEffect what it leaves behind
     * @return this builder
     * @throws SpeculativeActionsException (CONFIGURATION) if the tool is listed without a condition
     *     already, so that this entry would never count
     */
    public Builder tool(String name, ActionType type, SideEffect sideEffect) {
      add(new OwnTool(name, arguments -> true, type, sideEffect));
      wholeTools.add(name);
      return this;
    }

    /**
     * Lists what a tool does when a condition holds.
     *
     * @param name the tool's name exactly as calls write it
     * @param arguments the condition on the call's arguments, which are the text that the agent
     *     wrote, JSON mostly; it must give the same answer for the same text, on any thread
     * @param type what such a call is then
     * @param sideEffect what it leaves behind then
     * @return this builder
     * @throws SpeculativeActionsException (CONFIGURATION) if the tool is listed without a condition
     *     already, so that this entry would never count
     */
    public Builder tool(
        String name, Predicate<String> arguments, ActionType type, SideEffect sideEffect) {
      add(new OwnTool(name, arguments, type, sideEffect));
      return this;
    }

    private void add(OwnTool tool) {
      if (wholeTools.contains(tool.name())) {
        throw SpeculativeActionsException.configuration(
            "the tool '%s' is listed twice: the entry without a condition comes first and takes all"
                    .formatted(tool.name())
                + " its calls; list it once, or that entry last");
      }
      ownTools.add(tool);
    }

    /** {@return a classifier with the tools listed so far; the builder may go on to be used} */
    public StructuralClassifier build() {
      return new StructuralClassifier(ownTools);
    }
  }
}
