package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.RowColumns;
import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.classify.ActionClassifiers;
import io.github.speculativeactions.io.parquet.write.ParquetSink;
import io.github.speculativeactions.pipeline.BadRows;
import io.github.speculativeactions.pipeline.Profile;
import io.github.speculativeactions.pipeline.RowOrder;
import io.github.speculativeactions.pipeline.TrainOn;
import io.github.speculativeactions.sink.CsvSink;
import io.github.speculativeactions.sink.FolderSink;
import io.github.speculativeactions.sink.JsonlSink;
import io.github.speculativeactions.split.GroupBy;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The values that an option knows, by name.
 *
 * @param <T> what a name stands for
 */
final class Choices<T> {

  private final String option;
  private final Map<String, T> byName = new LinkedHashMap<>();

  private Choices(String option) {
    this.option = option;
  }

  static Choices<Supplier<Profile>> profiles() {
    return new Choices<Supplier<Profile>>("--profile")
        .with("recommended", Profile::recommended)
        .with("reference", Profile::reference);
  }

  static Choices<Supplier<ActionClassifier>> classifiers() {
    return new Choices<Supplier<ActionClassifier>>("--classifier")
        .with("structural", ActionClassifiers::structural)
        .with("reference", ActionClassifiers::reference);
  }

  static Choices<Function<Path, FolderSink>> outputFormats() {
    return new Choices<Function<Path, FolderSink>>("--format")
        .with("parquet", ParquetSink::in)
        .with("jsonl", JsonlSink::in)
        .with("csv", CsvSink::in);
  }

  static Choices<RowOrder> rowOrders() {
    return new Choices<RowOrder>("--order")
        .with("rows", RowOrder.SHUFFLED_ROWS)
        .with("traces", RowOrder.WHOLE_TRACES);
  }

  static Choices<TrainOn> trainOn() {
    return new Choices<TrainOn>("--train-on")
        .with("all", TrainOn.ALL)
        .with("resolved", TrainOn.RESOLVED);
  }

  static Choices<RowColumns> columns() {
    return new Choices<RowColumns>("--columns")
        .with("reference", RowColumns.REFERENCE)
        .with("full", RowColumns.FULL);
  }

  static Choices<GroupBy> groups() {
    Choices<GroupBy> choices = new Choices<>("--group-by");
    for (GroupBy group : GroupBy.values()) {
      choices.with(group.label(), group);
    }
    return choices;
  }

  static Choices<BadRows> badRows() {
    return new Choices<BadRows>("--on-bad-row")
        .with("fail", BadRows.FAIL)
        .with("quarantine", BadRows.QUARANTINE);
  }

  private Choices<T> with(String name, T value) {
    byName.put(name, value);
    return this;
  }

  Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  T require(String name) {
    T value = byName.get(name);
    if (value == null) {
      throw SpeculativeActionsException.configuration(
          "%s takes one of %s, not '%s'".formatted(option, String.join(", ", byName.keySet()), name)
              + ClosestName.hint(name, byName.keySet()));
    }
    return value;
  }
}
