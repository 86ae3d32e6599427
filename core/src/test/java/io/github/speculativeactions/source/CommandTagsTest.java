package io.github.speculativeactions.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.speculativeactions.model.ToolCall;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTagsTest {

  @Test
  void theActionStandsBetweenTheTags() {
    assertThat(read("Edit it.\n<command>\nedit 1:1\n  x\nend_of_edit\n</command>\n"))
        .isEqualTo(turn("Edit it.", "edit 1:1\\n  x\\nend_of_edit"));
  }

  @Test
  void whatFollowsBelongsToTheThought() {
    assertThat(read("List.\n<command>ls</command> Then read."))
        .isEqualTo(turn("List.\n\nThen read.", "ls"));
  }

  @Test
  void ofSeveralActionsTheLastOneIsRun() {
    assertThat(read("<command>ls</command>\nor\n<command>pwd</command>"))
        .isEqualTo(turn("<command>ls</command>\nor", "pwd"));
  }

  @Test
  void submitIsItsOwnTool() {
    assertThat(read("<command>\nsubmit\n</command>").calls())
        .containsExactly(new ToolCall(null, "submit", "{}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ls",
        "<command>\nls",
        "ls\n</command>",
        "</command>ls<command>",
        "<command>\n</command>"
      })
  void whatIsNotBetweenTwoTagsIsNoCall(String text) {
    assertThat(read(text)).isEqualTo(TextTurn.plain(text));
  }

  @Test
  void onlyATurnThatEndsWithATagTellsTheDialect() {
    assertThat(CommandTags.endIn("<command>ls</command>\n")).isTrue();
    assertThat(CommandTags.endIn("Write <command>ls</command> to list files.")).isFalse();
    assertThat(CommandTags.endIn("</command>")).isFalse();
  }

  @Test
  void hostileTextTakesNoLongerThanItsLength() {
    String hostile = "<command>".repeat(200_000) + "</command>".repeat(200_000);

    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(hostile));
  }

  private static TextTurn read(String text) {
    return new CommandTags().read(text);
  }

  private static TextTurn turn(String text, String command) {
    return new TextTurn(
        text, List.of(new ToolCall(null, "bash", "{\"command\":\"" + command + "\"}")));
  }
}
