package io.github.speculativeactions.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.speculativeactions.model.ToolCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class XmlCallsTest {

  @Test
  void aTurnWithoutACallIsLeftAsItIs() {
    String text = "I could use <function=bash> here.\n";

    assertThat(XmlCalls.appearIn(text)).isFalse();
    assertThat(read(text)).isEqualTo(TextTurn.plain(text));
  }

  @Test
  void aValueMayHoldClosingTags() {
    TextTurn turn =
        read(
            """
            Edit

            <function=str_replace_editor>
            <parameter=command>create</parameter>
            <parameter=path>/p.md</parameter>
            <parameter=file_text>
            <parameter=command>x</parameter>
            </function> and </parameter> are tags,
            if a < b
            </parameter>
            </function>""");

    assertThat(turn.text()).isEqualTo("Edit");
    assertThat(turn.calls())
        .containsExactly(
            call(
                "str_replace_editor",
                "command",
                "create",
                "path",
                "/p.md",
                "file_text",
                """
                <parameter=command>x</parameter>
                </function> and </parameter> are tags,
                if a < b"""));
  }

  @Test
  void onlyBlocksAreUnwrappedAndOnlyByOneLineBreak() {
    TextTurn turn =
        read(
            """
            <function=f>
            <parameter=command>
            ls
            </parameter>
            <parameter=old_str>

              a

            </parameter>
            <parameter=new_str>

            </parameter>
            </function>""");

    assertThat(turn.calls())
        .containsExactly(call("f", "command", "\nls\n", "old_str", "\n  a\n", "new_str", ""));
  }

  @Test
  void lineNumbersAreNumbersAndAnythingElseIsText() {
    TextTurn turn =
        read(
            """
            <function=f>
            <parameter=view_range>[1, -1]</parameter>
            <parameter=insert_line>5</parameter>
            <parameter=path>5</parameter>
            </function>""");

    assertThat(turn.calls().get(0).arguments())
        .isEqualTo("{\"view_range\":[1,-1],\"insert_line\":5,\"path\":\"5\"}");
    assertThat(
            read("<function=f>\n<parameter=view_range>all</parameter>").calls().get(0).arguments())
        .isEqualTo("{\"view_range\":\"all\"}");
    assertThat(
            read("<function=f>\n<parameter=view_range>[1, 1e99999999999]</parameter>")
                .calls()
                .get(0)
                .arguments())
        .isEqualTo("{\"view_range\":\"[1, 1e99999999999]\"}");
  }

  @Test
  void aCallThatIsCutOffHasTheArgumentsThatAreThere() {
    assertThat(read("Go\n\n<function=bash>\n<parameter=command>ls\npwd"))
        .isEqualTo(new TextTurn("Go", List.of(call("bash", "command", "ls\npwd"))));
    assertThat(read("<function=bash>\n<parameter=comm"))
        .isEqualTo(new TextTurn("", List.of(call("bash"))));
    assertThat(read("<function=bash>\n<parameter=command>ls</parameter>\n"))
        .isEqualTo(new TextTurn("", List.of(call("bash", "command", "ls"))));
  }

  @Test
  void severalCallsInATurnAreSeveralCallsAndTextBehindThemIsKept() {
    assertThat(
            read(
                """
                Two

                <function=bash>
                <parameter=command>ls</parameter>
                </function>
                <function=submit>
                </function>

                Done now."""))
        .isEqualTo(
            new TextTurn(
                "Two\n\nDone now.", List.of(call("bash", "command", "ls"), call("submit"))));
  }

  @Property
  void whatSweSmithWritesIsReadBack(
      @ForAll("thoughts") String thought, @ForAll("values") List<String> values) {
    List<String> names = List.of("command", "path", "file_text", "old_str", "new_str");
    StringBuilder text = new StringBuilder(thought).append("\n\n<function=str_replace_editor>\n");
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String wrap = i >= 2 ? "\n" : "";
      text.append("<parameter=%s>".formatted(names.get(i)))
          .append(wrap + values.get(i) + wrap)
          .append("</parameter>\n");
      arguments.add(names.get(i));
      arguments.add(values.get(i));
    }
    text.append("</function>");

    assertThat(read(text.toString()))
        .isEqualTo(
            new TextTurn(
                thought, List.of(call("str_replace_editor", arguments.toArray(String[]::new)))));
  }

  @Provide
  Arbitrary<String> thoughts() {
    return Arbitraries.strings().withChars("ab \n`<>").ofMaxLength(20);
  }

  @Provide
  Arbitrary<List<String>> values() {
    // Tags on their own, but never the sequence with which a call goes on.
    return Arbitraries.of(
            "a", "\n", " ", "<", "</parameter>x", "x</function>", "<parameter=b>y", "é")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts) + ".")
        .list()
        .ofMaxSize(5);
  }

  @Test
  void hostileTextTakesNoLongerThanItsLength() {
    List<String> hostile =
        List.of(
            "<function=f>\n".repeat(100_000),
            "<function=f>\n" + "<parameter=a>".repeat(100_000),
            "<function=f>\n<parameter=a>" + "</parameter>".repeat(100_000),
            "<function=f>\n<parameter=a>" + "</parameter></function>x".repeat(50_000),
            "<function=f>\n<parameter=a></parameter></function>".repeat(20_000),
            "<function=f>\n" + " ".repeat(1_000_000),
            "<function=f>\n<parameter=a>" + ("</parameter>" + " ".repeat(50)).repeat(20_000));

    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> hostile.forEach(text -> new XmlCalls().read(text)));
  }

  private static TextTurn read(String text) {
    return new XmlCalls().read(text);
  }

  private static ToolCall call(String name, String... arguments) {
    ObjectNode object = TestRow.JSON.createObjectNode();
    for (int i = 0; i < arguments.length; i += 2) {
      object.put(arguments[i], arguments[i + 1]);
    }
    return new ToolCall(null, name, object.toString());
  }
}
