/**
 * What the hub holds: repositories of commits, whose names are git's, and the bytes of their files.
 * Knows nothing of HTTP but the status that a refusal ends in.
 */
@NullMarked
package io.github.speculativeactions.hub.testing.store;

import org.jspecify.annotations.NullMarked;
