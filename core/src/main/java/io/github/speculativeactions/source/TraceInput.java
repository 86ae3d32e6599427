package io.github.speculativeactions.source;

import io.github.speculativeactions.SpeculativeActionsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One input of a build: a source, and the one or more places where its files are.
 *
 * <p>Immutable and safe for use by several threads; each option returns a new input.
 */
public final class TraceInput {

  private final TraceSource source;
  private final List<String> locations;
  private final long limit;
  private final @Nullable String format;

  private TraceInput(
      TraceSource source, List<String> locations, long limit, @Nullable String format) {
    this.source = Objects.requireNonNull(source, "source");
    this.locations = List.copyOf(locations);
    this.limit = limit;
    this.format = format;
  }

  /**
   * {@return an input that reads all traces at a location}
   *
   * @param location a file, a folder, a glob, or whatever a storage's scheme announces
   */
  public static TraceInput of(TraceSource source, String location) {
    return new TraceInput(source, List.of(location), -1, null);
  }

  /** {@return an input that reads all traces of a local file or folder} */
  public static TraceInput of(TraceSource source, Path path) {
    return of(source, path.toString());
  }

  /**
   * {@return this input, going on with the traces at another location}
   *
   * <p>A limit counts over all locations together.
   */
  public TraceInput and(String location) {
    List<String> more = new ArrayList<>(locations);
    more.add(location);
    return new TraceInput(source, more, limit, format);
  }

  /** {@return this input, going on with the traces of a local file or folder} */
  public TraceInput and(Path path) {
    return and(path.toString());
  }

  /**
   * {@return this input, ended after the first traces}
   *
   * @param traces how many to take, 0 or more; rejected rows and skips do not count
   * @throws SpeculativeActionsException (CONFIGURATION) if it is less
   */
  public TraceInput limit(long traces) {
    if (traces < 0) {
      throw SpeculativeActionsException.configuration("limit must be 0 or more, not " + traces);
    }
    return new TraceInput(source, locations, traces, format);
  }

  /**
   * {@return this input, read in the named format whatever its files are called}
   *
   * @param name the format's name, such as {@code jsonl}
   */
  public TraceInput format(String name) {
    return new TraceInput(source, locations, limit, Objects.requireNonNull(name, "name"));
  }

  /** {@return what the rows mean} */
  public TraceSource source() {
    return source;
  }

  /** {@return where the files are, in the order in which they are read; at least one} */
  public List<String> locations() {
    return locations;
  }

  /** {@return how many traces to take, if not all} */
  public OptionalLong limit() {
    return limit < 0 ? OptionalLong.empty() : OptionalLong.of(limit);
  }

  /** {@return the name of the format to use, or null to go by the files' names} */
  public @Nullable String formatName() {
    return format;
  }

  @Override
  public String toString() {
    return source.name() + "=" + String.join(" and ", locations);
  }
}
