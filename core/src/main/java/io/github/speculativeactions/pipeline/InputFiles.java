package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.format.RowFormat;
import io.github.speculativeactions.source.TraceInput;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The files of one input and the format each is read in.
 *
 * @param input the input
 * @param files the files that will be read, in order
 * @param ignored how many files at the location no format claims
 */
record InputFiles(TraceInput input, List<FormattedFile> files, int ignored) {

  /** A file and the format it is read in. */
  record FormattedFile(StoredFile file, RowFormat format) {}

  /** Finds the files of an input; a location without any file that can be read is an error. */
  static InputFiles find(TraceInput input, BuildSettings settings) {
    List<StoredFile> stored = list(input, settings);
    List<FormattedFile> files = new ArrayList<>();
    for (StoredFile file : stored) {
      formatOf(file, input, settings).ifPresent(f -> files.add(new FormattedFile(file, f)));
    }
    if (files.isEmpty()) {
      throw SpeculativeActionsException.input(
          "'%s' has no file in a known format (%s); found %s. Name the format if the ending does not tell it"
              .formatted(
                  input.location(),
                  settings.formats().extensions().stream()
                      .sorted()
                      .collect(Collectors.joining(", ")),
                  examples(stored)));
    }
    return new InputFiles(input, List.copyOf(files), stored.size() - files.size());
  }

  private static List<StoredFile> list(TraceInput input, BuildSettings settings) {
    try {
      return settings.storages().forLocation(input.location()).list(input.location());
    } catch (IOException e) {
      throw SpeculativeActionsException.storage(
          "'" + input.location() + "' cannot be listed: " + e, e);
    }
  }

  private static Optional<RowFormat> formatOf(
      StoredFile file, TraceInput input, BuildSettings settings) {
    String name = input.formatName();
    return name == null
        ? settings.formats().forFile(file)
        : Optional.of(settings.formats().require(name));
  }

  private static String examples(List<StoredFile> stored) {
    String first = stored.stream().limit(3).map(StoredFile::name).collect(Collectors.joining(", "));
    return stored.size() > 3 ? first + " and " + (stored.size() - 3) + " more" : first;
  }
}
