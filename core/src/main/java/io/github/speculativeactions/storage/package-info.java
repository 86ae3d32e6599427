/**
 * Where files live: listing them and reading their bytes.
 *
 * <p>{@code Storage} is a service provider interface; local files are built in. Depends on the root
 * package only.
 */
@NullMarked
package io.github.speculativeactions.storage;

import org.jspecify.annotations.NullMarked;
