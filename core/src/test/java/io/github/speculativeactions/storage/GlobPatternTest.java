package io.github.speculativeactions.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobPatternTest {

  @ParameterizedTest
  @CsvSource({
    "*.jsonl, '', x.jsonl",
    "data/*.jsonl, data, data/x.jsonl",
    "data//a/*.jsonl, data/a, data/a/x.jsonl",
    "/*.jsonl, /, /x.jsonl",
    "///*.jsonl, /, /x.jsonl",
    "/data/*.jsonl, /data, /data/x.jsonl",
    "///data/*.jsonl, /data, /data/x.jsonl",
    "C:/*.jsonl, C:/, C:/x.jsonl",
    "C:/**, C:/, C:/x.jsonl",
    "C:/data/*.jsonl, C:/data, C:/data/x.jsonl",
    "//server/share/*.jsonl, //server/share, //server/share/x.jsonl",
    "//server/share/a//*.jsonl, //server/share/a, //server/share/a/x.jsonl",
  })
  void theFixedPartNamesTheSameFolderAsThePath(String path, String base, String location) {
    GlobPattern pattern = GlobPattern.parse(path);
    assertThat(pattern.base()).isEqualTo(base);
    assertThat(pattern.locate("x.jsonl")).isEqualTo(location);
  }

  @Test
  void theSlashOfADriveIsKept() {
    assertThat(LocalLocation.pathOf("C:/")).isEqualTo("C:/");
    assertThat(LocalLocation.pathOf("C://")).isEqualTo("C:/");
    assertThat(LocalLocation.pathOf("C:")).isEqualTo("C:");
    assertThat(LocalLocation.pathOf("C:/data/")).isEqualTo("C:/data");
  }
}
