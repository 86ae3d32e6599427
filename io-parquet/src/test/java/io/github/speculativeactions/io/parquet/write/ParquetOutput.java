package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.sink.DatasetSinkContract;
import io.github.speculativeactions.sink.SinkContext;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.testing.TestRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An output folder of Parquet files, as a reader finds it. */
record ParquetOutput(Path folder) implements DatasetSinkContract.Output {

  /** Writes records of one dataset. */
  static ParquetOutput write(
      Path folder,
      RecordSchema schema,
      List<? extends DatasetRecord> records,
      ParquetOptions options) {
    return write(folder, List.of(schema), records, options, 1);
  }

  /** Writes records on several threads. */
  static ParquetOutput write(
      Path folder,
      List<RecordSchema> schemas,
      List<? extends DatasetRecord> records,
      ParquetOptions options,
      int threads) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (DatasetSink sink = ParquetSink.in(folder, options)) {
      sink.open(SinkContext.of(schemas, executor, threads));
      records.forEach(record -> sink.write(Split.TRAIN, record));
      sink.commit(TestRecords.report());
    } finally {
      executor.shutdown();
    }
    return new ParquetOutput(folder);
  }

  List<Path> files(Dataset dataset, Split split) throws IOException {
    Path data = folder.resolve(dataset.label()).resolve("data");
    if (!Files.exists(data)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(data)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(split.label() + "-"))
          .sorted()
          .toList();
    }
  }

  /** {@return the file of the training split, which must be the only one} */
  ReadBack file(Dataset dataset) throws IOException {
    List<Path> files = files(dataset, Split.TRAIN);
    if (files.size() != 1) {
      throw new AssertionError("not one file: " + files);
    }
    return ReadBack.of(files.get(0));
  }

  /** {@return the rows of the training split} */
  List<JsonNode> trees(Dataset dataset, Split split) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (Path file : files(dataset, split)) {
      rows.addAll(ReadBack.of(file).rows());
    }
    return rows;
  }

  @Override
  public List<String> rows(Dataset dataset, Split split) throws IOException {
    return trees(dataset, split).stream().map(JsonNode::toString).toList();
  }

  @Override
  public List<String> rejected() throws IOException {
    Path file = folder.resolve("rejected.jsonl");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
