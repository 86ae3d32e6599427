package io.github.speculativeactions.report;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of the sources that this library reads, and of what they do not record. */
final class SourceNotes {

  private static final String SWE_SMITH = "swe-smith";
  private static final String TOOLBENCH = "toolbench";

  private static final Map<String, String> LICENSES =
      Map.of(
          SWE_SMITH, "SWE-bench/SWE-smith-trajectories states MIT",
          TOOLBENCH, "the rehosts of ToolBench state Apache-2.0");

  private static final Map<String, List<String>> LIMITS =
      Map.of(
          SWE_SMITH,
          List.of(
              "In the split `xml` of `swe-smith`, a run that hit the cost limit ends with a made-up"
                  + " closing turn that claims success and submits: such a last step was not the"
                  + " agent's.",
              "The verdict of `swe-smith` is of the whole run; a single step of a resolved run may"
                  + " still be a bad one."),
          TOOLBENCH,
          List.of(
              "`toolbench` rows have no verdict: an outcome is told from how the conversation ends,"
                  + " and is unknown where it does not end.",
              "`toolbench` rows are prefixes of runs: in the log, one query stands at many depths.",
              "What the tools of `toolbench` answered is often cut in the log itself."));

  /** Sources that do not tell which tools the agent was offered. */
  private static final Set<String> WITHOUT_TOOLS = Set.of(SWE_SMITH);

  private SourceNotes() {}

  /** {@return the licence that a source states, or that it must be looked up} */
  static String license(String source) {
    return LICENSES.getOrDefault(source, "see where its traces are from");
  }

  /** {@return sentences in Markdown about what a source lacks} */
  static List<String> limits(String source) {
    return LIMITS.getOrDefault(source, List.of());
  }

  /** {@return whether the rows of a source are known to lack the tools offered} */
  static boolean lackTools(String source) {
    return WITHOUT_TOOLS.contains(source);
  }
}
