package io.github.speculativeactions.io.hf.publish;

import static io.github.speculativeactions.io.hf.publish.HubFixture.IN_PARTS;
import static io.github.speculativeactions.io.hf.publish.HubFixture.SMALL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.speculativeactions.hub.testing.Change;
import io.github.speculativeactions.io.hf.LogRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the card and the data of others that a repository holds. */
class HubPublisherBesideOthersTest {

  private HubFixture at;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    at = HubFixture.withTwoShards(folder);
  }

  @AfterEach
  void stop() throws IOException {
    at.close();
  }

  @Test
  void whatAnotherConfigNamesOrIsNotNamedAsOursStays() throws IOException {
    String card =
        """
        ---
        configs:
        - config_name: hard
          data_files:
          - split: test
            path: data/test-0000[0-3]-of-00009.parquet
        - config_name: gone
          data_files: data/gone.parquet
        ---
        """;
    at.dataset()
        .commit(
            "Begin",
            Change.file("README.md", card),
            Change.file("data/test-00001-of-00009.parquet", "theirs"),
            Change.file("data/test-00004-of-00009.parquet", "ours, once"),
            Change.file("data/train-mine.parquet", "theirs"));

    Published published = at.publish();

    assertThat(published.removed().files()).containsExactly("data/test-00004-of-00009.parquet");
    assertThat(at.dataset().paths("main"))
        .contains("data/test-00001-of-00009.parquet", "data/train-mine.parquet")
        .doesNotContain("data/test-00004-of-00009.parquet");
  }

  @Test
  void whatAnotherConfigWouldLoadTooIsNotPublished() {
    at.dataset()
        .commit(
            "Begin",
            Change.file("README.md", "---\nconfigs:\n- config_name: mine\n---\n"),
            Change.file("data/train-00001-of-00009.parquet", "theirs"));
    String head = at.dataset().head("main");

    assertThatThrownBy(() -> at.publish())
        .hasMessageStartingWith("the configuration 'mine' would load '" + SMALL + "' too")
        .hasMessageContaining(HubFixture.ID);
    assertThat(at.dataset().head("main")).isEqualTo(head);
  }

  @Test
  void aFormatThatCannotBeReadBesideOthersIsNotPublished() {
    String card = "---\nconfigs:\n- config_name: mine\n  data_files: mine.csv\n---\n";
    at.dataset().commit("Begin", Change.file("README.md", card), Change.file("mine.csv", "a,b\n"));

    assertThatThrownBy(() -> at.publish())
        .hasMessageStartingWith("the configuration 'mine' has files such as 'mine.csv'")
        .hasMessageContaining(HubFixture.ID);
  }

  @Test
  void aSplitThatIsGoneIsTold() throws IOException {
    at.publish();
    String card =
        HubFixture.CARD.replace(
            "path: data/train-*", "path: data/train-*\n  - split: gold\n    path: gold.parquet");
    at.dataset().commit("Add", Change.file("README.md", card), Change.file("gold.parquet", "rows"));

    Published published = at.publish();

    assertThat(published.removed()).isEqualTo(new Removed(List.of(), List.of("gold")));
    assertThat(published.isUnchanged()).isFalse();
    assertThat(at.dataset().paths("main")).contains("gold.parquet");
    assertThat(at.publish().isUnchanged()).isTrue();
  }

  @Test
  void ourUntouchedCardIsReplacedWhole() throws IOException {
    at.publish();
    at.put("README.md", HubFixture.CARD.replace("# Ours", "# Newer").getBytes(UTF_8));

    assertThat(at.publish().card()).isEqualTo(PublishedCard.REPLACED);
    assertThat(at.text("README.md")).contains("# Newer").doesNotContain("# Ours");
  }

  @Test
  void aChangedCardKeepsItsWordsAndItsOtherConfigs() throws IOException {
    String card =
        """
        ---
        license: mit
        configs:
        - config_name: small
          data_files: small/*.parquet
        ---
        # Mine
        """;
    at.dataset()
        .commit(
            "Begin", Change.file("README.md", card), Change.file("small/train-0.parquet", "rows"));

    assertThat(at.publish().card()).isEqualTo(PublishedCard.KEPT);
    assertThat(at.publish().card()).as("again").isEqualTo(PublishedCard.KEPT);
    assertThat(at.text("README.md"))
        .isEqualTo(
            """
            ---
            license: mit
            configs:
            - config_name: small
              data_files: small/*.parquet
            - config_name: default
              data_files:
              - split: train
                path: data/train-*
            dataset_info:
              download_size: 1
            ---
            # Mine
            """);
    assertThat(at.dataset().paths("main")).contains("small/train-0.parquet");
  }

  @Test
  void aCardThatIsMissingIsWarnedOf() {
    at.remove("README.md");

    try (LogRecords log = new LogRecords()) {
      assertThat(at.publish().card()).isEqualTo(PublishedCard.NONE);
      assertThat(log.texts())
          .filteredOn(text -> text.startsWith("WARNING"))
          .singleElement(as(STRING))
          .startsWith("WARNING no card (README.md) is published to " + HubFixture.ID);
    }
    assertThat(at.dataset().paths("main")).containsExactly(".gitattributes", SMALL, IN_PARTS);
  }

  @Test
  void aCardThatIsTooLongIsNotCut() throws IOException {
    at.put("README.md", new byte[PushPlanner.MOST_CARD_BYTES + 1]);

    assertThatThrownBy(() -> at.publish())
        .hasMessageStartingWith("the card to publish (README.md) may have at most 16777216 bytes");
  }
}
