package io.github.speculativeactions.classify;

import static io.github.speculativeactions.classify.StructuralAnswers.bash;
import static io.github.speculativeactions.classify.StructuralAnswers.classify;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.SideEffect;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.Trace;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that run commands that run commands, for a million characters. */
class StructuralClassifierHostileTest {

  @Timeout(20)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "python -m ",
        "python3 ",
        "find -exec ",
        "npx ",
        "bunx ",
        "uvx ",
        "coverage run ",
        "coverage run -m ",
        "xvfb-run ",
        "bundle exec ",
        "npm exec ",
        "npm run ",
        "poetry run ",
        "uv run -m ",
        "sudo xvfb-run ",
        "rm; "
      })
  void aMillionCharactersOfOneLauncherAreJudgedInLinearTime(String unit) {
    String command = unit.repeat(1_000_000 / unit.length()) + "x";
    Classification classification = classify(command);
    assertThat(classification.actionType()).isIn((Object[]) ActionType.values());
    assertThat(classification.sideEffect())
        .isIn(SideEffect.UNKNOWN, SideEffect.IDEMPOTENT, SideEffect.MUTATING);
  }

  @Timeout(20)
  @Test
  void callsThatAreNeverClosedAreReadInLinearTime() {
    String code = "open(".repeat(20_000);
    for (int i = 0; i < 100; i++) {
      assertThat(classify("python -c '" + code + "'").sideEffect()).isEqualTo(SideEffect.UNKNOWN);
    }
  }

  @Timeout(20)
  @Test
  void scriptsThatWriteAHundredThousandFilesAreComparedInLinearTime() {
    StringBuilder script = new StringBuilder();
    for (int file = 0; file < 100_000; file++) {
      script.append("echo > ").append(file).append("; ");
    }
    List<Message> history =
        List.of(
            Message.assistant("", bash(script.toString())),
            Message.tool("1", ""),
            Message.assistant("", bash("pytest")),
            Message.tool("1", "== 1 failed in 0.1s =="));
    Message action = Message.assistant("", bash(script.toString()));
    assertThat(classify(history, action).actionType()).isEqualTo(ActionType.REPAIR);
  }

  /** Counts, since what a clock says depends on the machine. */
  @Test
  void stepsThatAllFailAreJudgedOftenerThanOthersByABoundedFactorOnly() {
    int steps = 100;
    Trace.Builder trace = Trace.builder();
    for (int step = 0; step < steps; step++) {
      String script = "echo x = %d > s%d.py; python s%d.py".formatted(step, step, step);
      trace.message(Message.assistant("", bash(script)));
      trace.message(Message.tool("1", "== 1 failed in 0.1s =="));
    }
    AtomicInteger judged = new AtomicInteger();
    ActionClassifier classifier =
        StructuralClassifier.builder()
            .tool(
                "bash",
                arguments -> judged.incrementAndGet() < 0,
                ActionType.TOOL_CALL,
                SideEffect.UNKNOWN)
            .build();
    trace.build().steps().forEach(classifier::classify);
    assertThat(judged.get()).isBetween(steps, 16 * steps);
  }

  @Timeout(15)
  @ParameterizedTest
  @ValueSource(strings = {"It is so.", "```bash\npytest\n```"})
  void aTraceOfTextsAloneIsJudgedInLinearTime(String text) {
    Trace.Builder trace = Trace.builder();
    for (int step = 0; step < 50_000; step++) {
      trace.message(Message.assistant(text));
    }
    List<Step> steps = trace.build().steps();
    assertThat(steps.stream().map(ActionClassifiers.structural()::classify).distinct()).hasSize(1);
  }
}
