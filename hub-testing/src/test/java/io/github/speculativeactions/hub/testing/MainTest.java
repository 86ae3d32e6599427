package io.github.speculativeactions.hub.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String input, String... arguments) throws IOException {
    return Main.run(
        arguments,
        new ByteArrayInputStream(input.getBytes(UTF_8)),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8));
  }

  @Test
  void helpIsPrintedAndNothingIsRun() throws IOException {
    assertThat(run("counts\n", "alice=hf_alice", "--help")).isZero();
    assertThat(out.toString(UTF_8))
        .startsWith("Usage: java -jar test-hub.jar")
        .contains("--page-size", "--parts-from", "--part-size", "host", "delay", "received")
        .doesNotContain("\"requests\":0");
  }

  @Test
  void theDefaultsThatTheHelpStatesAreTheDefaults() throws IOException {
    run("", "--help");
    HubSettings defaults = HubSettings.defaults();
    assertThat(out.toString(UTF_8))
        .contains("a listing (%d)".formatted(defaults.pageSize()))
        .contains("in parts (%d)".formatted(defaults.multipartFrom()))
        .contains("a part (%d)".formatted(defaults.partSize()));
  }

  @ParameterizedTest
  @CsvSource({
    "--pages, '--pages' is neither an option nor USER=TOKEN",
    "alice, 'alice' is neither an option nor USER=TOKEN",
    "=hf_secret, '=' is neither an option nor USER=TOKEN",
    "--users=hf_secret, '--users=' is neither an option nor USER=TOKEN",
    "--page-size 0, '--page-size needs a whole number from 1 to 1000000, not 0'",
    "--part-size many, '--part-size needs a whole number from 1 to 1000000000000, not many'",
    "--parts-from, '--parts-from needs a whole number from 1 to 1000000000000, not nothing'",
    "--part-size 1000000000001, '--part-size needs a whole number from 1 to 1000000000000, not 1000000000001'"
  })
  void wrongArgumentsAreToldAndEndTheProgramWithTwo(String words, String message)
      throws IOException {
    assertThat(run("", words.split(" "))).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("error: " + message + " (see --help)");
    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(err.toString(UTF_8)).doesNotContain("hf_secret");
  }

  @Test
  void optionsBecomeSettingsInAnyOrder() {
    Arguments arguments =
        Arguments.parse(
            "bob=a=b",
            "--part-size",
            "3",
            "--page-size",
            "1",
            "--parts-from",
            "1000000000000",
            "alice=hf_alice");
    assertThat(arguments.settings())
        .isEqualTo(HubSettings.defaults().withPageSize(1).withParts(1_000_000_000_000L, 3));
    assertThat(arguments.tokens()).containsEntry("bob", "a=b").containsEntry("alice", "hf_alice");
  }

  @Test
  void theProgramTellsItsUrlsAndEndsWithItsInput() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    Process program =
        new ProcessBuilder(java, "-cp", classPath, Main.class.getName(), "alice=hf_alice")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = program.inputReader(UTF_8)) {
      JsonNode urls = Json.read(lines.readLine());
      URI whoAmI = URI.create(urls.path("endpoint").stringValue() + "/api/whoami-v2");
      HttpRequest request =
          HttpRequest.newBuilder(whoAmI).header("Authorization", "Bearer hf_alice").build();
      String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
      assertThat(answer).contains("\"name\":\"alice\"");
      assertThat(urls.path("contentOrigin").stringValue()).startsWith("http://localhost:");
      program.getOutputStream().write("counts\n".getBytes(UTF_8));
      program.getOutputStream().flush();
      assertThat(Json.read(lines.readLine()).path("requests").intValue()).isEqualTo(1);
      program.getOutputStream().close();
      List<String> received = lines.lines().toList();
      assertThat(received).hasSize(1);
      assertThat(Json.read(received.get(0)).path("path").stringValue()).isEqualTo("/api/whoami-v2");
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isZero();
    } finally {
      program.destroyForcibly();
    }
  }
}
