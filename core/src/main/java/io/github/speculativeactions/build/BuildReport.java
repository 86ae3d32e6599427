package io.github.speculativeactions.build;

import io.github.speculativeactions.audit.Measures;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a build read and what it wrote. It holds no times: the same build gives the same report.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param status whether it ran to its end
 * @param version the version of this library
 * @param profile the name of the profile
 * @param seed the seed of every draw
 * @param options the choices it was made with
 * @param inputs what became of each input
 * @param outcomes how many traces ended in which way
 * @param actionTypes how many steps are of which type; the sum is the number of steps
 * @param datasets what each dataset holds
 * @param measures what was measured of the datasets, or null if the build was cancelled
 */
public record BuildReport(
    Status status,
    String version,
    String profile,
    long seed,
    BuildOptions options,
    List<InputReport> inputs,
    Map<Outcome, Long> outcomes,
    Map<ActionType, Long> actionTypes,
    List<DatasetReport> datasets,
    @Nullable Measures measures) {

  /** How a build ended. */
  public enum Status {
    /** It ran to its end and its output is there. */
    COMPLETED,
    /** It was cancelled and left no output. */
    CANCELLED
  }

  public BuildReport {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(options, "options");
    inputs = List.copyOf(inputs);
    outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
    actionTypes = Collections.unmodifiableMap(new TreeMap<>(actionTypes));
    datasets = List.copyOf(datasets);
  }

  /** {@return how many traces were read} */
  public long traces() {
    return inputs.stream().mapToLong(InputReport::traces).sum();
  }

  /** {@return how many steps they have} */
  public long steps() {
    return inputs.stream().mapToLong(InputReport::steps).sum();
  }

  /** {@return how many rows were rejected} */
  public long rejected() {
    return inputs.stream().mapToLong(InputReport::rejected).sum();
  }

  /**
   * {@return the report of one dataset}
   *
   * @throws IllegalArgumentException if the build was cancelled before it was begun
   */
  public DatasetReport dataset(Dataset dataset) {
    return datasets.stream()
        .filter(report -> report.dataset() == dataset)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no report of " + dataset.label()));
  }

  /** {@return the report as the text of {@code report.json}} */
  public String toJson() {
    return BuildReportJson.write(this);
  }
}
