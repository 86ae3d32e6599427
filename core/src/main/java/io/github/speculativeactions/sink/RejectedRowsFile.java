package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.RejectedRow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code rejected.jsonl}, which exists only if a row was rejected. */
final class RejectedRowsFile implements AutoCloseable {

  private final Path file;
  private @Nullable BufferedWriter writer;

  RejectedRowsFile(Path file) {
    this.file = file;
  }

  void write(RejectedRow row) throws IOException {
    if (writer == null) {
      writer = Files.newBufferedWriter(file);
    }
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("source", row.source());
    json.put("file", row.position().file());
    json.put("row", row.position().row());
    json.put("reason", row.reason());
    writer.write(json.toString());
    writer.write('\n');
  }

  @Override
  public void close() throws IOException {
    BufferedWriter open = writer;
    writer = null;
    if (open != null) {
      open.close();
    }
  }
}
