package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.verifier.pairs.PairPlan;
import io.github.speculativeactions.split.Split;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which rows a build writes and in which order. The rows come in pieces: a piece is what is
 * made of the same traces at once. Safe for use by several threads.
 */
interface WritePlan {

  /** {@return what a profile makes of the traces that were read} */
  static WritePlan of(BuildSettings settings, ReadTraces read, TraceSpool spool) {
    Profile profile = settings.profile();
    StepIndex index = read.index();
    long seed = settings.seed();
    return switch (profile.rowOrder()) {
      case SHUFFLED_ROWS -> new ShuffledRowsPlan(profile, index, spool, seed);
      case WHOLE_TRACES -> {
        Duplicates duplicates = RepeatedStepSearch.find(index, read.fingerprints(), profile);
        VerifierRows verifier =
            profile
                .negativeQuotas()
                .map(
                    quotas ->
                        PairPlan.of(
                            read.fingerprints().table(),
                            duplicates.traces(),
                            profile.framing(),
                            quotas,
                            seed))
                .<VerifierRows>map(plan -> new PlannedVerifierRows(plan, index, spool))
                .orElseGet(() -> new DrawnVerifierRows(profile, index, spool, duplicates, seed));
        yield new WholeTracesPlan(profile, index, spool, duplicates, verifier, seed);
      }
    };
  }

  /** {@return how many rows all pieces have together} */
  long rows();

  /** {@return how many pieces there are} */
  long pieces();

  /** {@return whether a piece is of one trace, and not of one row} */
  boolean keepsTracesWhole();

  /** {@return about how many bytes of traces must be read for a piece} */
  long bytes(long piece);

  /** {@return the rows of a piece, made now, in the order in which they are written} */
  List<SplitRecord> make(long piece);

  /** {@return the splits that a dataset has, be they empty} */
  Set<Split> splits(Dataset dataset);

  /** {@return why steps have no row, and how many, for a dataset} */
  Map<String, Long> leftOut(Dataset dataset);
}
