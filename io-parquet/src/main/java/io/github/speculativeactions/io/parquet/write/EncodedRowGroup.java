package io.github.speculativeactions.io.parquet.write;

import java.util.List;

/**
 * A row group as bytes.
 *
 * @param rows how many rows it has
 * @param expandedBytes what a reader gets, repeated text counted each time
 * @param chunks its columns, one for each leaf of the schema
 */
record EncodedRowGroup(int rows, long expandedBytes, List<EncodedChunk> chunks) {}
