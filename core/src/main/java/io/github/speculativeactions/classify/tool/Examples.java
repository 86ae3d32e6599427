package io.github.speculativeactions.classify.tool;

import java.util.List;
import java.util.Set;

/** Tells a block of shell that shows a reader what to type from one that the agent wants run. */
final class Examples {

  private static final String FENCE = "```";

  private static final List<String> SHELL_BLOCKS =
      List.of("```bash\n", "```sh\n", "```shell\n", "```console\n");

  /** How much of a paragraph is read: what stands right before the block tells what it is for. */
  private static final int READ = 200;

  private static final Set<String> READER = Set.of("you", "your", "yourself");
  private static final Set<String> WRITER = Set.of("i", "me", "we", "us", "let");

  private Examples() {}

  /**
   * {@return whether an earlier block is one of shell too, so that they are alternatives or steps}
   */
  static boolean isShellIn(String content, int lastBlock) {
    return SHELL_BLOCKS.stream()
        .anyMatch(block -> lastBlock > 0 && content.lastIndexOf(block, lastBlock - 1) >= 0);
  }

  /** {@return whether the paragraph before the last block speaks to a reader: "you can …"} */
  static boolean addressesReader(String content, int lastBlock) {
    int start = paragraphStart(content, lastBlock);
    List<String> words = ToolNames.words(content.substring(start, lastBlock));
    return words.stream().anyMatch(READER::contains) && words.stream().noneMatch(WRITER::contains);
  }

  private static int paragraphStart(String content, int end) {
    int at = end;
    while (at > 0 && content.charAt(at - 1) <= ' ') {
      at--;
    }
    int start = Math.max(content.lastIndexOf("\n\n", at), content.lastIndexOf(FENCE, at - 1));
    return Math.max(Math.max(0, start), end - READ);
  }
}
