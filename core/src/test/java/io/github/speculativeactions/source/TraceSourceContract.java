package io.github.speculativeactions.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.format.Row;
import io.github.speculativeactions.format.RowReader;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.Trace;
import io.github.speculativeactions.storage.RangeReader;
import io.github.speculativeactions.storage.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What {@link TraceSource} and {@link RowTraceSource} promise; each source that is built in runs
 * it.
 */
abstract class TraceSourceContract {

  /** {@return the source under test} */
  abstract RowTraceSource source();

  /** {@return rows it reads, new ones at each call} */
  abstract List<TestRow> rows();

  /** {@return a row it cannot read} */
  abstract TestRow unreadableRow();

  @Test
  void itsNameIsLowerCaseAndItIsFoundByIt() {
    String name = source().name();

    assertThat(name).isNotBlank().isEqualTo(name.toLowerCase(Locale.ROOT));
    assertThat(TraceSources.discover().require(name)).hasSameClassAs(source());
  }

  @Test
  void itAsksForNoColumnButThoseItAnnounces() {
    for (TestRow row : rows()) {
      source().trace(row);
      assertThat(source().columns()).containsAll(row.asked());
    }
  }

  @Test
  void eachRowBecomesOneTraceInOrderAndKeepsItsPlace() throws IOException {
    List<TestRow> rows = rows();
    List<PendingTrace> pending = new ArrayList<>();
    source()
        .traces(new TraceFile(new NoFile(), new ListReader(rows)))
        .forEachRemaining(pending::add);

    assertThat(pending).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(pending.get(i).position()).isEqualTo(rows.get(i).position());
      assertThat(pending.get(i).complete()).isEqualTo(source().trace(rows.get(i)));
    }
  }

  @Test
  void itReadsNoFurtherThanItIsAsked() throws IOException {
    ListReader reader = new ListReader(rows());
    Iterator<PendingTrace> traces = source().traces(new TraceFile(new NoFile(), reader));
    assertThat(reader.handedOut).isZero();

    traces.next();

    assertThat(reader.handedOut).isEqualTo(1);
  }

  @Test
  void aRowIsNotLookedAtBeforeItsTraceIsCompleted() throws IOException {
    ListReader reader = new ListReader(List.of(unreadableRow()));

    PendingTrace pending = source().traces(new TraceFile(new NoFile(), reader)).next();

    assertThat(pending.skipReason()).isEmpty();
  }

  @Test
  void aTraceSaysWhereItIsFromAndWhatItIsCalled() {
    for (Trace trace : traces()) {
      assertThat(trace.source()).isEqualTo(source().name());
      assertThat(trace.id()).isNotBlank();
      assertThat(trace.groupId()).isNotBlank();
    }
  }

  @Test
  void callsHaveIdsOfTheirOwnAndAnswersFollowTheirCalls() {
    for (Trace trace : traces()) {
      Set<String> made = new HashSet<>();
      for (Message message : trace.messages()) {
        for (ToolCall call : message.toolCalls()) {
          assertThat(message.role()).isEqualTo(Role.ASSISTANT);
          assertThat(made.add(String.valueOf(call.id()))).isTrue();
        }
        if (message.toolCallId() != null) {
          assertThat(message.role()).isEqualTo(Role.TOOL);
          assertThat(made).contains(message.toolCallId());
        }
      }
    }
  }

  @Test
  void theSameRowsGiveTheSameTracesOnSeveralThreads() throws Exception {
    List<Trace> expected = traces();
    RowTraceSource shared = source();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Trace>>> runs = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        runs.add(threads.submit(() -> rows().stream().map(row -> shared.trace(row)).toList()));
      }
      for (Future<List<Trace>> run : runs) {
        assertThat(result(run)).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aRowItCannotReadIsAnInputFailureThatSaysWhatIsWrong() {
    SpeculativeActionsException failure =
        catchThrowableOfType(
            SpeculativeActionsException.class, () -> source().trace(unreadableRow()));

    assertThat(failure.category()).isEqualTo(Category.INPUT);
    assertThat(failure.retryable()).isFalse();
    assertThat(failure.reason()).contains("expected");
    assertThat(failure.position()).as("the caller adds the place").isEmpty();
  }

  private List<Trace> traces() {
    return rows().stream().map(row -> source().trace(row)).toList();
  }

  private static <T> T result(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  private static final class ListReader implements RowReader {

    private final Iterator<? extends Row> rows;
    private int handedOut;

    ListReader(List<? extends Row> rows) {
      this.rows = rows.iterator();
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Row next() {
      handedOut++;
      return rows.next();
    }

    @Override
    public void close() {}
  }

  /** A file of which nothing but the rows is needed. */
  private static final class NoFile implements StoredFile {

    @Override
    public String location() {
      return "rows.jsonl";
    }

    @Override
    public String name() {
      return "rows.jsonl";
    }

    @Override
    public long size() {
      return 0;
    }

    @Override
    public InputStream open() {
      return InputStream.nullInputStream();
    }

    @Override
    public RangeReader openRanges() throws IOException {
      throw new IOException("there is no such file");
    }

    @Override
    public Optional<StoredFile> sibling(String fileName) {
      return Optional.empty();
    }
  }
}
