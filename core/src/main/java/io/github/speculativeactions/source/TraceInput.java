package io.github.speculativeactions.source;

import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One input of a build: a source, and where its files are.
 *
 * <p>Immutable and safe for use by several threads; each option returns a new input.
 */
public final class TraceInput {

  private final TraceSource source;
  private final String location;
  private final long limit;
  private final @Nullable String format;

  private TraceInput(TraceSource source, String location, long limit, @Nullable String format) {
    this.source = Objects.requireNonNull(source, "source");
    this.location = Objects.requireNonNull(location, "location");
    this.limit = limit;
    this.format = format;
  }

  /**
   * {@return an input that reads all traces at a location}
   *
   * @param location a file, a folder, a glob, or whatever a storage's scheme announces
   */
  public static TraceInput of(TraceSource source, String location) {
    return new TraceInput(source, location, -1, null);
  }

  /** {@return an input that reads all traces of a local file or folder} */
  public static TraceInput of(TraceSource source, Path path) {
    return of(source, path.toString());
  }

  /**
   * {@return this input, ended after the first traces}
   *
   * @param traces how many to take, 0 or more; rejected rows and skips do not count
   */
  public TraceInput limit(long traces) {
    if (traces < 0) {
      throw new IllegalArgumentException("limit must be 0 or more, not " + traces);
    }
    return new TraceInput(source, location, traces, format);
  }

  /**
   * {@return this input, read in the named format whatever its files are called}
   *
   * @param name the format's name, such as {@code jsonl}
   */
  public TraceInput format(String name) {
    return new TraceInput(source, location, limit, Objects.requireNonNull(name, "name"));
  }

  /** {@return what the rows mean} */
  public TraceSource source() {
    return source;
  }

  /** {@return where the files are} */
  public String location() {
    return location;
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
    return source.name() + "=" + location;
  }
}
