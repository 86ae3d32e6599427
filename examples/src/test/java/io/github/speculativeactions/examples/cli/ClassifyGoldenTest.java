package io.github.speculativeactions.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ClassifyGoldenTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void everyMessageGetsTheAnswerOfTheReference() throws IOException {
    byte[] messages;
    try (var in =
        new GZIPInputStream(Files.newInputStream(SharedData.require("golden/labels.jsonl.gz")))) {
      messages = in.readAllBytes();
    }

    Ran ran = Ran.with(messages, "classify", "--classifier", "reference");

    assertThat(ran.err()).isEmpty();
    assertThat(values(ran.out(), "action_type"))
        .isNotEmpty()
        .isEqualTo(values(new String(messages, StandardCharsets.UTF_8), "label"));
  }

  private static List<String> values(String lines, String key) {
    return List.of(lines.split("\n")).stream()
        .map(line -> JSON.readTree(line).path(key).stringValue())
        .toList();
  }
}
