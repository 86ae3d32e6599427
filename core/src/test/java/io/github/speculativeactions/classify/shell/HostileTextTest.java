package io.github.speculativeactions.classify.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

  /** Far above what is needed, far below what a quadratic reader would take for a million. */
  @Timeout(20)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "((",
        "$(",
        "$((",
        "\"$(",
        "`",
        "${",
        "<(",
        "{ ",
        "if ",
        "case x in (",
        "[[ ",
        "a=(",
        "'",
        "\"",
        "\\",
        "<<E\n",
        "<<E ",
        "((a) (",
        "((: # (\n) ) ; ",
        "((\"",
        "eval ",
        "nohup ",
        "find -exec ",
        "bash -c '",
        "a[",
        "f() { a; }\n",
        "f() ",
        ")",
        "} ",
        "a|",
        "{ a;} >f\n",
        "find . -exec a \\; ",
        "${a}",
        "$'\\",
        "1",
        "#"
      })
  void aMillionCharactersOfOneKindAreReadInLinearTime(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    assertThat(ShellScript.parse(text).commands()).hasSizeLessThanOrEqualTo(text.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "$(", "\"$(", "${x:-", "{ "})
  void textThatIsTooDeepIsIncompleteAndDoesNotFillTheStack(String opening) {
    String text = "first; " + opening.repeat(100_000) + "a";
    assertThat(ShellScript.parse(text).isComplete()).isFalse();
    assertThat(Scripts.words(text)).startsWith(List.of("first"));
  }

  @Property(tries = 5_000)
  void anyTextIsParsed(@ForAll("shellLike") String text) {
    List<ShellCommand> commands = ShellScript.parse(text).commands();
    assertThat(commands).hasSizeLessThanOrEqualTo(text.length());
    assertThat(String.valueOf(commands)).doesNotContain("\0");
  }

  @Provide
  Arbitrary<String> shellLike() {
    return Arbitraries.of(
            "(",
            ")",
            "$(",
            "((",
            "))",
            "`",
            "'",
            "\"",
            "\\",
            "${",
            "}",
            "{ ",
            "; ",
            ";;",
            "&",
            "&&",
            "|",
            "<",
            ">",
            "<<E",
            "\nE\n",
            "\n",
            "\r\n",
            "\0",
            " ",
            "\t",
            "a",
            "A=",
            "1",
            "#",
            "$",
            "$'",
            "if ",
            "then ",
            "else ",
            "fi ",
            "for ",
            " in ",
            "do ",
            "done ",
            "case ",
            "esac ",
            "[[ ",
            " ]]",
            "! ",
            "time ",
            "function f ",
            "f()",
            "bash -c ",
            "eval ",
            "find -exec ",
            "env -u ",
            "é",
            "\uD83D")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property
  void quotedWordsAreGivenBack(@ForAll("words") List<String> words) {
    String text =
        words.stream()
            .map(word -> "'" + word.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" "));
    assertThat(ShellScript.parse("program " + text).isComplete()).isTrue();
    assertThat(Scripts.single("program " + text).arguments()).isEqualTo(words);
  }

  @Provide
  Arbitrary<List<String>> words() {
    Arbitrary<String> any = Arbitraries.strings().excludeChars('\0', '\r');
    Arbitrary<String> special = Arbitraries.strings().withChars("'\"\\$`(){}<>|&;#\n =*a");
    return Arbitraries.oneOf(any, special).list().ofMaxSize(8);
  }
}
