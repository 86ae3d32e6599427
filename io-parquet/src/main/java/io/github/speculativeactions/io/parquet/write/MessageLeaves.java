package io.github.speculativeactions.io.parquet.write;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import java.util.ArrayList;
import java.util.List;

/** The texts of some messages and of their calls, leaf by leaf. */
final class MessageLeaves {

  /** Every call is one of a function; the layout has room for other types. */
  static final String CALL_TYPE = "function";

  /** The definition level of a leaf of which only the message is there. */
  static final int LEVEL_OF_MESSAGE = 3;

  private final TextLeaf roles = new TextLeaf();
  private final TextLeaf contents = new TextLeaf();
  private final TextLeaf toolCallIds = new TextLeaf();
  private final TextLeaf names = new TextLeaf();
  private final TextLeaf callIds = new TextLeaf();
  private final TextLeaf callTypes = new TextLeaf();
  private final TextLeaf callNames = new TextLeaf();
  private final TextLeaf callArguments = new TextLeaf();
  private final IntList firstCalls = new IntList();

  MessageLeaves(List<Message> messages) {
    for (Message message : messages) {
      firstCalls.add(callIds.size());
      roles.add(message.role().label());
      contents.add(message.content());
      message.toolCalls().forEach(this::add);
      toolCallIds.add(message.toolCallId());
      names.add(message.name());
    }
    firstCalls.add(callIds.size());
  }

  private void add(ToolCall call) {
    callIds.add(call.id());
    callTypes.add(CALL_TYPE);
    callNames.add(call.name());
    callArguments.add(call.arguments());
  }

  /** {@return the number of the first call that a message or a later one makes} */
  int firstCall(int message) {
    return firstCalls.get(message);
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
