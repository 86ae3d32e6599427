package io.github.speculativeactions.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.SideEffect;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class StructuralClassifierTest {

  private static final String[] NAMES = {
    "bash", "str_replace_editor", "execute_ipython_cell", "Finish", "get_user", "xyzzy", "shell",
  };

  @Test
  void aCallersOwnToolsGoBeforeWhatIsKnown() {
    ActionClassifier classifier =
        StructuralClassifier.builder()
            .tool("bash", ActionType.TOOL_CALL, SideEffect.MUTATING)
            .tool(
                "sql",
                arguments -> arguments.contains("SELECT"),
                ActionType.RETRIEVAL,
                SideEffect.READ_ONLY)
            .tool("sql", ActionType.TOOL_CALL, SideEffect.MUTATING)
            .build();

    assertThat(classify(classifier, "bash", "{\"command\":\"ls\"}"))
        .isEqualTo(
            new Classification(ActionType.TOOL_CALL, 1.0, "own tool: bash", SideEffect.MUTATING));
    assertThat(classify(classifier, "sql", "SELECT 1").actionType())
        .isEqualTo(ActionType.RETRIEVAL);
    assertThat(classify(classifier, "sql", "DELETE").sideEffect()).isEqualTo(SideEffect.MUTATING);
    assertThat(classify(classifier, "Read", "{}").actionType()).isEqualTo(ActionType.FILE_READ);
  }

  @Test
  void anEntryThatCanNeverCountIsRefused() {
    StructuralClassifier.Builder builder =
        StructuralClassifier.builder().tool("sql", ActionType.TOOL_CALL, SideEffect.MUTATING);
    String told =
        "the tool 'sql' is listed twice: the entry without a condition comes first and takes all"
            + " its calls; list it once, or that entry last";

    assertThatThrownBy(() -> builder.tool("sql", ActionType.RETRIEVAL, SideEffect.READ_ONLY))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> assertThat(e.category()).isEqualTo(Category.CONFIGURATION))
        .hasMessage(told);
    assertThatThrownBy(
            () ->
                builder.tool(
                    "sql",
                    arguments -> arguments.contains("SELECT"),
                    ActionType.RETRIEVAL,
                    SideEffect.READ_ONLY))
        .hasMessage(told);
  }

  @Test
  void theNameTellsHowManyToolsAreTheCallers() {
    StructuralClassifier.Builder builder = StructuralClassifier.builder();
    assertThat(builder.build().name()).isEqualTo("structural");
    builder.tool("sql", arguments -> true, ActionType.RETRIEVAL, SideEffect.READ_ONLY);
    builder.tool("sql", ActionType.TOOL_CALL, SideEffect.MUTATING);
    assertThat(builder.build().name()).isEqualTo("structural+1 own tool");
    builder.tool("book_flight", ActionType.TOOL_CALL, SideEffect.MUTATING);
    assertThat(builder.build().name()).isEqualTo("structural+2 own tools");
  }

  @Property(tries = 3_000)
  void anyMessageGetsTheSameAnswerTwice(
      @ForAll @StringLength(max = 60) String content,
      @ForAll int name,
      @ForAll @StringLength(max = 60) String arguments) {
    ToolCall call = call(name, arguments);
    Step alone = Step.of(List.of(), Message.assistant(content));
    Step calling =
        Step.of(
            List.of(Message.assistant("", call(name, content)), Message.tool(null, content)),
            Message.assistant(content, call));

    for (Step step : List.of(alone, calling)) {
      Classification once = ActionClassifiers.structural().classify(step);
      assertThat(StructuralClassifier.builder().build().classify(step)).isEqualTo(once);
      assertThat(once.rule().length()).isLessThan(60);
    }
  }

  @Property(tries = 3_000)
  void anyFieldsOfAnObjectAreRead(@ForAll @StringLength(max = 40) String text) {
    for (String arguments :
        List.of("{\"command\":" + text, "{\"command\":\"" + text, "{" + text, "{'a':[" + text)) {
      for (int name = 0; name < NAMES.length; name++) {
        Step step = Step.of(List.of(), Message.assistant("", call(name, arguments)));
        assertThat(ActionClassifiers.structural().classify(step)).isNotNull();
      }
    }
  }

  @Test
  void severalThreadsGetTheSameAnswers() {
    List<Step> steps =
        IntStream.range(0, 500)
            .mapToObj(i -> Step.of(List.of(), Message.assistant("", call(i, "{\"a\":" + i + "}"))))
            .toList();
    List<Classification> inOrder =
        steps.stream().map(ActionClassifiers.structural()::classify).toList();
    List<Classification> atOnce =
        steps.parallelStream().map(ActionClassifiers.structural()::classify).toList();
    assertThat(atOnce).isEqualTo(inOrder);
  }

  @Test
  void hostileTextTakesLinearTime() {
    for (String piece :
        List.of("(", "\"", "$(", "{\"a\":[", "\\", "'", "I can't. ", "open(", "```\n")) {
      String text = piece.repeat(200_000 / piece.length());
      Message action =
          Message.assistant(
              text,
              new ToolCall("1", "bash", text),
              new ToolCall("2", "bash", "{\"command\":\"" + text),
              new ToolCall("3", "python", text));
      Step step =
          Step.of(
              Collections.nCopies(3, Message.assistant(text, new ToolCall("1", "bash", text))),
              action);
      long start = System.nanoTime();
      assertThat(ActionClassifiers.structural().classify(step)).isNotNull();
      assertThat((System.nanoTime() - start) / 1_000_000_000.0).as(piece).isLessThan(5);
    }
  }

  private static ToolCall call(int name, String arguments) {
    return new ToolCall("1", NAMES[Math.floorMod(name, NAMES.length)], arguments);
  }

  private static Classification classify(ActionClassifier classifier, String name, String args) {
    return classifier.classify(
        Step.of(List.of(), Message.assistant("", new ToolCall("1", name, args))));
  }
}
