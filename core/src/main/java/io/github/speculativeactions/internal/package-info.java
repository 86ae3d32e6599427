/**
 * Shared by this library's own packages; not part of its API and not exported to users.
 *
 * <p>Depends on the root package and Jackson only.
 */
@NullMarked
package io.github.speculativeactions.internal;

import org.jspecify.annotations.NullMarked;
