package io.github.speculativeactions.classify.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.classify.shell.Redirection.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '~',
      value = {
        "a > f\tWRITE f",
        "a >f 2>&1\tWRITE f, DUPLICATE 1",
        "> f a\tWRITE f",
        "a 2>/dev/null\tWRITE /dev/null",
        "a >| 'f g'\tWRITE f g",
        "a &> f\tWRITE f",
        "a >& f\tWRITE f",
        "a <> f\tWRITE f",
        "a >> f\tAPPEND f",
        "a &>>f\tAPPEND f",
        "a < f\tREAD f",
        "a 3<f 4<&3 5>&-\tREAD f, DUPLICATE 3, DUPLICATE -",
        "a 1>&$fd\tDUPLICATE $fd",
        "a <<< 'b c'\tHERE b c",
        "a > >(tee f)\tWRITE >(tee f)",
      })
  void theyAreNoWords(String text, String redirections) {
    ShellCommand command = ShellScript.parse(text).commands().get(0);
    assertThat(command.words()).containsExactly("a");
    assertThat(inWords(command)).isEqualTo(redirections);
  }

  @Test
  void digitsThatDoNotTouchTheSignAreAWord() {
    assertThat(Scripts.single("a 2 > f").words()).containsExactly("a", "2");
    assertThat(Scripts.single("a b2>f").words()).containsExactly("a", "b2");
  }

  @Test
  void aQuotedHereDocumentIsReadAndNotRun() {
    ShellCommand command = Scripts.single("python - <<'EOF'\nimport os; $(x)\n EOF\nEOF\n");
    assertThat(command.words()).containsExactly("python", "-");
    assertThat(command.redirections())
        .containsExactly(new Redirection(Kind.HERE, "import os; $(x)\n EOF\n"));
  }

  @Test
  void whatAHereDocumentExpandsIsRun() {
    String text = "cat <<A && y\n$(x 1) \\$(no) '`z`'\nA\n";
    assertThat(Scripts.commands(text)).isEqualTo("cat / y / x 1 / z");
    assertThat(ShellScript.parse(text).commands().get(2).role())
        .isEqualTo(ShellCommand.Role.SUBSTITUTED);
  }

  @Test
  void aFaultInWhatAHereDocumentExpandsIsNoneOfTheScript() {
    assertThat(ShellScript.parse("cat <<A\n$(x 'y\nA\n").isComplete()).isTrue();
  }

  @Test
  void severalHereDocumentsFollowTheirLineInOrder() {
    String text = "cat <<'A' > f <<-B | wc -l && x\n1\nA\n\t2\n\t\tB\ny <<\"C D\"\n3\nC D";
    assertThat(ShellScript.parse(text).isComplete()).isTrue();
    assertThat(ShellScript.parse(text).commands().stream().map(RedirectionsTest::inWords))
        .containsExactly("HERE 1\n, WRITE f, HERE 2\n", "", "", "HERE 3\n");
    assertThat(Scripts.commands(text)).isEqualTo("cat / wc -l / x / y");
  }

  @Test
  void aHereDocumentMayLieInASubstitution() {
    String text = "git commit -m \"$(cat <<'EOF'\nFix (it's) `that`\nEOF\n)\" && git push";
    assertThat(ShellScript.parse(text).isComplete()).isTrue();
    assertThat(ShellScript.parse(text).commands().stream().map(ShellCommand::program))
        .containsExactly("git", "cat", "git");
  }

  @Test
  void thoseOfACompoundStandAloneBehindItsCommands() {
    String text = "{ a; b; } > f 2>&1; while c; do d; done < g | (e) >> h";
    List<ShellCommand> commands = ShellScript.parse(text).commands();
    assertThat(Scripts.commands(text)).isEqualTo("a / b /  /  / c / d /  / e / ");
    assertThat(commands.stream().map(RedirectionsTest::inWords).filter(all -> !all.isEmpty()))
        .containsExactly("WRITE f", "DUPLICATE 1", "READ g", "APPEND h");
  }

  private static String inWords(ShellCommand command) {
    return command.redirections().stream()
        .map(redirection -> redirection.kind() + " " + redirection.target())
        .collect(Collectors.joining(", "));
  }
}
