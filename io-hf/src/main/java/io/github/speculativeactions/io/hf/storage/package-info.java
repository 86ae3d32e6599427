/**
 * Datasets of the Hub as a {@link io.github.speculativeactions.storage.Storage}: {@code HubStorage}
 * is the way in.
 *
 * <p>{@code PinnedDataset} is one commit, whose files {@code HubFile} reads: from the cache if they
 * are there, else from where {@code RemoteContent} finds them; {@code RangesAhead} holds what was
 * announced of a file. Depends on {@code api}, {@code cache}, {@code http}, {@code layout} and the
 * package above, and on {@code core}'s storage.
 */
@NullMarked
package io.github.speculativeactions.io.hf.storage;

import org.jspecify.annotations.NullMarked;
