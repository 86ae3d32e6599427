package io.github.speculativeactions.sink;

import java.nio.file.Path;

class JsonlSinkTest extends DatasetSinkContract {

  @Override
  public DatasetSink sink(Path target) {
    return JsonlSink.in(target);
  }

  @Override
  public Output output(Path target) {
    return FolderOutput.jsonl(target);
  }
}
