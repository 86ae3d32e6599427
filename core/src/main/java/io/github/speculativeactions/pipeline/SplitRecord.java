package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.split.Split;

/** A row and the split of its dataset that it belongs to. */
record SplitRecord(Split split, DatasetRecord record) {}
