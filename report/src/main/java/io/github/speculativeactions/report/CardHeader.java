package io.github.speculativeactions.report;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.sink.WrittenDataset;
import io.github.speculativeactions.sink.WrittenOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The metadata of a card: what the Hub and {@code datasets} read of it.
 *
 * @see <a href="https://github.com/huggingface/hub-docs/blob/main/datasetcard.md">All keys</a>
 */
final class CardHeader {

  private CardHeader() {}

  static String of(
      WrittenOutput output, WrittenDataset dataset, String license, List<String> languages) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("pretty_name", prettyName(dataset.schema().dataset()));
    header.put("license", license);
    if (license.equals(DatasetCards.DEFAULT_LICENSE)) {
      header.put("license_name", "those-of-the-sources");
    }
    header.put("language", languages);
    header.put("task_categories", List.of("text-generation"));
    header.put("size_categories", List.of(sizeCategory(dataset.rows())));
    header.put("tags", tags(dataset.schema().dataset()));
    header.put("dataset_info", info(output, dataset));
    header.put("configs", List.of(config(dataset)));
    return "---\n" + Yaml.write(header) + "---\n\n";
  }

  static String prettyName(Dataset dataset) {
    return switch (dataset) {
      case PROPOSER -> "Speculative actions: proposer";
      case VERIFIER -> "Speculative actions: verifier";
      case EVAL -> "Speculative actions: eval";
    };
  }

  private static List<String> tags(Dataset dataset) {
    List<String> tags =
        new ArrayList<>(
            List.of("speculative-actions", "agent-traces", "tool-use", "function-calling"));
    switch (dataset) {
      case PROPOSER -> tags.add("sft");
      case VERIFIER -> tags.addAll(List.of("preference", "dpo"));
      case EVAL -> tags.add("evaluation");
    }
    return tags;
  }

  /** The classes of size that the Hub knows. */
  static String sizeCategory(long rows) {
    String[] bounds = {"1K", "10K", "100K", "1M", "10M", "100M", "1B", "10B", "100B", "1T"};
    long bound = 1_000;
    for (int i = 0; i < bounds.length; i++, bound *= 10) {
      if (rows < bound) {
        return i == 0 ? "n<1K" : bounds[i - 1] + "<n<" + bounds[i];
      }
    }
    return "n>1T";
  }

  /**
   * By {@code num_bytes} and {@code dataset_size} loaders mean rows in memory, which only they
   * know. The sizes of the files stand for them, because Python's {@code push_to_hub} adds up what
   * is there, and cannot put a split beside ours where it is missing.
   */
  private static Map<String, Object> info(WrittenOutput output, WrittenDataset dataset) {
    List<Object> splits = new ArrayList<>();
    for (WrittenDataset.WrittenSplit split : dataset.splits()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", split.split().label());
      entry.put("num_bytes", split.bytes());
      entry.put("num_examples", split.rows());
      splits.add(entry);
    }
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("features", CardFeatures.of(dataset.schema(), output.rowShape()));
    info.put("splits", splits);
    info.put("download_size", dataset.bytes());
    info.put("dataset_size", dataset.bytes());
    return info;
  }

  private static Map<String, Object> config(WrittenDataset dataset) {
    List<Object> files = new ArrayList<>();
    for (WrittenDataset.WrittenSplit split : dataset.splits()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("split", split.split().label());
      entry.put("path", "data/" + split.split().label() + "-*");
      files.add(entry);
    }
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("config_name", "default");
    config.put("data_files", files);
    return config;
  }
}
