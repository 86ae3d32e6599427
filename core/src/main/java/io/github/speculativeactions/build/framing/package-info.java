/**
 * The recommended framing: prompts that chat templates accept, within a budget of tokens.
 *
 * <p>A trace's messages are made fit for templates one by one ({@code ChatHistory}), gathered in
 * exchanges that are counted and cut once ({@code FittedHistory}), and put together for each step
 * ({@code RecommendedPrompts}). Depends on {@code build}, {@code model} and {@code internal}.
 */
@NullMarked
package io.github.speculativeactions.build.framing;

import org.jspecify.annotations.NullMarked;
