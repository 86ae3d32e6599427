/**
 * Tells what a message without a call is: an answer, a question, a refusal, a plan. Not exported;
 * depends on {@code evidence}.
 */
@NullMarked
package io.github.speculativeactions.classify.text;

import org.jspecify.annotations.NullMarked;
