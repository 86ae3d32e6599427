package io.github.speculativeactions.sink;

import java.nio.file.Path;

class CsvSinkTest extends DatasetSinkContract {

  @Override
  public DatasetSink sink(Path target) {
    return CsvSink.in(target);
  }

  @Override
  public Output output(Path target) {
    return FolderOutput.csv(target);
  }
}
