package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RecordSchema;

/** Turns records into the bytes of a file format in which rows simply follow each other. */
interface RowEncoder {

  /** {@return the ending of file names, without a dot} */
  String extension();

  /** {@return what files keep of the shape of rows} */
  RowShape rowShape();

  /** {@return the bytes that begin each file} */
  byte[] header(RecordSchema schema);

  /** {@return the bytes of one row; may be called from several threads} */
  byte[] row(RecordSchema schema, DatasetRecord record);
}
