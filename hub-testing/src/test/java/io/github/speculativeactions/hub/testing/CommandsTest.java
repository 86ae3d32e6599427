package io.github.speculativeactions.hub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CommandsTest extends HubTest {

  @TempDir Path folder;
  private Commands commands;
  private Path file;

  @BeforeEach
  void hostAFile() throws IOException {
    commands = new Commands(hub);
    file = Files.write(folder.resolve("a.parquet"), new byte[5_000]);
    assertThat(commands.obey("host\talice/ds\ta.parquet\t" + file))
        .hasToString("{\"requests\":0,\"hubBytes\":0,\"contentBytes\":0}");
  }

  @Test
  void aHostedFileIsServedAndWhatIsSentIsCounted() {
    String location = stranger.head(FILES + "a.parquet").header("Location");
    assertThat(stranger.get(location).bytes()).hasSize(5_000);
    JsonNode counts = commands.obey("counts");
    assertThat(counts.path("requests").intValue()).isEqualTo(2);
    assertThat(counts.path("contentBytes").intValue()).isEqualTo(5_000);
  }

  @Test
  void everyAnswerWaitsForTheDelayThatWasSetLast() {
    commands.obey("delay\t3600000");
    commands.obey("delay\t50");
    long start = System.nanoTime();
    stranger.get(API);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(50));
  }

  @Test
  void whatWasReceivedIsToldOnce() {
    stranger.get(API);
    assertThat(commands.obey("received").path("received").path(0).path("path").stringValue())
        .isEqualTo(API);
    assertThat(commands.obey("received").path("received")).isEmpty();
  }

  @Test
  void aCommandThatCannotBeObeyedIsAnErrorAndChangesNothing() {
    String head = dataset.head("main");
    assertThat(error("jump")).isEqualTo("there is no command jump");
    assertThat(error("host\talice/ds\tb.parquet"))
        .isEqualTo(
            "the command needs 3 words behind it, parted by tabs, not [alice/ds, b.parquet]");
    Path missing = folder.resolve("missing");
    assertThat(error("host\talice/ds\tb.parquet\t" + missing))
        .isEqualTo("there is no file " + missing + " that can be read");
    assertThat(error("host\talice/ds\tb.parquet\t" + folder))
        .isEqualTo("there is no file " + folder + " that can be read");
    assertThat(error("delay\tlong"))
        .isEqualTo("delay needs a whole number from 0 to 86400000, not long");
    assertThat(error("delay\t-5")).endsWith("not -5");
    assertThat(stranger.get(API).status()).isEqualTo(200);
    assertThat(dataset.head("main")).isEqualTo(head);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "/abs", "a//b", ".git/config", "a/", ""})
  void aFileIsHostedAtNoPathThatTheHubRefuses(String path) {
    assertThat(error("host\talice/ds\t" + path + "\t" + file)).isEqualTo("invalid path: " + path);
    assertThat(dataset.paths("main")).containsExactlyInAnyOrder(".gitattributes", "a.parquet");
  }

  private String error(String line) {
    return commands.obey(line).path("error").stringValue();
  }
}
