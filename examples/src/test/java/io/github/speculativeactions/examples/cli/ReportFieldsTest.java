package io.github.speculativeactions.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page on {@code report.json} explains every field that a build writes. */
class ReportFieldsTest {

  /** What lies in these goes by names that the data gives, such as rules and reasons. */
  private static final Set<String> COUNTS =
      Set.of(
          "negative_quotas",
          "outcomes",
          "action_types",
          "skipped",
          "left_out",
          "confidence_percents",
          "side_effects",
          "rules",
          "traces_by");

  /** What lies right in these has such a name, and fields of its own. */
  private static final Set<String> NAMED =
      Set.of("datasets", "splits", "trainers", "parts", "negative_kinds", "probes", "guesses");

  @TempDir Path folder;

  @Test
  void everyFieldIsExplained() throws IOException {
    Path out = folder.resolve("out");
    assertThat(Ran.build(out, List.of()).code()).isZero();
    String page = Files.readString(Path.of("..", "docs", "report.md"));
    Set<String> fields = new TreeSet<>();
    collect(JsonMapper.shared().readTree(Files.readString(out.resolve("report.json"))), fields);

    assertThat(fields).hasSizeGreaterThan(60);
    assertThat(fields)
        .filteredOn(field -> !Pattern.compile("[`.]" + field + "[`.]").matcher(page).find())
        .isEmpty();
  }

  private static void collect(JsonNode node, Set<String> fields) {
    if (node.isArray()) {
      node.forEach(element -> collect(element, fields));
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      fields.add(field.getKey());
      if (field.getKey().equals("datasets")) {
        field.getValue().forEach(dataset -> collectDataset(dataset, fields));
      } else if (NAMED.contains(field.getKey())) {
        field.getValue().forEach(named -> collect(named, fields));
      } else if (!COUNTS.contains(field.getKey())) {
        collect(field.getValue(), fields);
      }
    }
  }

  /** A dataset has its splits below {@code splits}, or, where lengths are told, right below it. */
  private static void collectDataset(JsonNode dataset, Set<String> fields) {
    if (dataset.has("splits")) {
      collect(dataset, fields);
    } else {
      dataset.forEach(split -> collect(split, fields));
    }
  }
}
