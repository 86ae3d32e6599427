package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.proposer.ProposerRecordBuilder;
import io.github.speculativeactions.build.verifier.VerifierRecordBuilder;
import io.github.speculativeactions.format.JsonLinesFormat;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.format.RowRequest;
import io.github.speculativeactions.io.parquet.ParquetCodec;
import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.sink.DatasetSink;
import io.github.speculativeactions.sink.JsonlSink;
import io.github.speculativeactions.sink.SinkContext;
import io.github.speculativeactions.source.SweSmithSource;
import io.github.speculativeactions.split.Split;
import io.github.speculativeactions.storage.LocalStorage;
import io.github.speculativeactions.storage.StoredFile;
import io.github.speculativeactions.testing.TestBuilds;
import io.github.speculativeactions.testing.TestRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Prints how fast records that are in memory are written.
 *
 * <p>Arguments: a file of traces in the SWE-smith layout as JSON Lines, a folder that can be
 * replaced, the number of threads, how often, and optionally a codec or {@code jsonl}.
 */
final class WriteThroughput {

  private WriteThroughput() {}

  public static void main(String[] arguments) throws IOException {
    List<DatasetRecord> records = records(Path.of(arguments[0]));
    Path folder = Path.of(arguments[1]);
    int threads = Integer.parseInt(arguments[2]);
    String format = arguments.length > 4 ? arguments[4] : "ZSTD";
    long expanded = expandedBytes(records);
    for (int round = 0; round < Integer.parseInt(arguments[3]); round++) {
      long start = System.nanoTime();
      double cpu = cpuSeconds();
      write(records, sink(folder, format), threads);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%d rows, %.0f MB expanded, %d threads: %.3f s (CPU %.2f s), %.0f MB/s, %.2f MB%n",
          records.size(),
          expanded / 1e6,
          threads,
          seconds,
          cpuSeconds() - cpu,
          expanded / 1e6 / seconds,
          size(folder) / 1e6);
    }
  }

  private static double cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  private static DatasetSink sink(Path folder, String format) {
    return format.equals("jsonl")
        ? JsonlSink.in(folder)
        : ParquetSink.in(
            folder, ParquetOptions.builder().codec(ParquetCodec.valueOf(format)).build());
  }

  private static void write(List<DatasetRecord> records, DatasetSink sink, int threads) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (sink) {
      sink.open(
          threads == 0
              ? SinkContext.of(TestRecords.schemas())
              : SinkContext.of(TestRecords.schemas(), executor, threads));
      records.forEach(record -> sink.write(Split.TRAIN, record));
      sink.commit(TestRecords.report());
    } finally {
      executor.shutdown();
    }
  }

  private static List<DatasetRecord> records(Path file) throws IOException {
    List<Trace> traces = new ArrayList<>();
    StoredFile stored = new LocalStorage().list(file.toString()).get(0);
    try (RowReader rows = new JsonLinesFormat().open(RowRequest.of(stored))) {
      SweSmithSource source = new SweSmithSource();
      rows.forEachRemaining(row -> traces.add(source.trace(row)));
    }
    List<DatasetRecord> records = new ArrayList<>();
    ProposerRecordBuilder proposer =
        ProposerRecordBuilder.reference().classifier(TestBuilds.anyType());
    traces.forEach(trace -> records.addAll(proposer.buildAll(trace)));
    records.addAll(
        VerifierRecordBuilder.reference().classifier(TestBuilds.anyType()).buildAll(traces, 42));
    return records;
  }

  private static long expandedBytes(List<DatasetRecord> records) {
    Map<Dataset, RowGroup> groups = new EnumMap<>(Dataset.class);
    for (DatasetRecord record : records) {
      groups.computeIfAbsent(record.dataset(), TestGroups::group).add(record, false);
    }
    return groups.values().stream().mapToLong(RowGroup::expandedBytes).sum();
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
