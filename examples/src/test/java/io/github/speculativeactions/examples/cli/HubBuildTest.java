package io.github.speculativeactions.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.hub.testing.Change;
import io.github.speculativeactions.hub.testing.Origin;
import io.github.speculativeactions.hub.testing.ReceivedRequest;
import io.github.speculativeactions.hub.testing.TestHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds in processes of their own, since the hub is named by variables of the environment. */
class HubBuildTest {

  private static final String TOKEN = "hf_aliceAliceAlice";
  private static final String COLUMNS = "hf://datasets/alice/smith/data/*.parquet";
  private static final String LINES = "hf://datasets/alice/smith/tool.jsonl";

  @TempDir Path folder;
  private TestHub hub;
  private Path parquet;
  private Path jsonLines;

  @BeforeEach
  void start() throws IOException {
    parquet = resource("tool.parquet");
    jsonLines = resource("../samples/swe-smith/tool.jsonl");
    hub = TestHub.start();
    hub.addUser("alice", TOKEN);
    hub.dataset("alice/smith")
        .commit(
            "Begin",
            Change.file("data/train-00000-of-00001.parquet", parquet),
            Change.file("tool.jsonl", jsonLines));
    hub.dataset("alice/smith").hide();
  }

  @AfterEach
  void stop() throws IOException {
    hub.close();
  }

  @Test
  void aBuildFromTheHubIsTheBuildFromItsFiles() throws Exception {
    assertThat(outputs(build("local", parquet.toString())))
        .isNotEmpty()
        .isEqualTo(outputs(build("hub", COLUMNS)));
    assertThat(outputs(build("local-lines", jsonLines.toString())))
        .isNotEmpty()
        .isEqualTo(outputs(build("hub-lines", LINES)));
  }

  @Test
  void theReportSaysWhichCommitWasRead() throws Exception {
    Path out = build("hub", LINES);

    assertThat(Files.readString(out.resolve("report.json")))
        .contains("\"%s\" : \"%s\"".formatted(LINES, hub.dataset("alice/smith").head("main")));
    assertThat(Files.readString(out.resolve("proposer-sft/README.md")))
        .contains(hub.dataset("alice/smith").head("main"));
  }

  @Test
  void ofAParquetFileOnlyTheNeededColumnsAreFetched() throws Exception {
    build("hub", COLUMNS);

    long fetched = hub.requests().stream().mapToLong(HubBuildTest::rangeLength).sum();
    // The end, 64 KiB, is fetched in one piece; of the rest not even a tenth is needed.
    long end = 64L << 10;
    assertThat(fetched).isBetween(end + 1, end + (Files.size(parquet) - end) / 10);
  }

  @Test
  void theTokenNeverReachesTheServerOfLargeFiles() throws Exception {
    build("hub", COLUMNS);
    assertThat(hub.requests())
        .anyMatch(request -> request.origin() == Origin.CONTENT)
        .allMatch(
            request ->
                request.header("Authorization").isPresent() == (request.origin() == Origin.HUB));
  }

  @Test
  void whatWasReadIsReadAgainOffline() throws Exception {
    Map<String, String> online = outputs(build("online", LINES));
    int requests = hub.requests().size();
    assertThat(outputs(build("offline", LINES, "HF_HUB_OFFLINE", "1"))).isEqualTo(online);
    assertThat(hub.requests()).hasSize(requests);
  }

  @Test
  void whatTheHubDoesNotHaveOrShowIsAFailureAndNoWrongUsage() throws Exception {
    assertThat(failure("hf://datasets/alice/none"))
        .startsWith("error: hf://datasets/alice/none: there is no such repository")
        .contains("the token from HF_TOKEN");
    assertThat(failure("hf://datasets/alice/smith", "HF_TOKEN", ""))
        .startsWith("error: hf://datasets/alice/smith: there is no such repository")
        .contains("no token was sent; set HF_TOKEN");
    assertThat(failure(LINES, "TRANSFORMERS_OFFLINE", "1"))
        .contains("(TRANSFORMERS_OFFLINE)")
        .contains("hf download --repo-type dataset alice/smith");
  }

  /** {@return what is said of a source that cannot be read} */
  private String failure(String source, String... variables) throws Exception {
    Path log = folder.resolve("failure.log");
    assertThat(run(folder.resolve("failure"), source, log, variables)).isEqualTo(1);
    return Files.readString(log);
  }

  /** {@return what a source becomes} */
  private Path build(String name, String source, String... variables) throws Exception {
    Path out = folder.resolve(name);
    Path log = folder.resolve(name + ".log");
    assertThat(run(out, source, log, variables)).as(() -> textOf(log)).isZero();
    return out;
  }

  private static String textOf(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the exit code of a build} */
  private int run(Path out, String source, Path log, String... variables) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "build",
                "--source",
                "swe-smith=" + source,
                "--out",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(variable -> variable.startsWith("HF_"));
    builder.environment().put("HF_ENDPOINT", hub.endpoint().toString());
    builder.environment().put("HF_HOME", folder.resolve("hf-home").toString());
    builder.environment().put("HF_TOKEN", TOKEN);
    for (int i = 0; i < variables.length; i += 2) {
      builder.environment().put(variables[i], variables[i + 1]);
    }
    Process process = builder.start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  /** {@return the rows that were written; reports and cards name where they are from} */
  private static Map<String, String> outputs(Path out) throws IOException {
    Map<String, String> files = Tree.of(out);
    files.keySet().removeIf(path -> !path.endsWith(".parquet"));
    return files;
  }

  /** {@return how many bytes of a large file a request asks for} */
  private static long rangeLength(ReceivedRequest request) {
    if (request.origin() == Origin.HUB) {
      return 0;
    }
    String[] ends = request.header("Range").orElseThrow().replace("bytes=", "").split("-", 2);
    return Long.parseLong(ends[1]) - Long.parseLong(ends[0]) + 1;
  }

  private Path resource(String name) throws IOException {
    Path copy = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
    try (var in = getClass().getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(in, name), copy);
    }
    return copy;
  }
}
