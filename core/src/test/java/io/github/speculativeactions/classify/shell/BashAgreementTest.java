package io.github.speculativeactions.classify.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.speculativeactions.testing.SharedData;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Asks bash, where there is one, whether it would take a text; {@code -n} keeps it from running.
 */
class BashAgreementTest {

  private static final Path BASH = Path.of("/bin/bash");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a 'b",
        "a \"b",
        "a `b",
        "a $(b",
        "a ${b",
        "a $((1)",
        "a $((1) )",
        "((1) )",
        "a=(1",
        "(a",
        "a)",
        "{ a",
        "{ a; }",
        "{ a; } }",
        "}",
        "()",
        "f() { }",
        "f() { a; }",
        "f()",
        "function f { a; }",
        "if a; then b",
        "if a; then b; fi",
        "if a; then fi",
        "if a; fi",
        "if a; then if b; then c; fi fi",
        "then",
        "else",
        "while a; do b; done",
        "while a; b; done",
        "while a; do b; done c",
        "( a ) b",
        "for x in a; do b; done",
        "for x do b; done",
        "for x in a; do b",
        "case x in a) b;; esac",
        "case x in a) b",
        "case x in esac",
        "case x in a|b) ;; (c) d ; esac",
        "a;;",
        "a ; ; b",
        "a & ; b",
        "a && ",
        "a &&\nb",
        "&& a",
        "a &&& b",
        "a |",
        "a | | b",
        "a || ; b",
        "! a",
        "[[ a",
        "[[ a ]]",
        "[[ a ]] b",
        "[[ a =~ ^(b|c)$ ]]",
        "a (b)",
        "a >",
        "a > &1",
        "a >&2",
        "a <(b",
        "a <(b)",
        "a $'b",
        "a $'\\''",
        "a \"${x:-it's}\"",
        "a `b \"`",
        "a # 'b",
        "a\\",
        "",
        "\n",
        "# a",
        "a $(b)c",
        "a b#'c",
        "$(case x in x) a;; esac)",
        "a 'b' \\' c",
        "cat <<E\n'\nE",
        "a $(cat <<E\n'\nE\n)",
        "time a",
        "coproc a",
        "echo }",
        "{ (a) }",
        "{ a }",
        "select x in a; do b; done"
      })
  void aTextIsCompleteIfBashWouldTakeIt(String text) throws Exception {
    assumeTrue(Files.isExecutable(BASH), "there is no bash here");
    assertThat(ShellScript.parse(text).isComplete()).isEqualTo(bashTakes(text));
  }

  @Test
  void whatAgentsWroteIsCompleteIfBashWouldTakeIt() throws Exception {
    assumeTrue(Files.isExecutable(BASH), "there is no bash here");
    Path labels = SharedData.require("labels/openhands-human.jsonl");
    List<String> commands = recordedCommands(labels);
    assertThat(commands).hasSizeGreaterThan(100);
    for (String command : commands) {
      assertThat(ShellScript.parse(command).isComplete()).as(command).isEqualTo(bashTakes(command));
    }
  }

  private static List<String> recordedCommands(Path labels) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> commands = new ArrayList<>();
    for (String line : Files.readAllLines(labels)) {
      for (JsonNode call : json.readTree(line).path("tool_calls")) {
        JsonNode function = call.path("function");
        if (function.path("name").asString().equals("execute_bash")) {
          JsonNode arguments = json.readTree(function.path("arguments").asString());
          commands.add(arguments.path("command").asString());
        }
      }
    }
    return commands;
  }

  private static boolean bashTakes(String text) throws IOException, InterruptedException {
    Process bash =
        new ProcessBuilder(BASH.toString(), "--norc", "-n")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (OutputStream input = bash.getOutputStream()) {
      input.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bash.waitFor() == 0;
  }
}
