package io.github.speculativeactions.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.examples.samples.SampleStorage;
import io.github.speculativeactions.hub.testing.TestHub;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.publish.Published;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishToTheHubTest {

  @TempDir Path folder;

  @Test
  void threeRepositoriesArePublishedWithTheirCards() throws IOException {
    Path traces = folder.resolve("tool.jsonl");
    try (InputStream in = new SampleStorage().list("sample://swe-smith/tool.jsonl").get(0).open()) {
      Files.copy(in, traces);
    }
    try (TestHub hub = TestHub.start()) {
      hub.addUser("alice", "hf_aliceAliceAlice");
      Map<String, String> environment =
          Map.of("HF_ENDPOINT", hub.endpoint().toString(), "HF_TOKEN", "hf_aliceAliceAlice");

      List<Published> published =
          PublishToTheHub.publish(
              HubOptions.fromEnvironment(environment, folder),
              traces,
              folder.resolve("out"),
              "alice");

      assertThat(published)
          .extracting(it -> it.repository().toString())
          .containsExactlyInAnyOrder(
              "alice/speculative-actions-proposer-sft",
              "alice/speculative-actions-verifier-pref",
              "alice/speculative-actions-eval");
      assertThat(hub.dataset("alice/speculative-actions-eval").paths("main")).contains("README.md");
    }
  }
}
