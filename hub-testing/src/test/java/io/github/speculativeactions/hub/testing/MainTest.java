package io.github.speculativeactions.hub.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MainTest {

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
