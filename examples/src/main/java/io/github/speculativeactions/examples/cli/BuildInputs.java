package io.github.speculativeactions.examples.cli;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.examples.samples.SampleStorage;
import io.github.speculativeactions.source.TraceInput;
import io.github.speculativeactions.source.TraceSource;
import io.github.speculativeactions.source.TraceSources;
import io.github.speculativeactions.storage.Storages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code --source}, {@code --limit} and {@code --input-format} say: the inputs of a build, and
 * where they lie.
 */
final class BuildInputs {

  private static final List<String> SAMPLES =
      List.of(
          "swe-smith=" + SampleStorage.SCHEME + "://swe-smith",
          "toolbench=" + SampleStorage.SCHEME + "://toolbench");

  private final Map<String, List<String>> locations = new LinkedHashMap<>();
  private final Map<String, Long> limits = new LinkedHashMap<>();
  private final Map<String, String> formats = new LinkedHashMap<>();

  private BuildInputs() {}

  /**
   * {@return what the options say}
   *
   * @param sources each {@code NAME=LOCATION}; the samples if there is none
   * @param limits each {@code NAME=N}
   * @param formats each {@code NAME=FORMAT}
   */
  static BuildInputs parse(List<String> sources, List<String> limits, List<String> formats) {
    BuildInputs inputs = new BuildInputs();
    (sources.isEmpty() ? SAMPLES : sources).forEach(inputs::addSource);
    limits.forEach(inputs::addLimit);
    formats.forEach(inputs::addFormat);
    return inputs;
  }

  private void addSource(String option) {
    int equals = option.indexOf('=');
    if (equals < 1 || equals == option.length() - 1) {
      throw SpeculativeActionsException.configuration(
          "--source takes NAME=LOCATION, such as swe-smith=traces/tool.jsonl, not '%s'"
              .formatted(option));
    }
    locations
        .computeIfAbsent(option.substring(0, equals), name -> new ArrayList<>())
        .add(MistypedLocation.check(option.substring(equals + 1)));
  }

  private void addLimit(String option) {
    int equals = option.indexOf('=');
    String name = equals < 0 ? "" : option.substring(0, equals);
    long traces = equals < 0 ? -1 : number(option.substring(equals + 1));
    if (name.isEmpty() || traces < 0) {
      throw SpeculativeActionsException.configuration(
          "--limit takes NAME=N, such as swe-smith=5000, not '%s'".formatted(option));
    }
    put(limits, "a limit", name, traces);
  }

  private void addFormat(String option) {
    int equals = option.indexOf('=');
    if (equals < 1 || equals == option.length() - 1) {
      throw SpeculativeActionsException.configuration(
          "--input-format takes NAME=FORMAT, such as swe-smith=jsonl, not '%s'".formatted(option));
    }
    put(formats, "an input format", option.substring(0, equals), option.substring(equals + 1));
  }

  private <T> void put(Map<String, T> options, String what, String name, T value) {
    if (!locations.containsKey(name)) {
      throw SpeculativeActionsException.configuration(
          "there is %s for '%s', but no such source; sources of this build: %s"
              .formatted(what, name, String.join(", ", locations.keySet())));
    }
    if (options.putIfAbsent(name, value) != null) {
      throw SpeculativeActionsException.configuration(
          "%s is given twice for '%s'; give one".formatted(what, name));
    }
  }

  /** {@return the number, or -1 if it is none from 0 on} */
  private static long number(String text) {
    try {
      return Math.max(-1, Long.parseLong(text));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /**
   * {@return the inputs and the storages they can be read from}
   *
   * @param known the sources by name
   */
  Resolved resolve(TraceSources known) {
    List<TraceInput> inputs = new ArrayList<>();
    locations.forEach((name, places) -> inputs.add(input(source(name, known), places)));
    return new Resolved(inputs, Storages.discover().with(new SampleStorage()));
  }

  private static TraceSource source(String name, TraceSources known) {
    return known
        .find(name)
        .orElseThrow(
            () ->
                SpeculativeActionsException.configuration(
                    "unknown trace source '%s'; known: %s"
                            .formatted(name, String.join(", ", known.names()))
                        + ClosestName.hint(name, known.names())));
  }

  private TraceInput input(TraceSource source, List<String> places) {
    TraceInput input = TraceInput.of(source, places.get(0));
    for (String place : places.subList(1, places.size())) {
      input = input.and(place);
    }
    String format = formats.get(source.name());
    if (format != null) {
      input = input.format(format);
    }
    Long limit = limits.get(source.name());
    return limit == null ? input : input.limit(limit);
  }

  /** Inputs and the storages they can be read from. */
  record Resolved(List<TraceInput> inputs, Storages storages) {}
}
