package io.github.speculativeactions.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PromptPrintsTest {

  private static final Message TASK = Message.user("Fix the bug in setup.py, please.");

  @Test
  void promptsOfEqualMessagesHaveTheSamePrint() {
    List<Message> prompt = List.of(Message.system("You are"), TASK, call("id-1", "bash", "{}"));
    List<Message> again = List.of(Message.system("You are"), TASK, call("id-1", "bash", "{}"));
    assertThat(identity(prompt)).isEqualTo(identity(again));
  }

  @Test
  void idsDoNotMatterSinceTheyDifferFromRunToRun() {
    assertThat(identity(List.of(call("id-1", "bash", "{}"), Message.tool("id-1", "done"))))
        .isEqualTo(identity(List.of(call("id-2", "bash", "{}"), Message.tool("id-2", "done"))));
  }

  @Test
  void everythingElseMatters() {
    Stream<List<Message>> prompts =
        Stream.of(
            List.of(),
            List.of(Message.user("")),
            List.of(Message.user("a b")),
            List.of(Message.user("a  b")),
            List.of(Message.user("a b ")),
            List.of(Message.user("a"), Message.user("b")),
            List.of(Message.user("b"), Message.user("a")),
            List.of(Message.system("a b")),
            List.of(call("1", "bash", "{}")),
            List.of(call("1", "bash", "{ }")),
            List.of(call("1", "search", "{}")),
            List.of(Message.assistant("bash{}")));
    assertThat(prompts.map(PromptPrintsTest::identity)).doesNotHaveDuplicates();
  }

  @Test
  void whatAMessageIsIsTheSameInEachPromptOfATrace() {
    PromptPrints prints = new PromptPrints();
    List<Message> prompt = List.of(TASK, call("1", "bash", "{}"));
    assertThat(prints.of(List.of(TASK)).identity()).isEqualTo(identity(List.of(TASK)));
    assertThat(prints.of(prompt).identity()).isEqualTo(identity(prompt));
    assertThat(prints.withSignature(prompt).identity()).isEqualTo(identity(prompt));
  }

  @Test
  void aSystemMessageIsNotPartOfTheSimilarity() {
    PromptPrints prints = new PromptPrints();
    Signature plain = signature(prints, List.of(TASK));
    Signature told =
        signature(prints, List.of(Message.system("Be brief, and think of edge cases."), TASK));
    assertThat(plain.size()).isPositive();
    assertThat(told.similarity(plain)).isEqualTo(1);
    assertThat(told.size()).isEqualTo(plain.size());
  }

  @Test
  void whatFollowsTheFirstAnswerIsNotPartOfTheSimilarity() {
    PromptPrints prints = new PromptPrints();
    List<Message> later =
        List.of(
            TASK,
            call("1", "bash", "{\"command\": \"ls\"}"),
            Message.user("Now look into the folder of the tests, and tell what is there."));
    assertThat(signature(prints, later).similarity(signature(prints, List.of(TASK)))).isEqualTo(1);
  }

  private static Signature signature(PromptPrints prints, List<Message> prompt) {
    Signature signature = prints.withSignature(prompt).signature();
    assertThat(signature).isNotNull();
    return signature;
  }

  private static long identity(List<Message> prompt) {
    return new PromptPrints().of(prompt).identity();
  }

  private static Message call(String id, String name, String arguments) {
    return Message.assistant("", new ToolCall(id, name, arguments));
  }
}
