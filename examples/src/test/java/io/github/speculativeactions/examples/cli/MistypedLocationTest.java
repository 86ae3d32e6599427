package io.github.speculativeactions.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.DatasetLocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MistypedLocationTest {

  @ParameterizedTest
  @CsvSource({
    "https://huggingface.co/datasets/o/n, hf://datasets/o/n",
    "https://huggingface.co/datasets/o/n/, hf://datasets/o/n",
    "https://huggingface.co/datasets/o/n?row=5, hf://datasets/o/n",
    "https://huggingface.co/datasets/o/n/viewer/default/train, hf://datasets/o/n",
    "https://huggingface.co/datasets/o/n/tree/main, hf://datasets/o/n@main",
    "https://huggingface.co/datasets/o/n/tree/a%2Fb/data, hf://datasets/o/n@a%2Fb/data",
    "http://hub.lan/datasets/o/n/blob/v1/data/a.jsonl, hf://datasets/o/n@v1/data/a.jsonl",
    "https://huggingface.co/datasets/o/n/resolve/v1/a.jsonl?download=true, hf://datasets/o/n@v1/a.jsonl",
    "https://huggingface.co/datasets/o/n/blob/main/data/my%20file+1.jsonl, hf://datasets/o/n@main/data/my file+1.jsonl",
    "https://huggingface.co/datasets/o/n/blob/main/%C3%A9.jsonl, hf://datasets/o/n@main/é.jsonl",
    "https://huggingface.co/datasets/o/n/blob/main/100%.jsonl, hf://datasets/o/n@main/100%.jsonl",
    "https://huggingface.co/datasets/o/n/raw/v1/a.jsonl, hf://datasets/o/n@v1/a.jsonl",
    "https://huggingface.co/datasets/o/trees, hf://datasets/o/trees",
    "https://huggingface.co/datasets/squad, hf://datasets/squad",
    "https://huggingface.co/datasets/squad/, hf://datasets/squad",
    "https://huggingface.co/datasets/squad/viewer/default/train, hf://datasets/squad",
    "https://huggingface.co/datasets/squad/tree/main, hf://datasets/squad@main",
    "https://huggingface.co/datasets/squad/blob/main/plain_text/a.jsonl, hf://datasets/squad@main/plain_text/a.jsonl",
    "hf:/datasets/o/n, hf://datasets/o/n",
    "hf:datasets/o/n, hf://datasets/o/n",
    "hf:///datasets/o/n, hf://datasets/o/n"
  })
  void aPageOrAnotherNumberOfSlashesIsToldAsTheLocationThatIsMeant(String typed, String meant) {
    assertThatThrownBy(() -> MistypedLocation.check(typed))
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessage("'" + typed + "' is no location; write '" + meant + "'");
    assertThat(DatasetLocation.parse(meant)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hf://datasets/o/n",
        "data/tool.jsonl",
        "https://example.org/a.jsonl",
        "hf",
        "/hf:/x"
      })
  void everythingElseIsTakenAsItIs(String location) {
    assertThat(MistypedLocation.check(location)).isEqualTo(location);
  }
}
