package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.Setting;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.format.RowFormat;
import io.github.speculativeactions.source.TraceInput;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files of one input and the format each is read in.
 *
 * @param input the input
 * @param files the files that will be read, in order
 * @param ignored how many files at the location no format claims
 */
record InputFiles(
    TraceInput input, List<FormattedFile> files, Map<String, String> revisions, int ignored) {

  /** A file and the format it is read in. */
  record FormattedFile(StoredFile file, RowFormat format) {}

  /** Finds the files of an input; a location without any file that can be read is an error. */
  static InputFiles find(TraceInput input, BuildSettings settings) {
    List<FormattedFile> files = new ArrayList<>();
    Map<String, String> revisions = new TreeMap<>();
    int ignored = 0;
    for (String location : input.locations()) {
      List<StoredFile> stored = list(location, settings);
      List<FormattedFile> known = new ArrayList<>();
      for (StoredFile file : stored) {
        formatOf(file, input, settings).ifPresent(f -> known.add(new FormattedFile(file, f)));
      }
      if (known.isEmpty()) {
        throw noKnownFormat(location, stored, settings);
      }
      files.addAll(known);
      known.get(0).file().revision().ifPresent(it -> revisions.put(location, it));
      ignored += stored.size() - known.size();
    }
    return new InputFiles(input, List.copyOf(files), revisions, ignored);
  }

  private static SpeculativeActionsException noKnownFormat(
      String location, List<StoredFile> stored, BuildSettings settings) {
    return SpeculativeActionsException.input(
            "'%s' has no file in a known format (%s); found %s; rename the files or say their format"
                .formatted(
                    location,
                    settings.formats().extensions().stream()
                        .sorted()
                        .collect(Collectors.joining(", ")),
                    examples(stored)))
        .mendedBy(Setting.INPUT_FORMAT);
  }

  private static List<StoredFile> list(String location, BuildSettings settings) {
    try {
      return settings.storages().forLocation(location).list(location);
    } catch (IOException e) {
      throw SpeculativeActionsException.storage("'" + location + "' cannot be listed: " + e, e);
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
