package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of message lists: each message once, told apart by identity, and a number for every
 * place where it stands.
 */
final class MessagesBuffer implements ColumnBuffer {

  private static final int USUAL_MESSAGES = 4096;

  private final List<Leaf> leaves;
  private final List<Message> messages = new ArrayList<>();
  private final LongList messageBytes = new LongList();
  private final IdentityHashMap<Message, Integer> numbers = new IdentityHashMap<>(USUAL_MESSAGES);
  private final IntList places = new IntList();
  private final IntList rowEnds = new IntList();
  private final BitSet absentRows = new BitSet();

  MessagesBuffer(List<Leaf> leaves) {
    this.leaves = leaves;
  }

  @Override
  public long add(@Nullable Object value) {
    if (value == null) {
      absentRows.set(rowEnds.size());
      rowEnds.add(places.size());
      return 0;
    }
    int previous = begin(Math.max(0, rowEnds.size() - 1));
    int previousEnd = places.size();
    long bytes = 0;
    for (Object element : (List<?>) value) {
      Message message = (Message) element;
      int number;
      // A prompt begins as the one before it, so mostly the next message is the next one there.
      if (previous < previousEnd && isAt(previous, message)) {
        number = places.get(previous++);
      } else {
        number = number(message);
        previous = behind(number, previous, previousEnd);
      }
      places.add(number);
      bytes += messageBytes.get(number);
    }
    rowEnds.add(places.size());
    return bytes;
  }

  @SuppressWarnings("ReferenceEquality") // Messages are told apart by identity.
  private boolean isAt(int place, Message message) {
    return messages.get(places.get(place)) == message;
  }

  private int begin(int row) {
    return row == 0 ? 0 : rowEnds.get(row - 1);
  }

  private int number(Message message) {
    Integer known = numbers.putIfAbsent(message, messages.size());
    if (known != null) {
      return known;
    }
    messages.add(message);
    messageBytes.add(bytes(message));
    return messages.size() - 1;
  }

  /** {@return the place behind a message in the row before, where a window may have moved to} */
  private int behind(int number, int from, int end) {
    for (int place = from; place < end; place++) {
      if (places.get(place) == number) {
        return place + 1;
      }
    }
    return from;
  }

  private static long bytes(Message message) {
    long bytes =
        TextSize.of(message.role().label())
            + TextSize.of(message.content())
            + TextSize.of(message.toolCallId())
            + TextSize.of(message.name());
    for (ToolCall call : message.toolCalls()) {
      bytes +=
          TextSize.of(call.id())
              + TextSize.of(MessageLeaves.CALL_TYPE)
              + TextSize.of(call.name())
              + TextSize.of(call.arguments());
    }
    return bytes;
  }

  @Override
  public long distinctBytes() {
    return messageBytes.sum();
  }

  @Override
  public void truncate(int rows) {
    rowEnds.truncate(rows);
    places.truncate(begin(rows));
    // Numbers are given in the order of first use, so those in use are the lowest.
    int used = 0;
    for (int place = 0; place < places.size(); place++) {
      used = Math.max(used, places.get(place) + 1);
    }
    messages.subList(used, messages.size()).clear();
    messageBytes.truncate(used);
  }

  @Override
  public List<EncodedChunk> encode(PageRows pages, PageCompressor compressor) {
    numbers.clear();
    MessageLeaves texts = new MessageLeaves(messages);
    List<Entries> ofMessages = new ArrayList<>();
    List<Entries> ofCalls = new ArrayList<>();
    for (int page = 0; page < pages.pages(); page++) {
      ofMessages.add(messageEntries(pages.begin(page), pages.end(page)));
      ofCalls.add(callEntries(texts, pages.begin(page), pages.end(page)));
    }
    return texts.encode(leaves, ofMessages, ofCalls, compressor);
  }

  private Entries messageEntries(int firstRow, int endRow) {
    Entries entries = new Entries(endRow - firstRow, 1);
    for (int row = firstRow; row < endRow; row++) {
      if (begin(row) == rowEnds.get(row)) {
        entries.addAbsent(0, absentLevel(row));
      }
      for (int place = begin(row); place < rowEnds.get(row); place++) {
        entries.add(place == begin(row) ? 0 : 1, places.get(place));
      }
    }
    return entries;
  }

  private Entries callEntries(MessageLeaves texts, int firstRow, int endRow) {
    Entries entries = new Entries(endRow - firstRow, 2);
    for (int row = firstRow; row < endRow; row++) {
      if (begin(row) == rowEnds.get(row)) {
        entries.addAbsent(0, absentLevel(row));
      }
      for (int place = begin(row); place < rowEnds.get(row); place++) {
        int repetition = place == begin(row) ? 0 : 1;
        int message = places.get(place);
        int call = texts.firstCall(message);
        int end = texts.firstCall(message + 1);
        if (call == end) {
          entries.addAbsent(repetition, MessageLeaves.LEVEL_OF_MESSAGE);
        }
        for (; call < end; call++) {
          entries.add(repetition, call);
          repetition = 2;
        }
      }
    }
    return entries;
  }

  private int absentLevel(int row) {
    return absentRows.get(row) ? 0 : 1;
  }
}
