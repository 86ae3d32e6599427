package io.github.speculativeactions.io.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolCall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What comes back from a column of messages is what was added. */
class MessagesBufferTest {

  /** In place of a row's messages: the row has no list at all. */
  private static final int ABSENT = -1;

  private final List<Message> trace = trace();

  @Example
  void promptsThatBeginAsTheOneBefore() throws IOException {
    List<List<Message>> rows =
        IntStream.rangeClosed(1, trace.size()).mapToObj(end -> trace.subList(0, end)).toList();
    assertComesBack(rows);
  }

  @Example
  void aWindowThatDropsMessagesInTheMiddle() throws IOException {
    assertComesBack(
        List.of(
            prompt(0, 1, 2, 3),
            prompt(0, 1, 2, 3, 4, 5),
            prompt(0, 1, 4, 5, 6),
            prompt(0, 1, 6, 7),
            prompt(0, 1, 2, 3, 4, 5, 6, 7)));
  }

  @Example
  void aRowMayBeAbsentOrEmptyAnywhere() throws IOException {
    assertComesBack(Arrays.asList(null, prompt(0, 1), null, List.of(), prompt(0, 1, 2), List.of()));
    assertComesBack(Arrays.asList(List.of(), null));
  }

  @Example
  void aMessageMayStandInARowTwice() throws IOException {
    assertComesBack(List.of(prompt(2, 2, 0, 2), prompt(2, 0, 2, 2)));
  }

  @Example
  void anEqualMessageThatIsAnotherObjectComesBackToo() throws IOException {
    List<Message> again = trace();
    assertComesBack(List.of(prompt(0, 1, 2), List.of(again.get(0), trace.get(1), again.get(2))));
  }

  @Example
  void aRowCostsTheSameWhetherItsMessagesAreSharedOrNotAndIsKeptOnce() {
    MessagesBuffer buffer = MessageRows.buffer();
    long bytes = buffer.add(trace);
    long kept = buffer.distinctBytes();
    assertThat(bytes).isPositive();
    assertThat(buffer.add(trace)).isEqualTo(bytes);
    long places = buffer.distinctBytes() - kept;
    assertThat(places).isPositive().isLessThan(kept);
    buffer.startTrace();
    assertThat(buffer.add(trace())).isEqualTo(bytes);
    assertThat(buffer.distinctBytes()).isEqualTo(kept + 2 * places);
  }

  @Example
  void whatWasCutOffInTheMiddleOfATraceLeavesNothingBehind() throws IOException {
    MessagesBuffer cut = MessageRows.buffer();
    MessagesBuffer shorter = MessageRows.buffer();
    for (int end = 1; end <= trace.size(); end++) {
      cut.add(trace.subList(0, end));
      if (end <= 3) {
        shorter.add(trace.subList(0, end));
      }
    }
    cut.truncate(3);
    assertThat(cut.distinctBytes()).isEqualTo(shorter.distinctBytes());
    PageRows pages = PageRows.endingBefore(3);
    assertThat(MessageRows.file(cut, pages)).isEqualTo(MessageRows.file(shorter, pages));
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void anyRowsOfSomeTracesComeBack(
      @ForAll("rows") List<List<Integer>> rows,
      @ForAll @IntRange(min = 1, max = 5) int rowsOfATrace,
      @ForAll @IntRange(min = 1, max = 12) int kept,
      @ForAll @IntRange(min = 1, max = 12) int firstPage)
      throws IOException {
    MessagesBuffer buffer = MessageRows.buffer();
    List<@Nullable List<Message>> expected = new ArrayList<>();
    List<Message> messages = trace();
    for (int row = 0; row < rows.size(); row++) {
      if (row % rowsOfATrace == 0) {
        buffer.startTrace();
        messages = trace();
      }
      List<Message> value = rows.get(row).contains(ABSENT) ? null : pick(messages, rows.get(row));
      buffer.add(value);
      expected.add(value);
    }
    int count = Math.min(kept, rows.size());
    buffer.truncate(count);
    int[] ends = firstPage < count ? new int[] {firstPage, count} : new int[] {count};
    assertThat(MessageRows.in(MessageRows.file(buffer, PageRows.endingBefore(ends))))
        .isEqualTo(expected.subList(0, count));
  }

  /** {@return which messages of a trace stand in each row} */
  @Provide
  Arbitrary<List<List<Integer>>> rows() {
    return Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(List.of(ABSENT))),
            Tuple.of(9, Arbitraries.integers().between(0, trace.size() - 1).list().ofMaxSize(10)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static void assertComesBack(List<? extends @Nullable List<Message>> rows)
      throws IOException {
    MessagesBuffer buffer = MessageRows.buffer();
    rows.forEach(buffer::add);
    PageRows pages = PageRows.endingBefore(rows.size());
    assertThat(MessageRows.in(MessageRows.file(buffer, pages))).isEqualTo(rows);
  }

  private List<Message> prompt(int... numbers) {
    return pick(trace, Arrays.stream(numbers).boxed().toList());
  }

  private static List<Message> pick(List<Message> messages, List<Integer> numbers) {
    return numbers.stream().map(messages::get).toList();
  }

  /** {@return messages of every form, each time as other objects} */
  private static List<Message> trace() {
    return List.of(
        Message.system("You are an agent."),
        Message.user("Fix it."),
        Message.assistant(
            "looks",
            new ToolCall("c1", "bash", "{\"command\": \"ls\"}"),
            new ToolCall(null, "open", "not JSON"),
            new ToolCall("c3", "bash", "{\"command\": \"ls\"}")),
        new Message(Role.TOOL, "a.py", List.of(), "c1", "bash", null),
        Message.assistant("", new ToolCall("c4", "edit", "")),
        Message.tool("c4", ""),
        Message.assistant("tries again", new ToolCall("c5", "edit", "{}")),
        Message.tool(null, "done"));
  }
}
