package io.github.speculativeactions.testing;

import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.format.RowFormats;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.pipeline.Profile;
import io.github.speculativeactions.pipeline.SpeculativeDatasets;
import io.github.speculativeactions.storage.Storages;
import java.util.List;
import java.util.stream.IntStream;

/** Builds on generated input, with a classifier that costs nothing and gives every type. */
public final class TestBuilds {

  private static final ActionType[] TYPES = ActionType.values();

  private TestBuilds() {}

  /** Tells the type from the text alone, as any: mixed, repeatable, without meaning. */
  public static ActionClassifier anyType() {
    return step ->
        Classification.of(
            TYPES[Math.floorMod(step.action().content().hashCode(), TYPES.length)], 0.5, "any");
  }

  /** {@return a build that reads from a storage in memory, with two threads and no input yet} */
  public static SpeculativeDatasets.Builder on(InMemoryStorage storage) {
    return SpeculativeDatasets.builder()
        .profile(Profile.reference().toBuilder().classifier(anyType()).build())
        .formats(RowFormats.of(new LinesFormat()))
        .storages(Storages.of(storage))
        .threads(2);
  }

  /** {@return a build of one file that holds these lines of a {@link ScriptedSource}} */
  public static SpeculativeDatasets.Builder of(List<String> lines) {
    return on(new InMemoryStorage().with("in/a.lines", lines))
        .from(ScriptedSource.at("memory://in/a.lines"));
  }

  /** {@return lines that are traces, numbered from 0} */
  public static List<String> traces(int count) {
    return IntStream.range(0, count).mapToObj(ScriptedSource::trace).toList();
  }
}
