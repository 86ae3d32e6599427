package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.split.Split;

/**
 * A row and the split of its dataset that it belongs to.
 *
 * @param step the number, through all traces, of the step whose prompt it has
 */
record SplitRecord(Split split, DatasetRecord record, int step) {}
