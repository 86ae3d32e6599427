package io.github.speculativeactions.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.format.RowFormats;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.source.ChatMessages;
import io.github.speculativeactions.storage.Storages;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepJsonTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1",
        "1.10",
        "-0.0",
        "1e2",
        "1E+400",
        "0.1000000000000000055511151231257827",
        "123456789012345678901234567890",
        "{\"b\": 1.50, \"a\": [true, null, \"é\\u00e9\\n\"]}",
        "\"{\\\"count\\\": 1.10}\""
      })
  void theArgumentsOfACallAreThoseThatABuildReads(String arguments) throws IOException {
    String calls =
        "[{\"id\": \"c\", \"function\": {\"name\": \"f\", \"arguments\": " + arguments + "}}]";

    assertThat(StepJson.read("{\"tool_calls\": " + calls + "}").action())
        .isEqualTo(asBuilt("{\"role\": \"assistant\", \"tool_calls\": " + calls + "}"));
  }

  private Message asBuilt(String message) throws IOException {
    Path file = folder.resolve("rows.jsonl");
    Files.writeString(file, "{\"messages\": [" + message + "]}");
    List<StoredFile> files = Storages.discover().forLocation(file.toString()).list(file.toString());
    try (RowReader rows = RowFormats.builtIn().require("jsonl").open(RowRequest.of(files.get(0)))) {
      return ChatMessages.read(rows.next().column("messages"), "messages").get(0);
    }
  }
}
