package io.github.speculativeactions.io.hf.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.hub.testing.Change;
import io.github.speculativeactions.hub.testing.HubSettings;
import io.github.speculativeactions.hub.testing.Origin;
import io.github.speculativeactions.hub.testing.TestHub;
import io.github.speculativeactions.io.hf.GatedRepositoryException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.storage.Storages;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubStorageTest {

  private static final String DATASET = "hf://datasets/alice/ds";
  private static final byte[] LARGE = Reading.noise(300_000);

  @TempDir Path home;
  private Reading reading;
  private String commit;

  @BeforeEach
  void start() throws IOException {
    reading = new Reading(TestHub.start(HubSettings.defaults().withPageSize(3)), home);
    commit =
        reading
            .hub
            .dataset("alice/ds")
            .commit(
                "Begin",
                Change.file("README.md", "# ds\n"),
                Change.file("data/a.jsonl", "{\"n\":1}\n"),
                Change.file("data/b.jsonl", "{\"n\":2}\n"),
                Change.file("data/[x].jsonl", "{}\n"),
                Change.file("data/large.parquet", LARGE),
                Change.file("data/.hidden", "h"),
                Change.file("more/c.jsonl", "{\"n\":3}\n"));
  }

  @AfterEach
  void stop() throws IOException {
    reading.close();
  }

  @Test
  void isFoundByItsScheme() {
    assertThat(Storages.discover().forLocation(DATASET)).isInstanceOf(HubStorage.class);
  }

  @Test
  void aLocationIsAFileOrAFolderOrAGlob() {
    assertThat(paths("/data/a.jsonl")).containsExactly("data/a.jsonl");
    assertThat(paths("/data"))
        .containsExactly("data/[x].jsonl", "data/a.jsonl", "data/b.jsonl", "data/large.parquet");
    assertThat(paths("/*/[bc].jsonl")).containsExactly("data/b.jsonl", "more/c.jsonl");
    assertThat(paths("/data/[x].jsonl")).containsExactly("data/[x].jsonl");
    assertThat(paths(""))
        .containsExactly("data/[x].jsonl", "data/a.jsonl", "data/b.jsonl", "more/c.jsonl");
  }

  @Test
  void aSplitIsTheFilesThatTheCardNames() {
    commit =
        reading
            .hub
            .dataset("alice/ds")
            .commit(
                "Name splits",
                Change.file(
                    "README.md",
                    """
                    ---
                    configs:
                    - config_name: default
                      data_files:
                      - split: tool
                        path: data/a*
                      - split: xml
                        path: more/*
                    ---
                    """));
    assertThat(paths("?split=tool")).containsExactly("data/a.jsonl");
    assertThat(paths("?config=default&split=xml")).containsExactly("more/c.jsonl");
    assertThat(paths("")).containsExactly("data/a.jsonl", "more/c.jsonl");
    assertThatThrownBy(() -> reading.storage().list(DATASET + "?split=train"))
        .hasMessageStartingWith(DATASET + "?split=train: ")
        .hasMessageContaining("it has 'tool', 'xml'");
  }

  @Test
  void aDatasetWithoutDataIsReadAsTheHubConvertedIt() {
    reading.hub.dataset("alice/script").commit("Begin", Change.file("script.py", "pass\n"));
    String location = "hf://datasets/alice/script";
    assertThatThrownBy(() -> reading.storage().list(location))
        .hasMessageContaining("stands for no file");
    String converted =
        reading
            .hub
            .dataset("alice/script")
            .convert(
                Change.file("default/train/0000.parquet", LARGE),
                Change.file("default/test/0000.parquet", LARGE));
    assertThat(reading.storage().list(location + "?split=test"))
        .singleElement()
        .hasToString(location + "@" + converted + "/default/test/0000.parquet");
    assertThat(reading.storage().list(location)).hasSize(2);
  }

  @Test
  void aLocationWithoutAnyFileIsAFaultOfTheInput() {
    assertThatThrownBy(() -> reading.storage().list(DATASET + "/data/*.csv"))
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessage(
            DATASET
                + "/data/*.csv: stands for no file of the commit "
                + commit
                + ", which has 8 files, such as .gitattributes, README.md, data/.hidden,"
                + " data/[x].jsonl, data/a.jsonl")
        .extracting(e -> ((SpeculativeActionsException) e).category())
        .isEqualTo(Category.INPUT);
  }

  @Test
  void aFailureBeginsWithTheLocationAsItWasGiven() {
    for (String location :
        new String[] {
          "HF://datasets/alice/none/",
          DATASET + "@none/data/a.jsonl",
          DATASET + "?splits=a",
          "hf://alice/ds"
        }) {
      assertThatThrownBy(() -> reading.storage().list(location))
          .isInstanceOf(SpeculativeActionsException.class)
          .hasMessageStartingWith(location + ": ");
    }
  }

  @Test
  void aCardThatNamesWhatIsNotThereIsNamedWithItsConfiguration() {
    reading
        .hub
        .dataset("alice/card")
        .commit(
            "Begin",
            Change.file("a.jsonl", "{}\n"),
            Change.file(
                "README.md",
                """
                ---
                configs:
                - config_name: glob
                  data_files: data/train-*
                - config_name: path
                  data_files: data/train.jsonl
                ---
                """));
    String card = "hf://datasets/alice/card";
    assertThatThrownBy(() -> reading.storage().list(card + "?config=glob"))
        .hasMessageContaining("the configuration 'glob' of the dataset's card names 'data/train-*'")
        .hasMessageContaining("name files by a path or a glob");
    assertThatThrownBy(() -> reading.storage().list(card + "?config=path"))
        .hasMessageContaining("'data/train.jsonl' that the configuration 'path' of the dataset's")
        .hasMessageContaining("name files by a path or a glob");
  }

  @Test
  void aFileIsTheOneOfTheCommitThatWasFoundFirst() throws IOException {
    HubStorage storage = reading.storage();
    StoredFile before = storage.list(DATASET + "/data/a.jsonl").get(0);
    reading.hub.dataset("alice/ds").commit("Change", Change.file("data/a.jsonl", "other"));
    StoredFile after = storage.list(DATASET + "/data/a.jsonl").get(0);

    assertThat(Reading.allOf(before)).asString(UTF_8).isEqualTo("{\"n\":1}\n");
    assertThat(Reading.allOf(after)).asString(UTF_8).isEqualTo("{\"n\":1}\n");
    assertThat(after.location()).isEqualTo(DATASET + "@" + commit + "/data/a.jsonl");
    assertThat(Reading.allOf(reading.file(DATASET + "/data/a.jsonl")))
        .asString(UTF_8)
        .isEqualTo("other");
    assertThat(Reading.allOf(reading.file(before.location())))
        .asString(UTF_8)
        .isEqualTo("{\"n\":1}\n");
  }

  @Test
  void theHubIsAskedOnceWhatACommitHas() {
    HubStorage storage = reading.storage();
    storage.list(DATASET);
    int requests = reading.hub.requests().size();
    storage.list(DATASET + "/data");
    assertThat(reading.hub.requests()).hasSize(requests);
    reading.storage().list(DATASET);
    // Only whether the branch has moved: the listing is cached.
    assertThat(reading.hub.requests()).hasSize(requests + 1);
  }

  @Test
  void theTokenGoesToTheHubOnly() throws IOException {
    StoredFile file = reading.file(DATASET + "/data/large.parquet");
    Reading.rangeOf(file, 5, 5);
    Reading.allOf(file);
    assertThat(reading.hub.requests())
        .allMatch(
            request ->
                request.header("Authorization").isPresent() == (request.origin() == Origin.HUB))
        .anyMatch(request -> request.origin() == Origin.CONTENT);
  }

  @Test
  void anonymousMeansNoToken() throws IOException {
    HubOptions options = reading.options().anonymous().build();
    Reading.allOf(HubStorage.of(options).list(DATASET + "/data/a.jsonl").get(0));
    assertThat(reading.hub.requests())
        .isNotEmpty()
        .allMatch(request -> request.header("Authorization").isEmpty());
  }

  @Test
  void aGatedFileSaysWhereToAskForIt() {
    reading.hub.dataset("bob/ds").commit("Begin", Change.file("a.jsonl", "{}\n"));
    reading.hub.dataset("bob/ds").gate();
    StoredFile file = reading.file("hf://datasets/bob/ds/a.jsonl");
    assertThatThrownBy(() -> Reading.allOf(file))
        .isInstanceOf(GatedRepositoryException.class)
        .hasMessageContaining("/datasets/bob/ds");
  }

  @Test
  void aRenamedDatasetIsReadOn() throws IOException {
    StoredFile file = reading.file(DATASET + "/data/large.parquet");
    assertThat(Reading.rangeOf(file, 5, 5)).isEqualTo(part(5, 5));
    reading.hub.dataset("alice/ds").rename("alice/new");
    assertThat(Reading.rangeOf(file, 50, 5)).isEqualTo(part(50, 5));
    assertThat(Reading.allOf(file)).isEqualTo(LARGE);
  }

  @Test
  void aFileBesideIsOfTheSameCommit() throws IOException {
    StoredFile file = reading.file(DATASET + "/data/a.jsonl");
    assertThat(Reading.allOf(file.sibling("b.jsonl").orElseThrow()))
        .asString(UTF_8)
        .isEqualTo("{\"n\":2}\n");
    assertThat(file.sibling("c.jsonl")).isEmpty();
    assertThatThrownBy(() -> file.sibling("../README.md"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<String> paths(String path) {
    return reading.storage().list(DATASET + path).stream()
        .map(file -> file.location().substring((DATASET + "@" + commit + "/").length()))
        .toList();
  }

  private static byte[] part(int position, int length) {
    return Arrays.copyOfRange(LARGE, position, position + length);
  }
}
