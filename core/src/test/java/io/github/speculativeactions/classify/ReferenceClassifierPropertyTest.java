package io.github.speculativeactions.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;
import net.jqwik.api.statistics.StatisticsReport;
import tools.jackson.databind.ObjectMapper;

/**
 * Compares with java.util.regex on ASCII text, where its idea of a word and its way to write JSON
 * need no table of ours. The rules are written out a second time, as the reference has them.
 */
class ReferenceClassifierPropertyTest {

  private static final List<Map.Entry<ActionType, String>> RULES =
      List.of(
          Map.entry(
              ActionType.FINAL_ANSWER,
              "final answer|conclusion|summary:|in conclusion|the answer is"),
          Map.entry(
              ActionType.ASK_CLARIFICATION,
              "ask for clarification|need more info|could you clarify|what do you mean"),
          Map.entry(
              ActionType.BLOCKED,
              "blocked|unsafe|i cannot|i'm sorry, but|refuse|not allowed|harmful"),
          Map.entry(ActionType.FILE_WRITE, "write.*file|save.*file|edit.*file|patch|diff"),
          Map.entry(
              ActionType.FILE_READ,
              "read.*file|view.*file|cat |head |tail |open.*file|get_content"),
          Map.entry(
              ActionType.REPAIR, "repair|fix.*bug|correct.*error|debug|resolve|try.*again with"),
          Map.entry(ActionType.VERIFIER, "verify|check|validate|test|assert|review"),
          Map.entry(ActionType.RETRIEVAL, "search|retrieve|find|lookup|query|google|bing"));

  /** A border: a word character on one side alone. */
  private static final String BORDER = "(?:(?<!\\w)(?=\\w)|(?<=\\w)(?!\\w))";

  private final ActionClassifier classifier = ActionClassifiers.reference();
  private final ObjectMapper json = new ObjectMapper();

  @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void theAnswerIsThatOfARegularExpression(
      @ForAll("texts") String content, @ForAll("calls") List<ToolCall> calls) {
    Message action = Message.assistant(content, calls.toArray(new ToolCall[0]));
    ActionType expected = expected(content, calls);
    assertThat(classifier.classify(Step.of(List.of(), action)).actionType()).isEqualTo(expected);
    Statistics.collect(expected);
    Statistics.coverage(ReferenceClassifierPropertyTest::everyTypeIsDrawnOften);
  }

  private static void everyTypeIsDrawnOften(StatisticsCoverage coverage) {
    for (Map.Entry<ActionType, String> rule : RULES) {
      coverage.check(rule.getKey()).count(count -> count > 50);
    }
  }

  private ActionType expected(String content, List<ToolCall> calls) {
    String text = (content + " " + (calls.isEmpty() ? "" : dumps(calls))).toLowerCase(Locale.ROOT);
    for (Map.Entry<ActionType, String> rule : RULES) {
      String regex = BORDER + "(?:" + rule.getValue() + ")" + BORDER;
      if (Pattern.compile(regex, Pattern.UNIX_LINES).matcher(text).find()) {
        return rule.getKey();
      }
    }
    return ActionType.TOOL_CALL;
  }

  private String dumps(List<ToolCall> calls) {
    List<String> objects = new ArrayList<>();
    for (ToolCall call : calls) {
      String id = call.id() == null ? "" : "\"id\": " + quoted(call.id()) + ", ";
      objects.add(
          "{%s\"type\": \"function\", \"function\": {\"name\": %s, \"arguments\": %s}}"
              .formatted(id, quoted(call.name()), quoted(call.arguments())));
    }
    return "[" + String.join(", ", objects) + "]";
  }

  /** Jackson leaves DEL alone, Python does not. */
  private String quoted(String value) {
    return json.writeValueAsString(value).replace("\u007f", "\\u007f");
  }

  @Provide
  Arbitrary<String> texts() {
    List<String> words =
        RULES.stream()
            .flatMap(rule -> List.of(rule.getValue().split("\\||\\.\\*")).stream())
            .toList();
    Arbitrary<String> word = Arbitraries.of(words);
    return Arbitraries.frequencyOf(
            Tuple.of(4, word),
            Tuple.of(1, word.map(w -> w.toUpperCase(Locale.ROOT))),
            Tuple.of(1, word.map(w -> w.substring(1))),
            Tuple.of(1, word.map(w -> w.substring(0, w.length() - 1))),
            Tuple.of(4, Arbitraries.of(" ", "\n", "", "x", "_", "7", ".", ":", "\r", "\\", "\"")),
            Tuple.of(2, Arbitraries.chars().range('\0', '\u007f').map(String::valueOf)))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<ToolCall>> calls() {
    Arbitrary<String> ids = texts().injectNull(0.5);
    return Combinators.combine(ids, texts(), texts()).as(ToolCall::new).list().ofMaxSize(2);
  }
}
