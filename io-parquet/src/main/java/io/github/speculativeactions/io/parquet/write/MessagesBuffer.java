package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.model.Message;
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

  /** What a place takes here and, when it is encoded, as entries and levels. */
  private static final int BYTES_OF_A_PLACE = 20;

  private final List<Leaf> leaves;
  private final SharedMessages shared;
  private final MessageLeaves texts;
  private final LongList messageBytes = new LongList();
  // Those of the trace under way: no other has the very same messages, and their text may go.
  private final IdentityHashMap<Message, Integer> numbers = new IdentityHashMap<>();
  private final List<Message> recent = new ArrayList<>();
  private int firstRecent;
  private final IntList places = new IntList();
  private final IntList rowEnds = new IntList();
  private final BitSet absentRows = new BitSet();

  MessagesBuffer(List<Leaf> leaves, SinkShared shared) {
    this.leaves = leaves;
    this.shared = shared.messages();
    this.texts = new MessageLeaves(shared.blocks());
  }

  @Override
  public void startTrace() {
    numbers.clear();
    recent.clear();
    firstRecent = messageBytes.size();
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
        int known = messageBytes.size();
        number = number(message);
        previous = number < known ? behind(number, previous, previousEnd) : previous;
      }
      places.add(number);
      bytes += messageBytes.get(number);
    }
    rowEnds.add(places.size());
    return bytes;
  }

  private int begin(int row) {
    return row == 0 ? 0 : rowEnds.get(row - 1);
  }

  @SuppressWarnings("ReferenceEquality") // Messages are told apart by identity.
  private boolean isAt(int place, Message message) {
    int number = places.get(place) - firstRecent;
    return number >= 0 && recent.get(number) == message;
  }

  private int number(Message message) {
    Integer known = numbers.putIfAbsent(message, messageBytes.size());
    if (known != null) {
      return known;
    }
    recent.add(message);
    messageBytes.add(texts.add(shared.texts(message)));
    return messageBytes.size() - 1;
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

  @Override
  public long distinctBytes() {
    return texts.bytes() + (long) BYTES_OF_A_PLACE * places.size();
  }

  @Override
  public void truncate(int rows) {
    startTrace();
    rowEnds.truncate(rows);
    places.truncate(begin(rows));
    // Numbers are given in the order of first use, so those in use are the lowest.
    int used = 0;
    for (int place = 0; place < places.size(); place++) {
      used = Math.max(used, places.get(place) + 1);
    }
    texts.truncate(used);
    messageBytes.truncate(used);
  }

  @Override
  public List<EncodedChunk> encode(PageRows pages, PageCompressor compressor) {
    List<Entries> ofMessages = new ArrayList<>();
    List<Entries> ofCalls = new ArrayList<>();
    for (int page = 0; page < pages.pages(); page++) {
      ofMessages.add(messageEntries(pages.begin(page), pages.end(page)));
      ofCalls.add(callEntries(pages.begin(page), pages.end(page)));
    }
    return texts.encode(leaves, ofMessages, ofCalls, compressor);
  }

  @Override
  public void release() {
    texts.release();
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

  private Entries callEntries(int firstRow, int endRow) {
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
