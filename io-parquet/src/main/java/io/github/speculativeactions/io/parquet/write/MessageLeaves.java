package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.io.parquet.write.MessageTexts.CallTexts;
import java.util.ArrayList;
import java.util.List;

/** The texts of some messages and of their calls, leaf by leaf. */
final class MessageLeaves {

  /** The definition level of a leaf of which only the message is there. */
  static final int LEVEL_OF_MESSAGE = 3;

  private final TextLeaf roles;
  private final TextLeaf contents;
  private final TextLeaf toolCallIds;
  private final TextLeaf names;
  private final TextLeaf callIds;
  private final TextLeaf callTypes;
  private final TextLeaf callNames;
  private final TextLeaf callArguments;
  private final List<TextLeaf> ofMessages;
  private final List<TextLeaf> ofCalls;
  private final IntList firstCalls = new IntList();

  MessageLeaves(ByteBlocks blocks) {
    this.roles = new TextLeaf(blocks);
    this.contents = new TextLeaf(blocks);
    this.toolCallIds = new TextLeaf(blocks);
    this.names = new TextLeaf(blocks);
    this.callIds = new TextLeaf(blocks);
    this.callTypes = new TextLeaf(blocks);
    this.callNames = new TextLeaf(blocks);
    this.callArguments = new TextLeaf(blocks);
    this.ofMessages = List.of(roles, contents, toolCallIds, names);
    this.ofCalls = List.of(callIds, callTypes, callNames, callArguments);
  }

  /**
   * Adds a message.
   *
   * @return how many bytes its texts take by themselves
   */
  long add(MessageTexts message) {
    firstCalls.add(callIds.size());
    long bytes = roles.add(message.role());
    bytes += contents.add(message.content());
    bytes += toolCallIds.add(message.toolCallId());
    bytes += names.add(message.name());
    for (CallTexts call : message.calls()) {
      bytes += callIds.add(call.id());
      bytes += callTypes.add(call.type());
      bytes += callNames.add(call.name());
      bytes += callArguments.add(call.arguments());
    }
    return bytes;
  }

  /** {@return the number of the first call that a message or a later one makes} */
  int firstCall(int message) {
    return message < firstCalls.size() ? firstCalls.get(message) : callIds.size();
  }

  /** {@return how many bytes all texts take, equal ones counted once} */
  long bytes() {
    long bytes = 0;
    for (int i = 0; i < ofMessages.size(); i++) {
      bytes += ofMessages.get(i).texts().size() + ofCalls.get(i).texts().size();
    }
    return bytes;
  }

  /** Drops all but the first messages; none is added later. */
  void truncate(int messages) {
    int calls = firstCall(messages);
    ofMessages.forEach(leaf -> leaf.truncate(messages));
    ofCalls.forEach(leaf -> leaf.truncate(calls));
    firstCalls.truncate(messages);
  }

  /** {@return the chunks of all leaves, in the order of the schema} */
  List<EncodedChunk> encode(
      List<Leaf> leaves, List<Entries> messages, List<Entries> calls, PageCompressor compressor) {
    List<EncodedChunk> chunks = new ArrayList<>();
    for (Leaf leaf : leaves) {
      List<Entries> entries = leaf.maxRepetition() == 1 ? messages : calls;
      chunks.add(new TextChunkEncoder(leaf, compressor).encode(texts(leaf), entries));
    }
    return chunks;
  }

  /** Gives the memory of the texts back. */
  void release() {
    ofMessages.forEach(leaf -> leaf.texts().release());
    ofCalls.forEach(leaf -> leaf.texts().release());
  }

  private TextLeaf texts(Leaf leaf) {
    boolean ofCall = leaf.maxRepetition() == 2;
    return switch (leaf.name()) {
      case "role" -> roles;
      case "content" -> contents;
      case "tool_call_id" -> toolCallIds;
      case "id" -> callIds;
      case "type" -> callTypes;
      case "arguments" -> callArguments;
      case "name" -> ofCall ? callNames : names;
      default -> throw new IllegalArgumentException("no messages have a " + leaf);
    };
  }
}
