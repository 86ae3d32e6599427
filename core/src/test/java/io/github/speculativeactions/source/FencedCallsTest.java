package io.github.speculativeactions.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.speculativeactions.model.ToolCall;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class FencedCallsTest {

  @Test
  void theBlockThatEndsTheTurnIsTheCall() {
    assertThat(read("Look:\n\n```python\nx = 1\n```\n\nNow run it.\n\n```\npython x.py\n\n```"))
        .isEqualTo(
            new TextTurn(
                "Look:\n\n```python\nx = 1\n```\n\nNow run it.", List.of(bash("python x.py\n"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no block",
        "An example:\n\n```\nls\n```\n\nThat is all.",
        "Cut off:\n\n```\nls",
        "Exit due to cost limit\n\n```\n\n```",
        "Some python:\n\n```python\nx = 1\n```",
        "python, not set off\n```python\nls()\n```",
        "```",
        ""
      })
  void aTurnThatDoesNotEndInABlockMakesNoCall(String text) {
    assertThat(read(text)).isEqualTo(TextTurn.plain(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"```", "```bash"})
  void olderLogsSetABlockOffByNoBlankLine(String fence) {
    assertThat(
            read("Look:\n```python\nx = 1\n```\nNow run it. \n" + fence + "\nfrobnicate x\n```\n"))
        .isEqualTo(
            new TextTurn(
                "Look:\n```python\nx = 1\n```\nNow run it. ", List.of(bash("frobnicate x"))));
  }

  @Test
  void anActionMayHoldFences() {
    assertThat(read("Note\n\n```\ncat > a.md <<'EOF'\n```sh\nls\n```\nEOF\n```").calls())
        .containsExactly(bash("cat > a.md <<'EOF'\n```sh\nls\n```\nEOF"));
    assertThat(read("Note\n\n```\ncat > a.md <<'EOF'\n# A\n```\nls\n```\nEOF\n```").calls())
        .containsExactly(bash("cat > a.md <<'EOF'\n# A\n```\nls\n```\nEOF"));
  }

  @Test
  void theQuotingOfAnEditorCommandTellsWhereItEnds() {
    TextTurn turn =
        read(
            """
            As before:

            ```
            ls
            ```

            and

            ```
            str_replace_editor create /a.md --file_text '# A

            ```
            ls
            ```

            '
            ```""");

    assertThat(turn.text()).isEqualTo("As before:\n\n```\nls\n```\n\nand");
    assertThat(turn.calls())
        .containsExactly(
            editor("command", "create", "path", "/a.md", "file_text", "# A\n\n```\nls\n```\n\n"));
  }

  @Test
  void submitIsSubmit() {
    assertThat(read("\n\n```\nsubmit\n```"))
        .isEqualTo(new TextTurn("", List.of(new ToolCall(null, "submit", "{}"))));
    assertThat(read("```bash\nsubmit && ls\n```").calls()).containsExactly(bash("submit && ls"));
  }

  @Test
  void lineNumbersAreNumbers() {
    assertThat(action("str_replace_editor view /a.py  --view_range 1 -1").arguments())
        .isEqualTo("{\"command\":\"view\",\"path\":\"/a.py\",\"view_range\":[1,-1]}");
    assertThat(action("str_replace_editor insert /a.py   --new_str x --insert_line 3").arguments())
        .isEqualTo(
            "{\"command\":\"insert\",\"path\":\"/a.py\",\"new_str\":\"x\",\"insert_line\":3}");
    assertThat(action("str_replace_editor view /a.py  --view_range 1 1e99999999999").arguments())
        .isEqualTo(
            "{\"command\":\"view\",\"path\":\"/a.py\",\"view_range\":[1,\"1e99999999999\"]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "str_replace_editor view /a | head",
        "str_replace_editor view /a\nls",
        "str_replace_editor view $HOME",
        "str_replace_editor view \"$HOME\"",
        "str_replace_editor view '/a",
        "str_replace_editor view \"/a",
        "str_replace_editor view /a\\",
        "str_replace_editor view /a --unknown 1",
        "str_replace_editor view /a more",
        "str_replace_editor view /a --old_str",
        "str_replace_editor",
        "echo 'a' > b"
      })
  void aLineThatIsNoRenderedCallIsAShellCommand(String line) {
    assertThat(action(line)).isEqualTo(bash(line));
  }

  @Test
  void everyWayToQuoteIsUndone() {
    assertThat(
            action("str_replace_editor create a\\ b --file_text \"c\\\"d\\e\" --new_str ''")
                .arguments())
        .isEqualTo(
            "{\"command\":\"create\",\"path\":\"a b\",\"file_text\":\"c\\\"d\\\\e\",\"new_str\":\"\"}");
  }

  @Property
  void whatShlexQuoteWritesIsReadBack(
      @ForAll("texts") String path,
      @ForAll("texts") String oldText,
      @ForAll("texts") String newText) {
    String action =
        "str_replace_editor str_replace %s   --old_str %s --new_str %s"
            .formatted(quoted("/" + path), quoted(oldText), quoted(newText));

    assertThat(read("Thought\n\n```\n" + action + "\n```"))
        .isEqualTo(
            new TextTurn(
                "Thought",
                List.of(
                    editor(
                        "command",
                        "str_replace",
                        "path",
                        "/" + path,
                        "old_str",
                        oldText,
                        "new_str",
                        newText))));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "'", "\"", "\n", "\n\n```\n", "```py\n", " ", "$", "\\", "--x", "é")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Test
  void hostileTextTakesNoLongerThanItsLength() {
    List<String> hostile =
        List.of(
            "\n\n```\n".repeat(200_000),
            "\n\n```\nstr_replace_editor a '\"' \"".repeat(40_000) + "\n```",
            "\n\n```\nstr_replace_editor view 'a\\'\"'\"b".repeat(40_000) + "\n```",
            "```py\n".repeat(200_000) + "\n\n```");

    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> hostile.forEach(text -> new FencedCalls().read(text)));
  }

  /** Does what Python's shlex.quote does. */
  private static String quoted(String text) {
    return text.matches("[\\w@%+=:,./-]+") ? text : "'" + text.replace("'", "'\"'\"'") + "'";
  }

  private static TextTurn read(String text) {
    return new FencedCalls().read(text);
  }

  private static ToolCall action(String line) {
    List<ToolCall> calls = read("\n\n```\n" + line + "\n```").calls();
    assertThat(calls).hasSize(1);
    return calls.get(0);
  }

  private static ToolCall bash(String command) {
    return call("bash", "command", command);
  }

  private static ToolCall editor(String... arguments) {
    return call("str_replace_editor", arguments);
  }

  private static ToolCall call(String name, String... arguments) {
    ObjectNode object = TestRow.JSON.createObjectNode();
    for (int i = 0; i < arguments.length; i += 2) {
      object.put(arguments[i], arguments[i + 1]);
    }
    return new ToolCall(null, name, object.toString());
  }
}
