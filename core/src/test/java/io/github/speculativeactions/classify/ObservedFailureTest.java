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
        "{\"errors\": [{\"message\": \"Cannot query field\"}], \"data\": null}",
        "{'a': 1}\n1 failed in 0.2s",
        "{'a': 1}\nTraceback (most recent call last):",
        "{\"a\": 1}\n1 failed in 0.2s",
        "{\"a\": 1}\n{\"error\": \"no\"}",
      })
  void whatSaysThatItFailedIsAFailure(String text) {
    assertThat(ObservedFailure.isIn(Message.tool(null, text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/src/app.js\n  3:10  error  'x' is not defined  no-undef\n\n\u2716 1 problem (1 error, 0 warnings)",
        "src/shop/cart.py:3:1: F401 'os' imported but unused",
        "src/shop/cart.py:1:8: F401 [*] `os` imported but unused\nFound 1 error.",
        "src/shop/cart.py:1:0: C0114: Missing module docstring (missing-module-docstring)",
        "src/shop/cart.py:3: error: Incompatible return value type",
        "Found 2 errors in 1 file (checked 3 source files)",
        "1 file would be reformatted, 2 files would be left unchanged.",
        "src/cart.ts:3:1 - error TS2304: Cannot find name 'x'.",
        "Cart.cs(3,5): error CS0103: The name 'x' does not exist [/src/Shop.csproj]",
        "Shop.csproj : error NU1101: Unable to find package Carts.",
        "Build FAILED.\n    0 Warning(s)\n    1 Error(s)",
        "Failed!  - Failed:     1, Passed:     3, Skipped:     0, Total:     4",
        "[xUnit.net 00:00:01.12]     Shop.CartTest.Adds [FAIL]",
        "5 examples, 1 failure",
        "12 runs, 30 assertions, 0 failures, 1 errors, 0 skips",
        "error[E0425]: cannot find value `x` in this scope",
        "thread 'main' panicked at src/main.rs:2:5:\nindex out of bounds",
        "test cart::adds ... FAILED",
        "> Task :test FAILED\n\nFAILURE: Build failed with an exception.",
        "com.shop.CartTest > adds() FAILED",
        "3 tests completed, 1 failed",
        "[ERROR] COMPILATION ERROR :",
        "Cart.java:3: error: ';' expected\n1 error",
        "make: *** [Makefile:7: all] Error 2",
        "make[1]: *** [Makefile:12: cart.o] Error 1",
        "67% tests passed, 1 tests failed out of 3",
        "[  FAILED  ] Cart.Adds (0 ms)",
        "  1 failing",
        "==== 2 errors in 0.51s ====",
        "!!!!!!! Interrupted: 1 error during collection !!!!!!!",
        "npm error code ELIFECYCLE",
        "Exit code: 1\nWall time: 0.2 seconds\nOutput:\n",
        "Process exited with code 2",
        "bash: ./run.sh: Permission denied",
        "sh: 1: pytst: not found",
        "zsh: command not found: pytst",
        "Invalid `view_range` parameter: [90, 40].",
        "\u001b[31mFAILED\u001b[0m tests/test_cart.py::test_adds",
        "tests/test_cart.py::test_adds \u001b[31mFAILED\u001b[0m",
      })
  void whatACheckPrintsWhenItFailsIsAFailure(String text) {
    assertThat(fails(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u2716 3 problems (0 errors, 3 warnings)",
        "Success: no issues found in 3 source files",
        "All checks passed!",
        "Found 0 errors. Watching for file changes.",
        "    0 Warning(s)\n    0 Error(s)",
        "Passed!  - Failed:     0, Passed:     4, Skipped:     0, Total:     4",
        "5 examples, 0 failures",
        "100% tests passed, 0 tests failed out of 3",
        "12 runs, 30 assertions, 0 failures, 0 errors, 0 skips",
        "test result: ok. 3 passed; 0 failed; 0 ignored",
        "Exit code: 0\nWall time: 0.2 seconds\nOutput:\n",
        "src/\nsrc/error.py\nsrc/errors/\nsrc/ParseError.java\nFAILED.md\nFAILURES/",
        "error.py\nerrors.log\nfailed_jobs.py\ntest_failed.py",
        "FAIL_FAST = True\nERROR = logging.ERROR\nSTATE = State.FAILED",
        "def add(x):\n    \"\"\"Adds.\n\n    Raises:\n        ValueError: If x is negative.\n    \"\"\"",
        "def add(x):\n    \"\"\"\n    >>> add(-1)\n    Traceback (most recent call last):\n    ValueError: no\n    \"\"\"",
        "interface Reply {\n  error: string;\n  data: Cart;\n}",
        "    with pytest.raises(ValueError):\n        add(-1)",
        "  echo \"$1: command not found in PATH\" >&2",
        "The exit code 2 means that the arguments were wrong, 0 that all went well.",
        "    return page(\"the 404 error page\")",
        "src/a.py:12: the 500 errors of the API are logged",
        "make: [Makefile:2: clean] Error 1 (ignored)",
        "{\"errors\": [], \"data\": {\"cart\": 1}}",
      })
  void whatOnlyMentionsFailuresIsNone(String text) {
    assertThat(fails(text)).isFalse();
  }

  @Test
  void anExitCodeBehindALongOutputCounts() {
    String output = "a line of output\\n".repeat(10_000);
    String reply = "{\"output\":\"" + output + "\",\"metadata\":{\"exit_code\":%d}}";
    assertThat(fails(reply.formatted(1))).isTrue();
    assertThat(fails(reply.formatted(0))).isFalse();
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
        "{\"a\": {\"b\": {\"error\": \"x\"}}}",
        "{\"orders\": [{\"status\": \"failed\"}]}",
        "{\"a\": 1}\n{\"a\": 2}\n",
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
  void theHeadAndTheTailOfALongTextThatBeginsLikeAnObjectAreRead() {
    String filler = "a line of output\n".repeat(10_000);
    assertThat(fails("{'a': 1}\n" + filler + "== 2 failed in 3s ==")).isTrue();
    assertThat(fails("{'a': 1}\n" + filler + "== 2 failed in 3s ==\n" + filler)).isFalse();
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
