/**
 * Which files of a dataset's repository are its data, and which split of which configuration they
 * are of: by the rules of {@code datasets} 5.0, so that a name means here what it means there.
 *
 * <p>{@code DatasetLayout} is the way in. It is given paths and the two documents that may say more
 * of them, so nothing here asks the Hub or looks at a disk. {@code CardMetadata} reads what a card
 * says of anything else. Depends on the package above and on {@code core}'s globs; not exported.
 */
@NullMarked
package io.github.speculativeactions.io.hf.layout;

import org.jspecify.annotations.NullMarked;
