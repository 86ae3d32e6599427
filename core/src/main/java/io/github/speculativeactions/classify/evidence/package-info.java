/** What is found out about a step, and how far it is to be trusted. Not exported. */
@NullMarked
package io.github.speculativeactions.classify.evidence;

import org.jspecify.annotations.NullMarked;
