package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.sink.DatasetSinkContract;
import java.nio.file.Path;

class ParquetSinkTest extends DatasetSinkContract {

  @Override
  public DatasetSink sink(Path target) {
    return ParquetSink.in(target);
  }

  @Override
  public Output output(Path target) {
    return new ParquetOutput(target);
  }
}
