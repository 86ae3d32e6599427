package io.github.speculativeactions.examples.cli;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.speculativeactions.examples.cli.Streams.Display;
import java.io.InputStream;
import java.util.ServiceConfigurationError;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

  @ParameterizedTest
  @ValueSource(strings = {"build", "classify", "score", "sources", "formats"})
  void everyCommandExplainsItselfWithAnExample(String command) {
    Ran ran = Ran.with(command, "--help");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("Usage: speculative-actions " + command)
        .containsPattern("Examples?:\\R  speculative-actions " + command)
        .contains("--stacktrace", "--version");
  }

  @Test
  void theHelpNamesAllCommandsAndTheExitCodes() {
    assertThat(Ran.with("--help").out())
        .contains(
            "build", "classify", "score", "sources", "formats", "0 done, 1 failed, 2 wrong usage");
  }

  @Test
  void theHelpGivesEachCommandOneLine() {
    assertThat(Ran.with("--help").out().lines().dropWhile(line -> !line.equals("Commands:")))
        .startsWith("Commands:")
        .element(6)
        .isEqualTo("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "build", "classify", "score", "sources", "formats"})
  void everyLineOfAHelpFitsATerminalAndNoneIsBroken(String command) {
    Ran ran = Ran.with((command + " --help").strip().split(" "));

    assertThat(ran.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(ran.out())
        .as("what is too long goes on at the margin")
        .doesNotContainPattern("(?m)^[^A-Z \\n].*$");
  }

  @Test
  void theHelpOfBuildNamesWhateverAnOptionKnows() {
    assertThat(Ran.with("build", "--help").out())
        .contains(Choices.profiles().names())
        .contains(Choices.classifiers().names())
        .contains(Choices.outputFormats().names())
        .contains(Choices.badRows().names())
        .contains("Default: 42")
        .containsPattern("Default:\\s+speculative-actions-out")
        .containsPattern("counted\\s+over\\s+all\\s+its\\s+locations");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "build "})
  void theVersionIsThatOfTheBuild(String command) {
    Ran ran = Ran.with((command + "--version").split(" "));

    assertThat(ran.code()).isZero();
    assertThat(ran.out().strip()).matches("speculative-actions \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
  }

  @Test
  void noCommandIsWrongUsage() {
    Ran ran = Ran.with();

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .containsExactly(
            "error: give a command: build, classify, score, sources, formats"
                + " (see 'speculative-actions --help')");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bild", "build --max-swe 3", "build --threads two", "classify out.txt"})
  void whatPicocliDoesNotUnderstandIsWrongUsageInOneLine(String commandLine) {
    Ran ran = Ran.with(commandLine.split(" "));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines()).singleElement().asString().startsWith("error: ");
    assertThat(ran.err()).contains("--help')");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "build --fromat csv        | unknown option '--fromat'; did you mean --format?",
        "build --fromat=csv        | unknown option '--fromat'; did you mean --format?",
        "build --Group-By trace    | unknown option '--Group-By'; did you mean --group-by?",
        "build --hub_orgs x        | unknown option '--hub_orgs'; did you mean --hub_org?",
        "build --nothing-alike     | unknown option '--nothing-alike'",
        "score --clasifier x       | unknown option '--clasifier'; did you mean --classifier?",
        "clasify                   | unknown command 'clasify'; did you mean classify?",
        "biuld --out x             | unknown command 'biuld'; did you mean build?",
        "publish                   | unknown command 'publish'",
        "classify out.txt          | 'out.txt' is not read, but standard input is; put '<' before a local file",
        "sources out.txt           | 'out.txt' is one argument too many",
        "build --source swe-smith=https://huggingface.co/datasets/a/b | 'https://huggingface.co/datasets/a/b' is no location; write 'hf://datasets/a/b'",
        "build --format Parqet     | --format takes one of parquet, jsonl, csv, not 'Parqet'; did you mean parquet?",
        "build --profile recomended | --profile takes one of recommended, reference, not 'recomended'; did you mean recommended?",
        "build --format xml        | --format takes one of parquet, jsonl, csv, not 'xml'",
      })
  void whatWasMeantIsSaidIfItCanBeTold(String commandLine, String message) {
    assertThat(Ran.with(commandLine.split(" ")).errors())
        .singleElement(as(STRING))
        .matches("error: " + Pattern.quote(message) + "( \\(see '.*--help'\\))?");
  }

  static Stream<Arguments> errorsOfTheMachine() {
    return Stream.of(
        arguments(
            new OutOfMemoryError("Java heap space"),
            "out of memory: Java heap space; give Java more of it with -Xmx, or 'build' fewer"
                + " --threads"),
        arguments(
            new StackOverflowError(),
            "the stack is too small for this input; give Java a larger one with -Xss"),
        arguments(
            new ServiceConfigurationError("a.B: Provider c.D not found"),
            "a plugin on the class path cannot be loaded: a.B: Provider c.D not found"),
        arguments(new AssertionError("odd"), "java.lang.AssertionError: odd"));
  }

  @ParameterizedTest
  @MethodSource("errorsOfTheMachine")
  void whatTheMachineCannotDoFailsInOneLineToo(Error failure, String message) {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw failure;
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            throw failure;
          }
        };

    Ran ran = Ran.on(Display.LINES, broken, "classify");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err().lines())
        .containsExactly("error: " + message + " (--stacktrace shows where)");
    assertThat(Ran.on(Display.LINES, broken, "classify", "--stacktrace").err()).contains("\tat ");
  }

  @Test
  void aStackTraceIsShownOnlyWhenItIsAskedFor() {
    assertThat(Ran.with("build", "--source", "nobody=x").err()).doesNotContain("\tat ");
    Ran asked = Ran.with("build", "--stacktrace", "--source", "nobody=x");
    assertThat(asked.err()).contains("\tat io.github.speculativeactions");
    assertThat(asked.errors()).hasSize(1);
    assertThat(Ran.with("--stacktrace", "build", "--source", "nobody=x").err()).contains("\tat ");
  }
}
