package io.github.speculativeactions.examples;

import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.framing.PromptWindow;
import io.github.speculativeactions.build.framing.TokenCounter;
import io.github.speculativeactions.build.verifier.NegativeKind;
import io.github.speculativeactions.build.verifier.NegativeQuotas;
import io.github.speculativeactions.classify.StructuralClassifier;
import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.io.parquet.write.ParquetSink;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;
import io.github.speculativeactions.pipeline.Profile;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.source.SweSmithSource;
import io.github.speculativeactions.split.GroupBy;
import java.nio.file.Path;

/** Changes single choices of the recommended profile; what is not named stays as it is. */
public final class ChooseWhatRowsHold {

  private ChooseWhatRowsHold() {}

  /**
   * Converts one file.
   *
   * @param args a file of SWE-smith rows and the folder to write to
   */
  public static void main(String... args) {
    // A model's own tokenizer goes here.
    TokenCounter tokenizer = text -> (text.length() + 2) / 3;
    Profile profile =
        Profile.recommended().toBuilder()
            .classifier(
                StructuralClassifier.builder()
                    .tool("book_flight", ActionType.TOOL_CALL, SideEffect.MUTATING)
                    .build())
            .groupBy(GroupBy.REPOSITORY)
            .framing(Framing.recommended(PromptWindow.ofTokens(4_096).countedBy(tokenizer)))
            .negativeQuotas(
                NegativeQuotas.builder()
                    .atMost(NegativeKind.PERTURBED, 0.2)
                    .atMost(NegativeKind.OTHER_STATE, 0.5)
                    .build())
            .build();
    ParquetOptions options = ParquetOptions.builder().zstdLevel(9).build();
    BuildReport report =
        SpeculativeDatasets.builder()
            .from(SweSmithSource.at(Path.of(args[0])))
            .profile(profile)
            .to(ParquetSink.in(Path.of(args[1]), options))
            .run();
    report
        .dataset(Dataset.VERIFIER)
        .leftOut()
        .forEach((reason, steps) -> System.out.println(steps + " steps without a pair: " + reason));
  }
}
