package io.github.speculativeactions.classify.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

  @ParameterizedTest
  @MethodSource("quoting")
  void quotesAreTakenAway(String text, List<String> words) {
    assertThat(Scripts.single(text).words()).isEqualTo(words);
  }

  static Stream<Arguments> quoting() {
    return Stream.of(
        Arguments.of("echo 'a b' \"c d\" e\\ f", List.of("echo", "a b", "c d", "e f")),
        Arguments.of("echo g\"h\"'i' ''", List.of("echo", "ghi", "")),
        Arguments.of("echo 'a'\\''b'", List.of("echo", "a'b")),
        Arguments.of("echo \"a\\\"b\\\\c\\$d\\`e\\n\"", List.of("echo", "a\"b\\c$d`e\\n")),
        Arguments.of("echo a\\\nb \\\n c", List.of("echo", "ab", "c")),
        Arguments.of("echo \"a\\\nb\nc\"", List.of("echo", "ab\nc")),
        Arguments.of("echo $\"a b\"", List.of("echo", "a b")),
        Arguments.of("echo a#b '#c' \\#d # e", List.of("echo", "a#b", "#c", "#d")),
        Arguments.of("echo a\\", List.of("echo", "a\\")),
        Arguments.of("echo {a,b} { } ] if", List.of("echo", "{a,b}", "{", "}", "]", "if")),
        Arguments.of("sed -i 's/a\\/b/c/' f", List.of("sed", "-i", "s/a\\/b/c/", "f")));
  }

  @ParameterizedTest
  @MethodSource("ansiQuoting")
  void backslashesBetweenAnsiQuotesMeanWhatTheyMeanInC(String text, String word) {
    assertThat(Scripts.single("echo " + text).arguments()).containsExactly(word);
  }

  static Stream<Arguments> ansiQuoting() {
    return Stream.of(
        Arguments.of("$'a\\tb\\nc'", "a\tb\nc"),
        Arguments.of("$'\\x41\\101\\u00e9\\U1F600'", "AA\u00e9\uD83D\uDE00"),
        Arguments.of("$'\\'\\\"\\\\\\?'", "'\"\\?"),
        Arguments.of("$'\\a\\b\\e\\E\\f\\r\\v\\cA'", "\u0007\b\u001b\u001b\f\r\u000b\u0001"),
        Arguments.of("$'\\q\\xg'", "\\q\\xg"),
        Arguments.of("\"$'a'\"", "$'a'"));
  }

  @ParameterizedTest
  @MethodSource("expansions")
  void expansionsStayAsTheyAreWritten(String word) {
    assertThat(Scripts.words("echo " + word + " end").get(0)).containsExactly("echo", word, "end");
  }

  static Stream<String> expansions() {
    return Stream.of(
        "$HOME/x",
        "${x:-a b}",
        "${x#\"}\"}",
        "${x//\\}/'}'}",
        "$(date +%s)",
        "$((1 + (2 * 3)))",
        "`date`",
        "<(sort a)",
        "--file=<(sort a)",
        "*.py",
        "~/x",
        "$",
        "$?");
  }

  @Test
  void theElementsOfAnArrayAreNoCommand() {
    assertThat(Scripts.commands("a=(1 '2)' # c )\n $(ls)) run")).isEqualTo("run / ls");
    assertThat(Scripts.commands("declare -a x=(1 2)")).isEqualTo("declare -a x=(1 2)");
  }

  @Test
  void assignmentsBeforeACommandAreNoWords() {
    assertThat(Scripts.commands("A=1 b_2+='x y' c[1]=2 run D=3")).isEqualTo("run D=3");
    assertThat(Scripts.commands("'A=1' run")).isEqualTo("A=1 run");
    assertThat(Scripts.single("A=1 B=2").words()).isEmpty();
  }

  @Test
  void lineEndsOfWindowsAndNulCharactersDoNoHarm() {
    assertThat(Scripts.commands("if a; then\r\n  b 'c'\r\nfi\r\n")).isEqualTo("a / b c");
    assertThat(Scripts.commands("l\0s -\0l")).isEqualTo("ls -l");
  }
}
