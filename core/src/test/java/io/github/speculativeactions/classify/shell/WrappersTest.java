package io.github.speculativeactions.classify.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.classify.shell.Redirection.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrappersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A=1",
        "env",
        "env -i A='1 2' -u X --unset=Y --chdir d",
        "timeout 30",
        "timeout -s KILL -k 5 --preserve-status 1m",
        "timeout --signal=INT 5",
        "sudo",
        "sudo -E -u root -nH A=1",
        "nohup",
        "time",
        "time -p",
        "/usr/bin/time -v -o f",
        "nice",
        "nice -n 10",
        "nice -5",
        "stdbuf -oL -e 0",
        "xargs",
        "ls | xargs -0 -n1 -P 4 -I{}",
        "xargs -I {} --max-args 3",
        "exec",
        "exec -a name",
        "command",
        "builtin",
        "conda run -n x --no-capture-output",
        "poetry run",
        "uv run --with pytest -p 3.12",
        "pipenv run",
        "setsid",
        "ionice -c 3",
        "docker exec -it -w /src --env A=1 web",
        "docker --context x compose -f y exec -T web",
        "docker-compose exec web",
        "kubectl -n x exec -it pod -c web --",
        "kubectl exec pod --",
        "poetry -C web run",
        "bundle exec",
        "xvfb-run -a -s x",
        "sudo env A=1 timeout 5 nice -n 1",
      })
  void theWrappedCommandAppearsInsteadOfTheWrapper(String wrapper) {
    assertThat(Scripts.words(wrapper + " pytest -x").stream().reduce((first, last) -> last))
        .hasValueSatisfying(words -> assertThat(words).containsExactly("pytest", "-x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env",
        "sudo -l",
        "xargs -0",
        "nohup",
        "timeout 5",
        "command -v python",
        "conda env list",
        "poetry install",
        "uv run -m pytest",
        "docker exec web",
        "docker compose up -d",
        "kubectl exec pod -it",
        "ssh -p 22 host",
        "su - me",
        "pwsh -File a.ps1",
        "bash run.sh -c x",
        "sh -x",
        "bash -c",
        "eval",
        "watch -n 1",
      })
  void aProgramThatWrapsNothingStays(String text) {
    assertThat(Scripts.words(text)).containsExactly(List.of(text.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '~',
      value = {
        "bash -c 'a; b \"c d\" | e'\ta / b c d / e",
        "bash -lc 'cd x && a' name 1\tcd x / a",
        "sh -e -x -c 'a'\ta",
        "bash -euo pipefail -c 'a'\ta",
        "/bin/bash --login -O extglob -c \"a 'b'\"\ta b",
        "sudo bash -c \"sh -c 'a 1'\"\ta 1",
        "eval a 'b | c'\ta b / c",
        "ssh -i k me@host 'a | b' c\ta / b c",
        "su - me -c 'a; b'\ta / b",
        "su me -lc 'a b'\ta b",
        "pwsh -NoProfile -Command \"a x; b\"\ta x / b",
        "docker exec web sh -c 'a | b'\ta / b",
        "eval 'A=1 a'\ta",
        "watch -n 1 'a | b'\ta / b",
        "xargs -I{} sh -c 'a {}; b'\ta {} / b",
      })
  void theScriptGivenToAShellIsTakenApart(String text, String commands) {
    assertThat(Scripts.commands(text)).isEqualTo(commands);
  }

  @Test
  void whatAShellReadsIsTakenApartAndOtherRedirectionsStay() {
    ShellScript script = ShellScript.parse("bash -s x <<'EOF' > log\na | b\nc\nEOF\nd");
    assertThat(Scripts.commands("bash <<< 'a; b'")).isEqualTo("a / b");
    assertThat(script.commands().stream().map(ShellCommand::program))
        .containsExactly("a", "b", "c", "", "d");
    assertThat(script.commands().get(3).redirections())
        .containsExactly(new Redirection(Kind.WRITE, "log"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '~',
      value = {
        "find . -name x -exec grep -l y {} \\; -print\tgrep -l y {}",
        "find . -exec rm {} +\trm {}",
        "find . -execdir sh -c 'a \"$1\"; b' _ {} ';'\ta $1 / b",
        "find . -ok a \\; -exec nice b + {} +\ta / b + {}",
      })
  void whatFindRunsFollowsIt(String text, String run) {
    assertThat(Scripts.commands(text)).startsWith("find . -").endsWith(" / " + run);
  }

  @Test
  void whatFindWouldRefuseIsNotRun() {
    assertThat(Scripts.words("find . -exec a {}")).hasSize(1);
  }
}
