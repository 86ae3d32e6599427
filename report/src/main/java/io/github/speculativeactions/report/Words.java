package io.github.speculativeactions.report;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.VerifierPairs;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names as people read them. */
final class Words {

  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("prompt", "what happened before, oldest message first"),
          Map.entry("completion", "what the agent did next: one assistant message"),
          Map.entry("messages", "the prompt and, as its last message, what the agent did"),
          Map.entry("chosen", "the action to prefer: one assistant message"),
          Map.entry("rejected", "the action to refuse: one assistant message"),
          Map.entry("tools", "the tools offered to the agent, absent where the log does not say"),
          Map.entry("action_type", "which of nine types the action is of"),
          Map.entry("rejected_action_type", "the type of the rejected action"),
          Map.entry("negative_kind", "how the rejected action was come by"),
          Map.entry("margin", "by how much the chosen action should be preferred: " + margins()),
          Map.entry("resolved", "false if the log says that the task was not solved, else true"),
          Map.entry("source", "which kind of log the trace was read from"),
          Map.entry("group_id", "the group that the run belongs to"),
          Map.entry("step", "the number of the step in its trace, counted from 0"),
          Map.entry("outcome", "how the trace ended: resolved, unresolved or unknown"),
          Map.entry("label_rule", "the rule that decided the action type"),
          Map.entry("label_confidence", "how sure the rule is, from 0 to 1"),
          Map.entry(
              "side_effect",
              "what the action leaves behind: read_only, idempotent, mutating or unknown"));

  private static final Map<String, String> NEGATIVES =
      Map.of(
          "sibling",
          "what another run on the same instance did after the same messages, and then failed",
          "corrected",
          "a call that failed; the chosen one has the arguments with which the run mended it",
          "perturbed",
          "the chosen call with an argument of another call of the same trace",
          "other_state",
          "a real action, taken in another situation",
          "label_only",
          "a canned line that claims a wrong type and does nothing");

  private static final Map<String, String> BASELINES =
      Map.of(
          "majority", "always the most frequent type",
          "repeat_last", "the type of the step before",
          "markov_1", "what mostly follows the step before",
          "markov_2", "what mostly follows the two steps before",
          "markov_3", "what mostly follows the three steps before");

  /** Of the reasons to leave steps out, those that their name does not explain. */
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          VerifierPairs.NO_COUNTERPART,
          "a wrong action has as many calls as the right one and, like it, text or none; it calls"
              + " only tools that the row offers, and is the right one of another pair. For these"
              + " steps there was none, or none that other steps had not taken.");

  private Words() {}

  private static String margins() {
    return Arrays.stream(NegativeKind.values())
        .map(kind -> "%s for %s".formatted(kind.margin(), kind.label()))
        .collect(Collectors.joining(", "));
  }

  /** {@return what a column of ours holds, or nothing} */
  static String column(String name) {
    return COLUMNS.getOrDefault(name, "");
  }

  /** {@return how a negative of a kind was come by, or nothing} */
  static String negative(String kind) {
    return NEGATIVES.getOrDefault(kind, "");
  }

  /** {@return what a column holds that names runs, of which only some builds know that they do} */
  static String traceId(BuildReport report) {
    if (report.inputs().stream().anyMatch(input -> !input.warnings().isEmpty())) {
      return "the run, as its source names it; some runs share one, see the warnings";
    }
    return BuildChoices.keepGroupsTogether(report.options())
        ? "the run, unique within its source"
        : "the run, as its source names it";
  }

  /** {@return what is to be said of some reasons to leave steps out, beside their name} */
  static List<String> leftOut(Set<String> reasons) {
    return reasons.stream()
        .filter(LEFT_OUT::containsKey)
        .map(reason -> "“%s”: %s".formatted(reason, LEFT_OUT.get(reason)))
        .toList();
  }

  /** {@return what a baseline guesses, or nothing} */
  static String baseline(String name) {
    return BASELINES.getOrDefault(name, "");
  }

  /** {@return such as {@code bag of words} for {@code bag_of_words}} */
  static String spaced(String name) {
    return name.replace('_', ' ');
  }
}
