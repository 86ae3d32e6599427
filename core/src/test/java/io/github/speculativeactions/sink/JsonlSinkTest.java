package io.github.speculativeactions.sink;

import java.nio.file.Path;

class JsonlSinkTest extends DatasetSinkContract {

  @Override
  DatasetSink sink(Path target) {
    return JsonlSink.in(target);
  }

  @Override
  Output output(Path target) {
    return FolderOutput.jsonl(target);
  }
}
