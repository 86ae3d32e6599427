package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.sink.OutputDocument;
import io.github.speculativeactions.sink.WrittenDataset;
import io.github.speculativeactions.sink.WrittenOutput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Learns which files a sink writes from what it tells documents, so that of the folder nothing is
 * published that somebody else put there.
 */
final class WrittenFiles {

  private final Set<String> documents = new TreeSet<>();
  private @Nullable WrittenOutput output;

  /** {@return the documents, watched} */
  List<OutputDocument> watching(List<OutputDocument> watched) {
    List<OutputDocument> all = new ArrayList<>();
    for (OutputDocument document : watched) {
      all.add(
          written -> {
            Map<String, String> texts = document.render(written);
            documents.addAll(texts.keySet());
            return texts;
          });
    }
    all.add(
        written -> {
          output = written;
          return Map.of();
        });
    return all;
  }

  /**
   * {@return the files of each dataset that has a row, by their paths in its folder}
   *
   * @param folder where they were written, and have been committed
   */
  Map<Dataset, Map<String, Path>> in(Path folder) {
    WrittenOutput all = Objects.requireNonNull(output, "a folder sink tells every document");
    Map<Dataset, Map<String, Path>> files = new EnumMap<>(Dataset.class);
    for (WrittenDataset dataset : all.datasets()) {
      files.put(dataset.schema().dataset(), files(dataset, folder));
    }
    return files;
  }

  private Map<String, Path> files(WrittenDataset dataset, Path folder) {
    String label = dataset.schema().dataset().label();
    Map<String, Path> files = new TreeMap<>();
    dataset.splits().stream()
        .flatMap(split -> split.files().stream())
        .forEach(file -> files.put(file.path(), folder.resolve(label).resolve(file.path())));
    for (String document : documents) {
      if (document.startsWith(label + "/")) {
        files.put(document.substring(label.length() + 1), folder.resolve(document));
      }
    }
    return files;
  }
}
