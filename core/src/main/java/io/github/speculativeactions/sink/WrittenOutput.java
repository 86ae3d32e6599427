package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.BuildReport;
import java.util.List;
import java.util.Objects;

/**
 * What a build has written into a folder: all that a document about it can tell.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param report what was read, written and measured
 * @param extension the ending of the data files' names, without a dot
 * @param rowShape what the files keep of the shape of rows
 * @param datasets the datasets that have a row, in the order of {@link
 *     io.github.speculativeactions.build.Dataset}
 */
public record WrittenOutput(
    BuildReport report, String extension, RowShape rowShape, List<WrittenDataset> datasets) {

  public WrittenOutput {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(extension, "extension");
    Objects.requireNonNull(rowShape, "rowShape");
    datasets = List.copyOf(datasets);
  }
}
