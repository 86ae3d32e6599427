package io.github.speculativeactions.hub.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class MainTest {

  @TempDir Path folder;

  @Test
  void theProgramHostsFilesAndCountsWhatItSends() throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("a.parquet"), new byte[5_000]);
    try (TestHub hub = TestHub.start()) {
      Commands commands = new Commands(hub);
      assertThat(commands.obey("host\talice/ds\tdata/a.parquet\t" + file))
          .hasToString("{\"requests\":0,\"hubBytes\":0,\"contentBytes\":0}");
      commands.obey("delay\t50");
      long start = System.nanoTime();
      URI resolve = hub.endpoint().resolve("/datasets/alice/ds/resolve/main/data/a.parquet");
      HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.ALWAYS).build();
      client.send(HttpRequest.newBuilder(resolve).build(), BodyHandlers.discarding());
      assertThat(System.nanoTime() - start).isGreaterThan(2 * 50_000_000L);
      JsonNode counts = commands.obey("counts");
      assertThat(counts.path("requests").intValue()).isEqualTo(2);
      assertThat(counts.path("contentBytes").intValue()).isEqualTo(5_000);
      assertThatThrownBy(() -> commands.obey("jump")).hasMessageContaining("no command: jump");
    }
  }

  private static JsonNode tell(Process program, BufferedReader out, String command)
      throws IOException {
    program.getOutputStream().write((command + "\n").getBytes(UTF_8));
    program.getOutputStream().flush();
    return Json.read(out.readLine());
  }

  @Test
  void theProgramTellsItsUrlsAndEndsWithItsInput() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    Process program =
        new ProcessBuilder(java, "-cp", classPath, Main.class.getName(), "alice=hf_alice")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = program.inputReader(UTF_8)) {
      JsonNode urls = Json.read(out.readLine());
      URI whoAmI = URI.create(urls.path("endpoint").stringValue() + "/api/whoami-v2");
      HttpRequest request =
          HttpRequest.newBuilder(whoAmI).header("Authorization", "Bearer hf_alice").build();
      String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
      assertThat(answer).contains("\"name\":\"alice\"");
      assertThat(urls.path("contentOrigin").stringValue()).startsWith("http://localhost:");
      assertThat(tell(program, out, "counts").path("requests").intValue()).isEqualTo(1);
      program.getOutputStream().close();
      List<String> received = out.lines().toList();
      assertThat(received).hasSize(1);
      assertThat(Json.read(received.get(0)).path("path").stringValue()).isEqualTo("/api/whoami-v2");
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isZero();
    } finally {
      program.destroyForcibly();
    }
  }
}
