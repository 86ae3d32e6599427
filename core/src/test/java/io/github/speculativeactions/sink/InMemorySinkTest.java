package io.github.speculativeactions.sink;

import java.nio.file.Path;

class InMemorySinkTest extends DatasetSinkContract {

  private final InMemorySink sink = new InMemorySink();

  @Override
  public DatasetSink sink(Path target) {
    return sink;
  }

  @Override
  public Output output(Path target) {
    return new InMemoryOutput(sink);
  }
}
