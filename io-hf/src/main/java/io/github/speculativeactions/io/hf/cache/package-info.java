/**
 * The Hub's cache on disk, in the layout of the Python client {@code huggingface_hub} (1.33 and
 * 2.0), so that each finds what the other fetched.
 *
 * <p>{@code CachedDataset} is the way in. Nothing here asks the Hub: bytes come from a {@code
 * Fetch} that the caller hands over. A file is made below {@code blobs} under a name that nobody
 * else uses, checked, and then moved to its place, so who looks there sees all of it or none; who
 * opened it through {@code ArrivingFile} reads it on its way. {@code BlobLock} only saves a second
 * download: Python's lock is another one on Linux, and some file systems grant every lock. Depends
 * on the package above it, which does not depend on this one; not exported.
 */
@NullMarked
package io.github.speculativeactions.io.hf.cache;

import org.jspecify.annotations.NullMarked;
