package io.github.speculativeactions.build;

import io.github.speculativeactions.build.eval.EvalRecord;
import io.github.speculativeactions.build.proposer.ProposerRecord;
import io.github.speculativeactions.build.verifier.VerifierRecord;
import io.github.speculativeactions.model.ActionType;

/**
 * One output row of one of the three datasets.
 *
 * <p>Immutable and safe for use by several threads. Messages are shared with the trace and with
 * other records, so an encoder may tell by identity that it has seen one before.
 */
public sealed interface DatasetRecord permits ProposerRecord, VerifierRecord, EvalRecord {

  /** {@return the dataset this is a row of} */
  Dataset dataset();

  /** {@return the type of the step's action} */
  ActionType actionType();

  /** {@return where it comes from} */
  Provenance provenance();
}
