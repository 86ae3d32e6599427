/**
 * Writes datasets as Parquet files.
 *
 * <p>A prompt repeats the messages of the prompt before it, as the same objects. A row group keeps
 * each of them once, with a number for every place where it stands, and that is also how the file
 * holds them: as a dictionary. So the work and the file grow with the new text only. Knows the
 * sinks and records of {@code core}; uses parquet-java without Hadoop.
 */
@NullMarked
package io.github.speculativeactions.io.parquet.write;

import org.jspecify.annotations.NullMarked;
