package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads an output folder as a user would: the files of a split, in the order of their names.
 *
 * @param folder the output folder
 * @param format takes a file apart
 */
record FolderOutput(Path folder, Format format) implements DatasetSinkContract.Output {

  /** Takes a file apart. */
  interface Format {
    List<String> rows(Path file) throws IOException;
  }

  static FolderOutput jsonl(Path folder) {
    return new FolderOutput(folder, Files::readAllLines);
  }

  static FolderOutput csv(Path folder) {
    return new FolderOutput(folder, FolderOutput::csvRows);
  }

  private static List<String> csvRows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = format.parse(Files.newBufferedReader(file))) {
      return parser.stream().map(CSVRecord::toMap).map(Object::toString).toList();
    }
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

  @Override
  public List<String> rows(Dataset dataset, Split split) throws IOException {
    List<String> rows = new ArrayList<>();
    for (Path file : files(dataset, split)) {
      rows.addAll(format.rows(file));
    }
    return rows;
  }

  @Override
  public List<String> rejected() throws IOException {
    Path file = folder.resolve("rejected.jsonl");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
