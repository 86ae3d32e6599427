package io.github.speculativeactions.classify.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.classify.shell.ShellCommand.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '~',
      value = {
        "a 1 | b 2 |& c; d && e || f & g\ta 1 / b 2 / c / d / e / f / g",
        "( a; b ) && { c; d; }\ta / b / c / d",
        "if a; then b; elif c; then d; else e; fi\ta / b / c / d / e",
        "for i in 1 `x` $(y); do a $i; done\tx / y / a $i",
        "for ((i = 0; i < $(n); i++)); do a; done\tn / a",
        "while a; do b; done; until c; do d; done\ta / b / c / d",
        "select s in a b; do c; done\tc",
        "case $x in a|'b c') d;; (e) f;& *) g;;& esac; h\td / f / g / h",
        "case x in esac; a\ta",
        "f() { a; }; f 1\ta / f 1",
        "function f { a; }; function g() ( b ); g\ta / b / g",
        "! a; time b; coproc c; time { d; }\ta / b / c / d",
        "[[ -f x && ( a < b || $y =~ ^(p|q)$ ) ]] && a\t[[ -f x && ( a < b || $y =~ ^(p|q)$ ) ]] / a",
        "[ -f x ] || a\t[ -f x ] / a",
        "((x = 1 + $(a))) && b\ta / b",
        "((a); b); c\ta / b / c",
        "x=$( (a) | b )\t~ / a / b~",
        "echo \"$(a \"$(b 'c d')\")\"\techo $(a \"$(b 'c d')\") / a $(b 'c d') / b c d",
        "echo `a \\`b\\``\techo `a \\`b\\`` / a `b` / b",
        "diff <(a) >(b)\tdiff <(a) >(b) / a / b",
        "echo ${x:-$(a)} $((1 + `b`))\techo ${x:-$(a)} $((1 + `b`)) / a / b",
        "$(case x in x) a;; esac)\t$(case x in x) a;; esac) / a",
      })
  void everyCommandIsFoundInTheOrderOfTheText(String text, String commands) {
    assertThat(Scripts.commands(text)).isEqualTo(commands);
    assertThat(ShellScript.parse(text).isComplete()).isTrue();
  }

  @Test
  void linesAndCommentsSeparateCommands() {
    String text = "# a\nb # c; d\n\n  e && # f\n g |\nh\ncase x in # i\n # j\n k) l\n ;;\nesac\n";
    assertThat(Scripts.commands(text)).isEqualTo("b / e / g / h / l");
    assertThat(ShellScript.parse(text).isComplete()).isTrue();
  }

  @Test
  void theRoleTellsWhatACommandIsFor() {
    assertThat(roles("a | b; c && d")).containsExactly(Role.TOP, Role.PIPED, Role.TOP, Role.TOP);
    assertThat(roles("x $(a | b; c) `d` <(e)"))
        .containsExactly(
            Role.TOP,
            Role.SUBSTITUTED,
            Role.PIPED,
            Role.SUBSTITUTED,
            Role.SUBSTITUTED,
            Role.SUBSTITUTED);
  }

  @Test
  void allCommandsOfACompoundReadWhatIsPipedIntoIt() {
    assertThat(roles("a | while b; do c; done; d"))
        .containsExactly(Role.TOP, Role.PIPED, Role.PIPED, Role.TOP);
    assertThat(roles("a | (b; c) | { d; }"))
        .containsExactly(Role.TOP, Role.PIPED, Role.PIPED, Role.PIPED);
    assertThat(roles("a |\n sh -c 'b; c'")).containsExactly(Role.TOP, Role.PIPED, Role.PIPED);
  }

  @Test
  void theProgramIsNamedWithoutItsFolder() {
    ShellCommand command = Scripts.single("/usr/bin/python3 -V");
    assertThat(command.program()).isEqualTo("python3");
    assertThat(command.arguments()).containsExactly("-V");
    assertThat(Scripts.single("A=1").program()).isEmpty();
    assertThat(Scripts.single("A=1").arguments()).isEmpty();
  }

  private static List<Role> roles(String text) {
    return ShellScript.parse(text).commands().stream().map(ShellCommand::role).toList();
  }
}
