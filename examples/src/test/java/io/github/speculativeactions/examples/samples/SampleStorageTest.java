package io.github.speculativeactions.examples.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.storage.RangeReader;
import io.github.speculativeactions.storage.StoredFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleStorageTest {

  private final SampleStorage storage = new SampleStorage();

  private List<String> locations(String location) throws IOException {
    return storage.list(location).stream().map(StoredFile::location).toList();
  }

  private StoredFile tool() throws IOException {
    return storage.list("sample://swe-smith/tool.jsonl").get(0);
  }

  @Test
  void aLocationIsAFileAFolderOrAGlob() throws IOException {
    assertThat(locations("sample://swe-smith/tool.jsonl"))
        .containsExactly("sample://swe-smith/tool.jsonl");
    assertThat(locations("sample://swe-smith"))
        .isEqualTo(locations("sample://swe-smith/"))
        .containsExactly(
            "sample://swe-smith/ticks.jsonl",
            "sample://swe-smith/tool.jsonl",
            "sample://swe-smith/xml.jsonl");
    assertThat(locations("sample://swe-smith/t*.jsonl")).hasSize(2);
    assertThat(locations("sample://")).isSorted().hasSize(4);
  }

  @Test
  void aLocationWithoutFilesIsAFaultOfTheInput() {
    assertThatThrownBy(() -> storage.list("sample://swe"))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> assertThat(e.category()).isEqualTo(Category.INPUT))
        .hasMessageContaining("toolbench/toolbench.jsonl");
  }

  @Test
  void aLocationOfAnotherStorageIsAFaultOfTheCall() {
    assertThatThrownBy(() -> storage.list("hf://swe-smith"))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> assertThat(e.category()).isEqualTo(Category.CONFIGURATION));
  }

  @Test
  void aFileKnowsItsNameItsSizeAndItsNeighbours() throws IOException {
    StoredFile file = tool();

    assertThat(file.name()).isEqualTo("tool.jsonl");
    try (InputStream in = file.open()) {
      assertThat(in.readAllBytes()).hasSize((int) file.size());
    }
    assertThat(file.sibling("xml.jsonl"))
        .hasValueSatisfying(
            xml -> assertThat(xml.location()).isEqualTo("sample://swe-smith/xml.jsonl"));
    assertThat(file.sibling("toolbench.jsonl")).isEmpty();
  }

  @Test
  void rangesAreTheBytesOfTheFile() throws IOException {
    StoredFile file = tool();
    byte[] all;
    try (InputStream in = file.open()) {
      all = in.readAllBytes();
    }
    try (RangeReader ranges = file.openRanges()) {
      ByteBuffer middle = ByteBuffer.allocate(100);
      ranges.readFully(50, middle);
      assertThat(middle.array()).isEqualTo(Arrays.copyOfRange(all, 50, 150));

      ByteBuffer end = ByteBuffer.allocate(10);
      ranges.readFully(all.length - 10, end);
      assertThat(end.hasRemaining()).isFalse();

      assertThatThrownBy(() -> ranges.readFully(all.length - 9, ByteBuffer.allocate(10)))
          .isInstanceOf(EOFException.class);
    }
  }
}
