package io.github.speculativeactions.classify;

import static io.github.speculativeactions.classify.StructuralAnswers.call;
import static io.github.speculativeactions.classify.StructuralAnswers.classify;
import static io.github.speculativeactions.classify.StructuralAnswers.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolDefinition;
import io.github.speculativeactions.model.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls in a text count as calls. */
class StructuralClassifierWrittenCallsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Let me look.\\n\\n```bash\\ncat a.py\\n```                                      | file_read
          Look:\\n```\\nls -la\\n```                                                     | retrieval
          <function=bash>\\n<parameter=command>pytest</parameter>\\n</function>           | verifier
          <execute_bash>\\nrm a.py\\n</execute_bash>                                     | file_write
          Use this:\\n```python\\nprint(1)\\n```                                         | final_answer
          I see your files now:\\n```bash\\nls\\n```                                      | retrieval
          See:\\n```python\\nf(1)\\n```\\nNow run it.\\n```bash\\npytest\\n```           | verifier
          You can install it with:\\n```bash\\npip install shop\\n```                    | final_answer
          To follow the log on your machine:\\n```\\ntail -f shop.log\\n```              | final_answer
          With pip:\\n```bash\\npip install a\\n```\\nor conda:\\n```bash\\nconda install a\\n``` | final_answer
          An agent writes <execute_bash>ls</execute_bash> and reads what comes back.    | final_answer
          It calls <function=bash>\\n<parameter=command>ls</parameter>\\n</function> then. | final_answer
          """)
  void aCallThatIsWrittenIntoTheTextCounts(String content, String type) {
    Message action = Message.assistant(content.replace("\\n", "\n"));
    assertThat(type(classify(action))).isEqualTo(type);
  }

  @Test
  void whereCallsAreDeclaredABlockIsAnExample() {
    Message answer = Message.assistant("It works. Start it with:\n```bash\nnpm start\n```");
    Message call = Message.assistant("", call("Read", "{\"file_path\":\"a.ts\"}"));
    Step behindCall = Step.of(List.of(call, Message.tool("1", "x")), answer);
    Trace offering =
        Trace.builder()
            .tools(List.of(new ToolDefinition("Read", null, "{}")))
            .message(answer)
            .build();

    assertThat(type(classify(answer))).isEqualTo("tool_call");
    for (Step step : List.of(behindCall, offering.steps().get(0))) {
      assertThat(type(ActionClassifiers.structural().classify(step))).isEqualTo("final_answer");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "./rock",
        "/usr/bin/frob",
        "frob --deep x",
        "frob rep18.py",
        "frob -k 'src/a.py'",
      })
  void aBlockAtTheEndThatReadsLikeACommandIsACall(String command) {
    Classification classification =
        classify(Message.assistant("It is there.\n```\n" + command + "\n```"));
    assertThat(classification.rule()).startsWith("shell: ");
    assertThat(classification.actionType().label()).isNotEqualTo("final_answer");
  }

  @Test
  void aCommandBetweenTagsIsACall() {
    assertThat(typeOf("Let's create a file.\n<command>\ncreate a.py\n</command>"))
        .isEqualTo("file_write");
    assertThat(typeOf("ls\n</command>")).isEqualTo("final_answer");
  }

  private static String typeOf(String text) {
    return type(classify(Message.assistant(text)));
  }
}
