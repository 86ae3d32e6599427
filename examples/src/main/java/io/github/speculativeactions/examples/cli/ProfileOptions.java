package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.framing.PromptWindow;
import io.github.speculativeactions.pipeline.Profile;
import io.github.speculativeactions.pipeline.RowOrder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that decide which rows a build makes: a profile, and single choices of it. */
final class ProfileOptions {

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "Which rows to make: sound training data (recommended), or what the reference makes, row "
              + "for row (reference). Default: ${DEFAULT-VALUE}")
  private String profileName = "recommended";

  @Option(
      names = "--classifier",
      paramLabel = "NAME",
      description =
          "What tells the action types: structural or reference. Default: that of the profile")
  private @Nullable String classifier;

  @Option(
      names = "--order",
      paramLabel = "WHAT",
      description =
          "Keep traces whole and each group in one split (traces), or shuffle single rows, which only "
              + "the profile reference can (rows). Default: that of the profile")
  private @Nullable String order;

  @Option(
      names = "--train-on",
      paramLabel = "WHAT",
      description =
          "Which traces the proposer learns from: all, or those resolved or of unknown outcome "
              + "(resolved). Default: that of the profile")
  private @Nullable String trainOn;

  @Option(
      names = "--columns",
      paramLabel = "WHAT",
      description =
          "Which columns rows have: those of the reference, or everything that is known (full). "
              + "Default: that of the profile")
  private @Nullable String columns;

  @Option(
      names = "--max-prompt-tokens",
      paramLabel = "N|none",
      description =
          "How long prompts may be, in estimated tokens; the oldest exchanges are left out. Or none, "
              + "to keep prompts whole. Default: that of the profile, which is 8192 if recommended")
  private @Nullable String maxPromptTokens;

  @Option(
      names = "--group-by",
      paramLabel = "WHAT",
      description =
          "What a split keeps together: runs on one instance or query (instance), on one code "
              + "repository (repository), or each run by itself (trace). A run whose log names no "
              + "repository goes by its instance, one without an instance by itself, and the report "
              + "counts them. Without effect where single rows are shuffled. Default: instance")
  private @Nullable String groupBy;

  /**
   * {@return the profile with the choices that were made}
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if they do not go together
   */
  Profile profile() {
    Profile.Builder chosen = Choices.profiles().require(profileName).get().toBuilder();
    if (classifier != null) {
      chosen.classifier(Choices.classifiers().require(classifier).get());
    }
    if (order != null) {
      chosen.rowOrder(rowOrder(order));
    }
    if (trainOn != null) {
      chosen.trainOn(Choices.trainOn().require(trainOn));
    }
    if (columns != null) {
      chosen.columns(Choices.columns().require(columns));
    }
    if (groupBy != null) {
      chosen.groupBy(Choices.groups().require(groupBy));
    }
    if (maxPromptTokens != null) {
      window(maxPromptTokens).ifPresent(window -> chosen.framing(Framing.recommended(window)));
    }
    return chosen.build();
  }

  private RowOrder rowOrder(String name) {
    RowOrder chosen = Choices.rowOrders().require(name);
    if (chosen == RowOrder.SHUFFLED_ROWS && !profileName.equals("reference")) {
      throw SpeculativeActionsException.configuration(
          "--order rows: only the reference shuffles single rows; add --profile reference, or leave"
              + " it out");
    }
    return chosen;
  }

  /** {@return the window to set; none if it is the profile's own, as the reference cuts nothing} */
  private Optional<PromptWindow> window(String tokens) {
    boolean isWhole = tokens.equals("none");
    if (profileName.equals("reference")) {
      if (isWhole) {
        return Optional.empty();
      }
      throw SpeculativeActionsException.configuration(
          "--max-prompt-tokens: the reference keeps prompts whole; say none, or leave it out");
    }
    return Optional.of(isWhole ? PromptWindow.none() : PromptWindow.ofTokens(number(tokens)));
  }

  private static int number(String tokens) {
    int number;
    try {
      number = Integer.parseInt(tokens);
    } catch (NumberFormatException e) {
      number = 0;
    }
    if (number < 1) {
      throw SpeculativeActionsException.configuration(
          "--max-prompt-tokens takes a number from 1 on or none, not '%s'".formatted(tokens));
    }
    return number;
  }
}
