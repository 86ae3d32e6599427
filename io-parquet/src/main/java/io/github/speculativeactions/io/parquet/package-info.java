/**
 * Parquet files as this library writes them: their options, the Hugging Face features of their
 * columns, and where the footer of a file lies.
 *
 * <p>Depends on the root package and the storage package of {@code core}. The layout is that of the
 * Apache Parquet format specification, the features are those of the Python library {@code
 * datasets} 5.0.
 */
@NullMarked
package io.github.speculativeactions.io.parquet;

import org.jspecify.annotations.NullMarked;
