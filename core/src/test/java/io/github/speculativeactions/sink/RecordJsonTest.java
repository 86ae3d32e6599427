package io.github.speculativeactions.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.build.DatasetRecord;
import io.github.speculativeactions.build.RecordSchema;
import io.github.speculativeactions.build.eval.EvalRecordBuilder;
import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.testing.TestRecords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rows, letter for letter. */
class RecordJsonTest {

  private static final List<Message> BEFORE =
      List.of(
          Message.user("näh \"so\"\n"),
          Message.assistant("", new ToolCall("c1", "bash", "{\"command\": \"ls\"}")),
          new Message(Role.TOOL, "a,b", List.of(), "c1", "bash", null));
  private static final Message ACTION = Message.assistant("done", new ToolCall(null, "end", ""));

  @Test
  void absentFieldsAreLeftOutAndArgumentsStayText() {
    assertThat(row(new JsonlEncoder()))
        .isEqualTo(
            """
            {"messages":[\
            {"role":"user","content":"näh \\"so\\"\\n"},\
            {"role":"assistant","content":"","tool_calls":[{"id":"c1","type":"function",\
            "function":{"name":"bash","arguments":"{\\"command\\": \\"ls\\"}"}}]},\
            {"role":"tool","content":"a,b","tool_call_id":"c1","name":"bash"},\
            {"role":"assistant","content":"done","tool_calls":[{"type":"function",\
            "function":{"name":"end","arguments":""}}]}],\
            "resolved":true,"action_type":"final_answer"}
            """);
  }

  @Test
  void csvQuotesTheJsonOfItsCells() {
    assertThat(row(new CsvEncoder()))
        .startsWith("\"[{\"\"role\"\":\"\"user\"\",\"\"content\"\":\"\"näh \\\"\"so\\\"\"\\n\"\"},")
        .endsWith("]\",true,final_answer\n");
  }

  @Test
  void theHeaderOfACsvNamesTheColumns() {
    assertThat(new String(new CsvEncoder().header(schema()), StandardCharsets.UTF_8))
        .isEqualTo("messages,resolved,action_type\n");
  }

  private static String row(RowEncoder encoder) {
    DatasetRecord record =
        EvalRecordBuilder.reference()
            .classifier(step -> Classification.of(ActionType.FINAL_ANSWER, 1, "test"))
            .build(Step.of(BEFORE, ACTION));
    return new String(encoder.row(schema(), record), StandardCharsets.UTF_8);
  }

  private static RecordSchema schema() {
    return TestRecords.schemas().stream()
        .filter(schema -> schema.dataset() == Dataset.EVAL)
        .findFirst()
        .orElseThrow();
  }
}
