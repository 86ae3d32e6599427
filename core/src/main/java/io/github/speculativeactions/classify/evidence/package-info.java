/**
 * What is found out about a step, how far it is to be trusted, and the phrases by which it is
 * found. Not exported; depends on {@code model} only.
 */
@NullMarked
package io.github.speculativeactions.classify.evidence;

import org.jspecify.annotations.NullMarked;
