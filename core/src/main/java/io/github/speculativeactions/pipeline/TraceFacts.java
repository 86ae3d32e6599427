package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.split.GroupSplit.Part;

/**
 * What must be known of a trace to decide which rows its steps have.
 *
 * @param isRecordedAsUnresolved whether a verdict in the log says that the task was not solved
 * @param outcome what the log or the trace itself tells
 * @param part where its group belongs
 * @param group the hash of its group's name
 */
record TraceFacts(boolean isRecordedAsUnresolved, Outcome outcome, Part part, long group) {

  /** {@return whether the proposer learns from it} */
  boolean isToTrainOn(TrainOn choice) {
    return choice == TrainOn.ALL || outcome != Outcome.UNRESOLVED;
  }
}
