/**
 * What the Hub's API tells of a dataset: which commit a revision is, and which files a commit has.
 *
 * <p>{@code DatasetApi} knows the routes; {@code FileListing} reads what comes back and believes
 * none of it before it is checked. Depends on {@code http}, on the record of a listed file of
 * {@code cache}, and on the package above; not exported.
 */
@NullMarked
package io.github.speculativeactions.io.hf.api;

import org.jspecify.annotations.NullMarked;
