package io.github.speculativeactions.sink;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.RecordSchema;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * What a sink is told when it is opened.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class SinkContext {

  private static final long DEFAULT_MAX_ROW_BYTES = 64 << 20;

  private final Map<Dataset, RecordSchema> schemas = new EnumMap<>(Dataset.class);
  private final Executor executor;
  private final int threads;
  private final long maxRowBytes;
  private final List<OutputDocument> documents;

  private SinkContext(
      Collection<RecordSchema> schemas,
      Executor executor,
      int threads,
      long maxRowBytes,
      List<OutputDocument> documents) {
    schemas.forEach(schema -> this.schemas.put(schema.dataset(), schema));
    this.executor = Objects.requireNonNull(executor, "executor");
    this.threads = threads;
    this.maxRowBytes = maxRowBytes;
    this.documents = List.copyOf(documents);
  }

  /** {@return a context in which all work is done on the calling thread} */
  public static SinkContext of(List<RecordSchema> schemas) {
    return of(schemas, Runnable::run, 1);
  }

  /**
   * {@return a context in which work is done by an executor}
   *
   * @param threads how many threads it has, at least 1
   */
  public static SinkContext of(List<RecordSchema> schemas, Executor executor, int threads) {
    return of(schemas, executor, threads, DEFAULT_MAX_ROW_BYTES);
  }

  /**
   * {@return a context in which work is done by an executor, on rows of a limited size}
   *
   * @param threads how many threads it has, at least 1
   * @param maxRowBytes the most bytes that an input row could take
   */
  public static SinkContext of(
      List<RecordSchema> schemas, Executor executor, int threads, long maxRowBytes) {
    return new SinkContext(schemas, executor, threads, maxRowBytes, List.of());
  }

  /** {@return this context with documents for sinks that write a folder} */
  public SinkContext withDocuments(List<OutputDocument> values) {
    return new SinkContext(schemas.values(), executor, threads, maxRowBytes, values);
  }

  /**
   * {@return the columns of a dataset}
   *
   * @throws IllegalArgumentException if the build does not make that dataset
   */
  public RecordSchema schema(Dataset dataset) {
    RecordSchema schema = schemas.get(dataset);
    if (schema == null) {
      throw new IllegalArgumentException("this build has no dataset " + dataset.label());
    }
    return schema;
  }

  /** {@return where a sink may do work, such as encoding; it is not the sink's to shut down} */
  public Executor executor() {
    return executor;
  }

  /** {@return how many threads the executor has} */
  public int threads() {
    return threads;
  }

  /**
   * {@return the most bytes that an input row could take: a sink that works on several rows at a
   * time should not hold much more of them}
   */
  public long maxRowBytes() {
    return maxRowBytes;
  }

  /** {@return what to write beside the data, for a sink that writes a folder; others ignore it} */
  public List<OutputDocument> documents() {
    return documents;
  }
}
