package io.github.speculativeactions.io.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.io.parquet.JsonColumns;
import io.github.speculativeactions.io.parquet.ParquetOptions;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.ToolDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Values of every type, absent and empty ones among them. */
class CellsTest {

  @TempDir Path folder;

  @Test
  void anAbsentValueIsAbsent() throws IOException {
    assertThat(rows(new Cells().row(null, null, null, null, null, null))).containsExactly("{}");
  }

  @Test
  void emptyIsNotAbsent() throws IOException {
    Cells cells =
        new Cells()
            .row(List.of(), "", List.of(), 0, 0.0, false)
            .row(List.of(Message.user("")), null, null, null, null, null);
    assertThat(rows(cells))
        .containsExactly(
            "{'prompt':[],'action_type':'','tools':'[]','step':0,'margin':0.0,'resolved':false}",
            "{'prompt':[{'role':'user','content':''}]}");
  }

  @Test
  void aMessageHasAllItsParts() throws IOException {
    Message asks =
        Message.assistant(
            "two calls", new ToolCall("c1", "bash", "{}"), new ToolCall(null, "bash", "[1]"));
    Message answers = new Message(Role.TOOL, "done", List.of(), "c1", "bash", null);
    Cells cells = new Cells().row(List.of(asks, answers), null, null, null, null, null);
    assertThat(rows(cells))
        .containsExactly(
            "{'prompt':[{'role':'assistant','content':'two calls','tool_calls':["
                + "{'id':'c1','type':'function','function':{'name':'bash','arguments':'{}'}},"
                + "{'type':'function','function':{'name':'bash','arguments':'[1]'}}]},"
                + "{'role':'tool','content':'done','tool_call_id':'c1','name':'bash'}]}");
  }

  @Test
  void numbersKeepTheirValue() throws IOException {
    Cells cells =
        new Cells()
            .row(null, "x", null, Integer.MIN_VALUE, -0.1, true)
            .row(null, null, null, Integer.MAX_VALUE, Double.MIN_VALUE, false)
            .row(null, "y", null, null, null, true);
    assertThat(rows(cells))
        .containsExactly(
            "{'action_type':'x','step':-2147483648,'margin':-0.1,'resolved':true}",
            "{'step':2147483647,'margin':4.9E-324,'resolved':false}",
            "{'action_type':'y','resolved':true}");
  }

  @Test
  void halfASurrogatePairBecomesTheReplacementCharacterAndAQuestionMarkStays() throws IOException {
    Message halves = Message.user("why? \ud83d");
    Cells cells = new Cells().row(List.of(halves), "é? \ude00 😀", null, null, null, null);
    assertThat(rows(cells))
        .containsExactly(
            "{'prompt':[{'role':'user','content':'why? \ufffd'}],'action_type':'é? \ufffd 😀'}");
  }

  @Test
  void textThatIsNoJsonValueIsStoredAsAJsonString() throws IOException {
    Cells cells =
        new Cells()
            .row(List.of(calling("{\"a\": 1.50}")), null, null, null, null, null)
            .row(List.of(calling("ls \"-l\"\n")), null, null, null, null, null)
            .row(List.of(calling("")), null, null, null, null, null);
    assertThat(arguments(cells, JsonColumns.JSON_FEATURE))
        .containsExactly("{\"a\": 1.50}", "\"ls \\\"-l\\\"\\n\"", "\"\"");
    assertThat(arguments(cells, JsonColumns.TEXT))
        .containsExactly("{\"a\": 1.50}", "ls \"-l\"\n", "");
  }

  private static Message calling(String arguments) {
    return Message.assistant("", new ToolCall(null, "bash", arguments));
  }

  private List<String> arguments(Cells cells, JsonColumns jsonColumns) throws IOException {
    ParquetOptions options = ParquetOptions.builder().jsonColumns(jsonColumns).build();
    return cells.write(folder.resolve(jsonColumns.name()), options).rows().stream()
        .map(row -> row.at("/prompt/0/tool_calls/0/function/arguments").stringValue())
        .toList();
  }

  @Test
  void toolsAreWrittenInTheLayoutOfTheChatApi() throws IOException {
    List<ToolDefinition> tools =
        List.of(new ToolDefinition("bash", "Runs.", "{\"type\":\"object\"}"));
    List<ToolDefinition> others = List.of(new ToolDefinition("open", null, "{}"));
    Cells cells =
        new Cells()
            .row(null, null, tools, null, null, null)
            .row(null, null, tools, null, null, null)
            .row(null, null, null, null, null, null)
            .row(null, null, others, null, null, null);
    String bash =
        "{'tools':'[{\\'type\\':\\'function\\',\\'function\\':{\\'name\\':\\'bash\\',"
            + "\\'description\\':\\'Runs.\\',\\'parameters\\':{\\'type\\':\\'object\\'}}}]'}";
    assertThat(rows(cells))
        .containsExactly(
            bash,
            bash,
            "{}",
            "{'tools':'[{\\'type\\':\\'function\\',\\'function\\':{\\'name\\':\\'open\\',"
                + "\\'parameters\\':{}}}]'}");
  }

  /** {@return the rows as JSON, with ' for "} */
  private List<String> rows(Cells cells) throws IOException {
    return cells.write(folder.resolve("out"), ParquetOptions.defaults()).rows().stream()
        .map(JsonNode::toString)
        .map(row -> row.replace('"', '\''))
        .toList();
  }
}
