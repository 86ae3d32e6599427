package io.github.speculativeactions.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservedFailureTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Traceback (most recent call last):\n  File \"a.py\", line 1\nValueError: no",
        "OBSERVATION:\nTraceback (most recent call last):",
        "loading\nsqlalchemy.exc.NoSuchModuleError: Can't load plugin",
        "AssertionError",
        "==== 1 failed, 12 passed in 0.31s ====",
        "tests/test_a.py::test_b FAILED                   [ 50%]",
        "FAILED (failures=1)",
        "ERROR tests/test_a.py - ImportError: no module",
        "E   assert 1 == 2",
        "--- FAIL: TestParse (0.00s)",
        "test result: FAILED. 3 passed; 1 failed",
        "Tests run: 5, Failures: 1, Errors: 0",
        "[ERROR] BUILD FAILURE",
        "src/a.c:3:1: error: expected ';'",
        "src/a.ts(3,1): error TS2304: Cannot find name",
        "make: *** [all] Error 1",
        "bash: pytst: command not found",
        "cat: x.py: No such file or directory",
        "[The command completed with exit code 2.]",
        "Exit code 1\nsome text",
        "<returncode>1</returncode>",
        "ERROR:\nNo replacement was performed, old_str `x` did not appear verbatim in /a.py.",
        "No replacement was performed. Multiple occurrences of old_str",
        "The path /a/b does not exist. Please provide a valid path.",
        "<tool_use_error>String to replace not found in file.</tool_use_error>",
        "error: patch failed: a.py:3",
        "Error: payment method not found",
        "\u2717 FAIL",
        "{\"error\": \"Timeout error...\", \"response\": \"\"}",
        "{\"error\": \"\", \"response\": \"{'message': 'genre must be an integer: Thriller'}\"}",
        "{\"error\": \"\", \"response\": \"{'success': False, 'message': 'not found'}\"}",
        "{\"error\": {\"code\": 7}}",
        "{\"isError\": true, \"content\": []}",
        "{\"output\": \"x\", \"metadata\": {\"exit_code\": 1}}",
        "{\"status\": 404}",
        "{\"status\": \"error\", \"data\": nul",
      })
  void whatSaysThatItFailedIsAFailure(String text) {
    assertThat(ObservedFailure.isIn(Message.tool(null, text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t",
        "OBSERVATION:\n",
        "==== 12 passed, 0 failed in 0.31s ====",
        "Tests run: 5, Failures: 0, Errors: 0",
        "[The command completed with exit code 0.]",
        "Exit code 0",
        "<returncode>0</returncode>",
        "All tests passed!",
        "src/a.py:12:    raise ValueError('no such thing')",
        "except ValueError:\n    pass",
        "class ParseError(Exception):\n    pass",
        "Here's the result of running `cat -n` on /a.py:\n     1\tTraceback (most recent call last):",
        "The file /a.py has been edited. Here's the result:\nFAILED",
        "Error handling is described below.",
        "the error-free path",
        "{\"error\": \"\", \"response\": \"{'value': []}\"}",
        "{\"error\": null, \"success\": true, \"status\": 200}",
        "{\"error\": \"\", \"response\": \"{'message': 'Success'}\"}",
        "{\"data\": {\"rows\": {\"error\": \"a column of this name\"}}}",
        "{not json",
      })
  void whatDoesNotIsNone(String text) {
    assertThat(ObservedFailure.isIn(Message.tool(null, text))).isFalse();
  }

  @Test
  void theHeadAndTheTailOfALongTextAreRead() {
    String filler = "a line of output\n".repeat(10_000);
    assertThat(fails("Traceback (most recent call last):\n" + filler)).isTrue();
    assertThat(fails(filler + "== 2 failed in 3s ==")).isTrue();
    assertThat(fails(filler + "== 2 failed in 3s ==\n" + filler)).isFalse();
  }

  @Test
  void aTextWithoutLinesIsReadAsWell() {
    assertThat(fails("x".repeat(100_000))).isFalse();
    assertThat(fails("x".repeat(100_000) + " 3 failed")).isTrue();
  }

  private static boolean fails(String text) {
    return ObservedFailure.isIn(Message.tool(null, text));
  }
}
