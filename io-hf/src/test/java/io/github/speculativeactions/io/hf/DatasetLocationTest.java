package io.github.speculativeactions.io.hf;

import static io.github.speculativeactions.io.hf.Failures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetLocationTest {

  /** The expected parts are what {@code parse_hf_uri} of huggingface_hub 1.33 answers. */
  @ParameterizedTest
  @CsvSource({
    "hf://datasets/o/n, o/n, main, ''",
    "hf://datasets/o/n/, o/n, main, ''",
    "hf://datasets/o/n/data/tool-*.parquet, o/n, main, data/tool-*.parquet",
    "hf://datasets/o/n@v1.0, o/n, v1.0, ''",
    "hf://datasets/o/n@v1.0/a/b/, o/n, v1.0, a/b",
    "hf://datasets/o/n@a%2Fb/c, o/n, a/b, c",
    "hf://datasets/o/n@a@b/c, o/n, a@b, c",
    "hf://datasets/o/n@refs%2Fconvert%2Fparquet/c, o/n, refs/convert/parquet, c",
    "hf://datasets/o/n@refs/convert/parquet, o/n, refs/convert/parquet, ''",
    "hf://datasets/o/n@refs/convert/parquet-v2/x/0.parquet, o/n, refs/convert/parquet-v2, x/0.parquet",
    "hf://datasets/o/n@refs/pr/10/c, o/n, refs/pr/10, c",
    "hf://datasets/o/n/file@1.txt, o/n, main, file@1.txt",
    "hf://datasets/o/n/a%20b, o/n, main, a%20b"
  })
  void aLocationIsReadAsThePythonClientReadsIt(
      String text, String repository, String revision, String path) {
    assertThat(DatasetLocation.parse(text))
        .isEqualTo(new DatasetLocation(RepositoryId.parse(repository), revision, path));
  }

  @ParameterizedTest
  @CsvSource({
    "hf://datasets/squad, squad, main, ''",
    "hf://datasets/squad@v1, squad, v1, ''",
    "hf://datasets/squad@main/plain_text/a.parquet, squad, main, plain_text/a.parquet"
  })
  void aDatasetWithoutNamespaceNeedsItsRevisionBeforeAPath(
      String text, String name, String revision, String path) {
    DatasetLocation location = DatasetLocation.parse(text);
    assertThat(location)
        .isEqualTo(new DatasetLocation(new RepositoryId(null, name), revision, path));
    assertThat(location).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "HF://datasets/o/n/, hf://datasets/o/n",
    "hf://datasets/o/n@main/a, hf://datasets/o/n/a",
    "hf://datasets/o/n@refs%2Fpr%2F1/a, hf://datasets/o/n@refs/pr/1/a",
    "hf://datasets/o/n@a%2fb, hf://datasets/o/n@a%2Fb",
    "hf://datasets/o/n@a%25b, hf://datasets/o/n@a%25b"
  })
  void aLocationIsPrintedInItsShortestForm(String text, String printed) {
    assertThat(DatasetLocation.parse(text)).hasToString(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "data/x.parquet | does not begin with hf://",
        "s3://datasets/o/n | does not begin with hf://",
        "hf://o/n/data | is not below hf://datasets/; of a dataset write 'hf://datasets/o/n/data'",
        "hf://dataset/o/n | is not below hf://datasets/",
        "hf://datasets/ | the name '' of a repository",
        "hf://datasets/@main | the name '' of a repository",
        "hf://datasets/o@n/a/b@c/.. | the segment '..'",
        "hf://datasets/o/n/x@main/../y | the segment '..'",
        "hf://datasets/o/n/./a | the segment '.'",
        "hf://datasets/o/n//a | an empty segment",
        "hf://datasets/o/n// | an empty segment",
        "hf://datasets/o/n@v1//a | an empty segment",
        "hf://datasets/o/n/a\\b | a backslash",
        "hf://datasets/o/n/C:/a | Windows drive",
        "hf://datasets/o/n@ | the revision '' is empty",
        "hf://datasets/o/n@/a | the revision '' is empty",
        "hf://datasets/o/n@%zz | write a '%' of its name as %25",
        "hf://datasets/o/n@%C3 | is not percent-encoded UTF-8",
        "hf://datasets/o/n@refs/pr/ten/a | 'refs/pr/ten/a' is neither 'refs/convert/{name}'",
        "hf://datasets/o/n@refs/pr/10a/a | is neither",
        "hf://datasets/o/n@refs/convert/ | is neither",
        "hf://datasets/o/n@refs/heads/a | the revision 'refs' is the beginning",
        "hf://datasets/o/n@..%2F..%2Fetc | begins with '.'",
        "hf://datasets/o/n@a%2F%2Fb | is empty",
        "hf://datasets/o/n@a..b | has '..'",
        "hf://datasets/o/n@a%40{b | has '..' or '@{'",
        "hf://datasets/o/n@a.lock | ends with '.lock'",
        "hf://datasets/o/n@a%5Cb | has the character '\\'",
        "hf://datasets/o/n@a%00b | has the character '\\u0000'",
        "hf://datasets/o/n@v1. | ends with '.'"
      })
  void aRefusalNamesWhatIsWrong(String text, String reason) {
    assertRefused(() -> DatasetLocation.parse(text)).hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "hf://datasets/o/n?split=tool, main, -, tool",
        "hf://datasets/o/n?config=a, main, a, -",
        "hf://datasets/o/n?config=a%26b%2Fc&split=x.y, main, a&b/c, x.y",
        "hf://datasets/o/n@v1?split=tool, v1, -, tool",
        "hf://datasets/o/n@refs/pr/7?split=tool, refs/pr/7, -, tool"
      })
  void aQuestionMarkBehindTheNameChoosesSplits(
      String text, String revision, @Nullable String config, @Nullable String split) {
    DatasetLocation location = DatasetLocation.parse(text);
    assertThat(location)
        .isEqualTo(
            new DatasetLocation(
                RepositoryId.parse("o/n"), revision, "", new SplitChoice(config, split)))
        .hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "hf://datasets/o/n/?.jsonl, ?.jsonl",
    "hf://datasets/o/n/a?split, a?split",
    "hf://datasets/o/n@refs/pr/7/?, ?"
  })
  void aQuestionMarkInAPathIsOne(String text, String path) {
    assertThat(DatasetLocation.parse(text).path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "?split", "?split=", "?splits=a", "?split=a&split=b", "?split=%zz"})
  void aChoiceOfAnotherFormIsRefused(String choice) {
    assertRefused(() -> DatasetLocation.parse("hf://datasets/o/n" + choice))
        .hasMessageContaining("write ?config={name}");
  }

  @Test
  void aSlashBetweenTheNameAndAChoiceDoesNotMatter() {
    assertThat(DatasetLocation.parse("hf://datasets/o/n/?split=tool"))
        .isEqualTo(DatasetLocation.parse("hf://datasets/o/n?split=tool"));
    assertThat(DatasetLocation.parse("hf://datasets/o/n@v1/?config=a&split=b"))
        .isEqualTo(DatasetLocation.parse("hf://datasets/o/n@v1?config=a&split=b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/data?split=a | the path ''data'' names files already; leave out ?split=a",
        "/data/?config=a | the path ''data'' names files already; leave out ?config=a",
        "?revision=v1 | the revision stands behind the name, as in hf://datasets/{namespace}/{name}@{revision}",
        "/data?revision=v1 | leave out ''revision=v1''",
        "?split=train[:10] | slices of splits are not understood; leave out ''[:10]''; see TraceInput.limit",
        "?config=a&split=train[:10%] | leave out ''[:10%]''"
      })
  void whatOtherToolsWriteIsRefusedWithWhatIsWrittenHere(String end, String reason) {
    assertRefused(() -> DatasetLocation.parse("hf://datasets/o/n" + end))
        .hasMessageContaining(reason.replace("''", "'"));
  }

  @Test
  void aPathLeavesNoChoice() {
    RepositoryId repository = RepositoryId.parse("o/n");
    SplitChoice choice = new SplitChoice(null, "a");
    assertRefused(() -> new DatasetLocation(repository, "main", "a.jsonl", choice))
        .hasMessageContaining("split=a");
  }

  @Test
  void aControlCharacterOrHalfACharacterIsRefused() {
    assertRefused(() -> DatasetLocation.parse("hf://datasets/o/n/a\0b"))
        .hasMessage("the path 'a\\u0000b' has a control character; remove it");
    assertRefused(() -> DatasetLocation.parse("hf://datasets/o/n/a\ud800b"))
        .hasMessageContaining("surrogate");
    RepositoryId repository = RepositoryId.parse("o/n");
    assertRefused(() -> new DatasetLocation(repository, "a\udc00b", ""))
        .hasMessageContaining("surrogate");
  }

  @Test
  void aHugeValueIsCutInTheMessage() {
    assertRefused(() -> DatasetLocation.parse("hf://datasets/o/" + "x".repeat(100_000)))
        .message()
        .hasSizeLessThan(400);
  }
}
