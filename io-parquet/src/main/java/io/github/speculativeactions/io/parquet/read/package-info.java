/**
 * Parquet files as rows.
 *
 * <p>The footer is parsed by parquet-java; the pages are fetched, checked and decompressed here and
 * decoded by its column module, whose record assembly calls converters that make JSON trees. What a
 * file claims about itself is checked before it is believed. Depends on {@code core} and on the
 * place of the footer; on nothing of Hadoop.
 */
@NullMarked
package io.github.speculativeactions.io.parquet.read;

import org.jspecify.annotations.NullMarked;
