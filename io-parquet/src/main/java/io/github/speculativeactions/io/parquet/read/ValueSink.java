package io.github.speculativeactions.io.parquet.read;

import tools.jackson.databind.JsonNode;

/** Where a converter leaves the value it has made. */
@FunctionalInterface
interface ValueSink {

  void accept(JsonNode value);
}
