package io.github.speculativeactions.classify.tool;

import io.github.speculativeactions.classify.command.Programs;
import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.ShellCommand;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.ToolDefinition;
import java.util.List;
import java.util.Set;

/**
 * Tells what a call does: a known tool by its rule, another by its name, then by its description,
 * then by the names of its arguments.
 */
public final class ToolCalls {

  private static final Set<String> SEARCH_TERMS =
      Set.of("query", "q", "keyword", "keywords", "search", "search_query", "pattern", "url");

  private static final Finding SEARCHES =
      Finding.of(
          ActionType.RETRIEVAL,
          SideEffect.UNKNOWN,
          Evidence.ARGUMENT_NAMES,
          "arguments: search term");

  /**
   * An API that changes something says so; one that gives something is often called by its name.
   */
  private static final Finding NAMES_THING =
      Finding.of(
          ActionType.RETRIEVAL, SideEffect.UNKNOWN, Evidence.NO_VERB, "tool: offered, no verb");

  private static final Finding UNKNOWN =
      Finding.of(ActionType.TOOL_CALL, SideEffect.UNKNOWN, Evidence.UNKNOWN_TOOL, "tool: unknown");

  private final Programs programs;
  private final KnownTools known;
  private final NameWords names = new NameWords();
  private final OfferedTools offeredTools = new OfferedTools(names);

  /** Sets up the tables. */
  public ToolCalls(Programs programs) {
    this.programs = programs;
    this.known = new KnownTools(programs);
  }

  /**
   * {@return what the call does}
   *
   * @param offered the tools that the trace offers, if it says so
   */
  public Finding judge(ToolCall call, List<ToolDefinition> offered) {
    ToolRule rule = known.rule(call.name());
    if (rule != null) {
      return rule.judge(CallArguments.of(call.arguments()));
    }
    Finding finding = names.judge(call.name());
    if (finding == null || finding.sideEffect() == SideEffect.UNKNOWN) {
      // "Call", "run" and "use" say less than any description.
      Finding described = offeredTools.judge(call.name(), offered);
      finding = described == null ? finding : described;
    }
    if (finding == null) {
      return byArguments(call, offered);
    }
    boolean mayChange = finding.type() != ActionType.ASK_CLARIFICATION;
    return mayChange && finding.sideEffect() == SideEffect.READ_ONLY
        ? doubted(finding, call)
        : finding;
  }

  /** What is called a lookup may change something, by the rest of its name or its arguments. */
  private static Finding doubted(Finding lookup, ToolCall call) {
    Finding named = lookup.withSideEffect(ChangingNames.sideEffect(call.name()));
    return GivenStatements.judge(named, call.name(), CallArguments.of(call.arguments()));
  }

  private static Finding byArguments(ToolCall call, List<ToolDefinition> offered) {
    for (String name : CallArguments.of(call.arguments()).names()) {
      if (SEARCH_TERMS.contains(name)) {
        return SEARCHES;
      }
    }
    return offered.stream().anyMatch(tool -> tool.name().equals(call.name()))
        ? NAMES_THING
        : UNKNOWN;
  }

  /** {@return the file or folder that the call names, empty if it names none} */
  public static String path(ToolCall call) {
    String path = CallArguments.of(call.arguments()).text("path", "file_path", "filename");
    return path == null ? "" : path;
  }

  /** {@return the text of the patch that the call may hold, empty if it holds none} */
  public static String patch(ToolCall call) {
    String patch = CallArguments.of(call.arguments()).longText("input", "patch", "diff");
    return patch == null ? "" : patch;
  }

  /** {@return the commands that a call of a shell runs, none if it is no such call} */
  public List<ShellCommand> shellCommands(ToolCall call) {
    return known.rule(call.name()) instanceof ShellRule shell
        ? shell.commands(CallArguments.of(call.arguments()))
        : List.of();
  }

  /** {@return whether the call runs a check in a shell, whatever it does beside it} */
  public boolean checks(ToolCall call) {
    return shellCommands(call).stream().anyMatch(this::checks);
  }

  /** Where the output of a command goes does not matter. */
  private boolean checks(ShellCommand command) {
    ShellCommand shown =
        new ShellCommand(command.words(), List.of(), command.assignments(), command.role());
    return programs.judge(List.of(shown)).type() == ActionType.VERIFIER;
  }

  /** {@return whether the call is one of an API, rather than of an agent's own tools} */
  public boolean isApi(ToolCall call) {
    return known.rule(call.name()) == null;
  }
}
