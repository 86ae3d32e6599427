package io.github.speculativeactions.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.speculativeactions.examples.cli.Streams.Display;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClassifyCommandTest {

  private static final String BLOCKED =
      "{\"action_type\":\"BLOCKED\",\"confidence\":1.0,\"rule\":\"reference: BLOCKED"
          + " (i cannot)\",\"side_effect\":\"unknown\"}";
  private static final String NO_RULE =
      "{\"action_type\":\"tool_call\",\"confidence\":1.0,\"rule\":\"reference: no rule\","
          + "\"side_effect\":\"unknown\"}";

  private static Ran classify(String input) {
    return Ran.with(
        input.getBytes(StandardCharsets.UTF_8), "classify", "--classifier", "reference");
  }

  @Test
  void eachLineGetsOneAnswerInOrder() {
    Ran ran =
        classify(
            """
            {"content": "Hello", "tool_calls": null}
            {"content": "I cannot do that", "tool_calls": null}
            {"content": "Hello", "tool_calls": []}
            """);

    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines()).containsExactly(NO_RULE, BLOCKED, NO_RULE);
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void theStructuralClassifierTellsWhatAStepLeavesBehind() {
    String call = "{\"tool_calls\":[{\"function\":{\"name\":\"bash\",\"arguments\":\"%s\"}}]}\n";
    String input = call.formatted("cat a.py") + call.formatted("echo b >> a.py");

    assertThat(Ran.with(input.getBytes(StandardCharsets.UTF_8), "classify").out().lines())
        .satisfiesExactly(
            line -> assertThat(line).endsWith(",\"side_effect\":\"read_only\"}"),
            line -> assertThat(line).endsWith(",\"side_effect\":\"mutating\"}"));
  }

  @Test
  void contentIsTextOrPartsOrNull() {
    Ran ran =
        classify(
            """
            {"content": [{"type": "text", "text": "I can"}, {"type": "text", "text": "not"}]}
            {"content": null}
            {"tool_calls": [{"function": {"name": "say", "arguments": {"text": "I cannot"}}}]}
            """);

    assertThat(ran.out().lines()).containsExactly(BLOCKED, NO_RULE, BLOCKED);
  }

  @Test
  void whatCameBeforeAndKeysOfOthersAreTaken() {
    Ran ran =
        classify(
            """
            {"content": "Hi", "messages": [{"role": "user", "content": "I cannot log in"}]}
            {"content": "Hi", "messages": null, "source": "elsewhere", "label": "BLOCKED"}
            """);

    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines()).containsExactly(NO_RULE, NO_RULE);
  }

  @Test
  void onlyALineFeedEndsALine() {
    Ran ran = classify("{\"content\": \"a\u2028b\u0085c\"}\r\n{\"content\": \"I cannot\"}");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo(NO_RULE + "\n" + BLOCKED + "\n");
  }

  @Test
  void aBlankLineIsNoStepAndStillCounts() {
    Ran ran = classify("{\"content\": \"\"}\n\n  \n{\"content\": 5}\n\n");

    assertThat(ran.out()).isEqualTo(NO_RULE + "\n");
    assertThat(ran.errors())
        .singleElement()
        .asString()
        .startsWith("error: standard input, row 4: content is a number");
    assertThat(classify("{\"content\": \"\"}\n\n")).isEqualTo(new Ran(0, NO_RULE + "\n", ""));
  }

  @Test
  void aLineMayBeTheAgentsMessageAsItWasLogged() {
    assertThat(classify("{\"role\": \"assistant\", \"content\": \"I cannot\"}").out())
        .isEqualTo(BLOCKED + "\n");
    assertThat(classify("{\"role\": null, \"content\": \"I cannot\"}").code()).isZero();
  }

  @Test
  void noInputHasNoAnswers() {
    assertThat(classify("")).isEqualTo(new Ran(0, "", ""));
  }

  static Stream<Arguments> badLines() {
    return Stream.of(
        arguments("{\"content\": ", "the line is not JSON at column "),
        arguments("{\"content\": \"\"} {}", "the line is not JSON at column "),
        arguments("{\"content\": NaN}", "the line is not JSON at column 16; expected an object"),
        arguments("{\"content\": 1e99999999999}", "a number on the line is out of range"),
        arguments("[".repeat(501), "the line is nested too deeply, or a name or number on it"),
        arguments("9".repeat(1_001), "the line is nested too deeply, or a name or number on it"),
        arguments("[]", "there is no step here; expected an object such as"),
        arguments("{\"text\": \"\"}", "there is no step here; expected an object such as"),
        arguments("{\"content\": 5}", "content is a number (5); expected text"),
        arguments("{\"content\": \"\", \"messages\": 5}", "messages is a number (5); expected"),
        arguments("{\"content\": \"\", \"tool_calls\": \"\"}", "tool_calls is text"),
        arguments(
            "{\"role\": \"user\", \"content\": \"\"}",
            "role is \"user\", but a step is an assistant message; give what came before it in"),
        arguments("{\"role\": \"cat\", \"content\": \"\"}", "role is "));
  }

  @ParameterizedTest
  @MethodSource("badLines")
  void aBadLineFailsByItsNumberBehindTheAnswersBeforeIt(String line, String message) {
    Ran ran = classify("{\"content\": \"I cannot\"}\n" + line + "\n{\"content\": \"\"}\n");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEqualTo(BLOCKED + "\n");
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .startsWith("error: standard input, row 2: " + message);
  }

  @Test
  void bytesThatAreNotUtf8Fail() {
    Ran ran =
        Ran.with(
            "{\"content\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1),
            "classify",
            "--classifier",
            "reference");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.errors())
        .containsExactly("error: standard input, row 1: the line is not UTF-8 text");
  }

  @Test
  void anUnknownClassifierIsWrongUsage() {
    Ran ran = Ran.with("classify", "--classifier", "llm");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.errors())
        .containsExactly("error: --classifier takes one of structural, reference, not 'llm'");
  }

  @Test
  void whoFeedsOneLineAtATimeGetsItsAnswerAtOnce() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deque<String> lines = new ArrayDeque<>(List.of("{\"content\": \"a\"}\n", "{\"content\": 1}\n"));
    InputStream patient =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("one byte at a time is slow");
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            if (lines.size() == 1) {
              assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(NO_RULE + "\n");
            }
            byte[] line = lines.remove().getBytes(StandardCharsets.UTF_8);
            System.arraycopy(line, 0, target, offset, line.length);
            return line.length;
          }
        };
    PrintStream err =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);

    Program.run(
        new Streams(
            patient,
            new PrintStream(out, false, StandardCharsets.UTF_8),
            err,
            Display.LINES,
            Map.of()),
        "classify",
        "--classifier",
        "reference");

    assertThat(lines).isEmpty();
  }

  @Test
  void anOutputThatIsClosedFails() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int code =
        Program.run(
            new Streams(
                new ByteArrayInputStream("{\"content\": \"\"}".getBytes(StandardCharsets.UTF_8)),
                new PrintStream(closed, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                Display.LINES,
                Map.of()),
            "classify",
            "--classifier",
            "reference");

    assertThat(code).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("error: standard output cannot be written");
  }
}
