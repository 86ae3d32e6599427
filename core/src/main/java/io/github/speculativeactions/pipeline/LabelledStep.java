package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.model.Step;

/** A step and what the classifier said of it. */
record LabelledStep(Step step, Classification classification) {}
