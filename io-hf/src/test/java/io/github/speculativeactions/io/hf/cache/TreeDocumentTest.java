package io.github.speculativeactions.io.hf.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeDocumentTest {

  private static final String OF_PYTHON =
      """
      {
       "format_version": 1,
       "files": {
        "README.md": {
         "size": 27,
         "blob_id": "5879fa76420ba518d7dcf543edb283b15217ab10"
        },
        "data/\\u00e9.parquet": {
         "size": 5000000000,
         "blob_id": "b57f642b441f43c1712dfd708e79965f117c4f2e",
         "lfs_sha256": "262cdda86eb2d0b1bf6f4594d52643d7d9bdfdcb923d2d7ec940ad87c9592dbc",
         "lfs_size": 5000000000,
         "xet_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
        }
       }
      }""";

  @Test
  void whatPythonWroteIsReadAndWrittenWithoutLoss() {
    Map<String, TreeEntry> files = TreeDocument.parse(OF_PYTHON.getBytes(UTF_8)).orElseThrow();
    assertThat(files).containsOnlyKeys("README.md", "data/é.parquet");
    TreeEntry plain = requireNonNull(files.get("README.md"));
    assertThat(plain).isEqualTo(TreeEntry.ofGit(27, "5879fa76420ba518d7dcf543edb283b15217ab10"));
    assertThat(plain.blob()).isEqualTo(new Blob("5879fa76420ba518d7dcf543edb283b15217ab10", 27));
    TreeEntry large = requireNonNull(files.get("data/é.parquet"));
    assertThat(large.lfsSize()).isEqualTo(5_000_000_000L);
    assertThat(large.xetHash()).startsWith("9f86d081");
    assertThat(large.blob().etag()).startsWith("262cdda8");
    assertThat(TreeDocument.parse(TreeDocument.write(files))).contains(files);
    assertThat(new String(TreeDocument.write(files), UTF_8)).doesNotContain("null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"format_version\": 2, \"files\": {}}",
        "{\"format_version\": 1, \"files\": []}",
        "{\"format_version\": 1, \"files\": {\"a\": 1}}",
        "{\"format_version\": 1, \"files\": {\"a\": {\"size\": \"big\", \"blob_id\": \"x\"}}}",
        "{\"format_version\": 1, \"files\": {\"a\": {\"size\": 1}}}"
      })
  void whatIsNoListingIsNone(String text) {
    assertThat(TreeDocument.parse(text.getBytes(UTF_8))).isEmpty();
  }
}
