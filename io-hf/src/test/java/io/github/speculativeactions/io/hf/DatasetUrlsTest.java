package io.github.speculativeactions.io.hf;

import static io.github.speculativeactions.io.hf.Failures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DatasetUrlsTest {

  private static final HubOptions MIRROR =
      HubOptions.builder(Path.of("home")).endpoint("https://mirror.example/hub/").build();

  private final DatasetUrls urls =
      DatasetUrls.of(MIRROR, RepositoryId.parse("o/n"), "refs/convert/parquet");

  @Test
  void theRevisionIsOneSegmentAndThePathIsEncodedSegmentBySegment() {
    assertThat(urls.file("data/a b+c#?é.parquet").toASCIIString())
        .isEqualTo(
            "https://mirror.example/hub/datasets/o/n/resolve/refs%2Fconvert%2Fparquet/"
                + "data/a%20b%2Bc%23%3F%C3%A9.parquet");
  }

  @Test
  void theTreeIsAskedForAFolderOrForAll() {
    String base = "https://mirror.example/hub/api/datasets/o/n/tree/refs%2Fconvert%2Fparquet";
    assertThat(urls.tree("")).hasToString(base + "?recursive=true&expand=false");
    assertThat(urls.tree("a/b c")).hasToString(base + "/a/b%20c?recursive=true&expand=false");
  }

  @Test
  void theDescriptionAndThePageAreOfTheDataset() {
    assertThat(urls.info())
        .hasToString(
            "https://mirror.example/hub/api/datasets/o/n/revision/refs%2Fconvert%2Fparquet");
    assertThat(urls.page()).hasToString("https://mirror.example/hub/datasets/o/n");
    assertThat(DatasetUrls.of(MIRROR, RepositoryId.parse("squad"), "main").page())
        .hasToString("https://mirror.example/hub/datasets/squad");
  }

  @Test
  void aPathOrRevisionThatLeavesTheRepositoryIsRefused() {
    assertRefused(() -> urls.file("../secret")).hasMessageContaining("'../secret'");
    assertRefused(() -> urls.file("")).hasMessageContaining("empty segment");
    assertRefused(() -> urls.tree("a/../..")).hasMessageContaining("'a/../..'");
    assertRefused(() -> DatasetUrls.of(MIRROR, RepositoryId.parse("o/n"), "../../x"))
        .hasMessageContaining("'../../x'");
  }
}
