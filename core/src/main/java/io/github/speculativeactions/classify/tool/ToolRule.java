package io.github.speculativeactions.classify.tool;

import io.github.speculativeactions.classify.evidence.Finding;

/** Tells what one tool does, by its arguments. */
@FunctionalInterface
interface ToolRule {

  Finding judge(CallArguments arguments);
}
