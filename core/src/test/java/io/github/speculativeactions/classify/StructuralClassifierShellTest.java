package io.github.speculativeactions.classify;

import static io.github.speculativeactions.classify.StructuralAnswers.answer;
import static io.github.speculativeactions.classify.StructuralAnswers.assertAnswer;
import static io.github.speculativeactions.classify.StructuralAnswers.classify;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shell commands are, one table for each subject: command, type, side effect. */
class StructuralClassifierShellTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          cat src/a.py                                => file_read  => read_only
          cd /src && head -n 20 a.py                  => file_read  => read_only
          sed -n '1,20p' a.py                         => file_read  => read_only
          nl -ba a.py | sed -n '1,5p'                 => file_read  => read_only
          cat a.py | head -50                         => file_read  => read_only
          awk '{print $1}' a.txt                      => file_read  => read_only
          python -m json.tool data.json               => file_read  => read_only
          git show HEAD~1:src/a.py                    => file_read  => read_only
          cat a.py | grep import                      => retrieval  => read_only
          grep -rn foo src | head                     => retrieval  => read_only
          ls -R | grep ":$" | sed -e 's/:$//'         => retrieval  => read_only
          find . -name '*.py' | xargs grep -l foo     => retrieval  => read_only
          find . -name '*.py' -exec grep -l foo {} +  => retrieval  => read_only
          ls -la > /dev/null                          => retrieval  => read_only
          git diff && git status                      => retrieval  => read_only
          git stash list                              => retrieval  => read_only
          pip list | grep numpy                       => retrieval  => read_only
          pytest --version                            => retrieval  => read_only
          curl -s https://example.com                 => retrieval  => read_only
          """)
  void readingAndSearching(String command, String type, String sideEffect) {
    assertAnswer(command, type, sideEffect);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          echo hello > a.txt                          => file_write => idempotent
          echo hello >> a.txt                         => file_write => mutating
          sed -i 's/a/b/' a.py                        => file_write => mutating
          perl -pi -e 's/a/b/' a.py                   => file_write => mutating
          ls | tee list.txt                           => file_write => idempotent
          rm -f a.py                                  => file_write => idempotent
          mv a.py b.py                                => file_write => mutating
          git apply fix.patch                         => file_write => mutating
          git checkout -- a.py                        => file_write => idempotent
          patch -p1 < fix.patch                       => file_write => mutating
          find . -name '*.pyc' -delete                => file_write => idempotent
          find . -name '*.bak' | xargs rm             => file_write => idempotent
          grep -n foo a.py && sed -i s/a/b/ a.py      => file_write => mutating
          python -c "open('a.txt', 'w').write('x')"   => file_write => mutating
          black src                                   => file_write => idempotent
          ruff check --fix .                          => file_write => idempotent
          """)
  void writing(String command, String type, String sideEffect) {
    assertAnswer(command, type, sideEffect);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          pytest -x tests                             => verifier   => unknown
          cd /src && pytest 2>&1 | tail -20           => verifier   => unknown
          python -m pytest -q                         => verifier   => unknown
          PYTHONPATH=. timeout 60 python3 run.py      => verifier   => unknown
          python3.11 reproduce.py                     => verifier   => unknown
          pip install -e . && python reproduce.py     => verifier   => unknown
          mkdir -p build && cd build && cmake ..      => verifier   => idempotent
          ./runtests.sh                               => verifier   => unknown
          python manage.py test app                   => verifier   => unknown
          npm test                                    => verifier   => unknown
          npm run lint                                => verifier   => unknown
          npx jest src                                => verifier   => unknown
          poetry run pytest                           => verifier   => unknown
          make test                                   => verifier   => unknown
          cargo build                                 => verifier   => idempotent
          go vet ./...                                => verifier   => unknown
          mvn -q package                              => verifier   => unknown
          gcc -o a a.c                                => verifier   => idempotent
          mypy src                                    => verifier   => read_only
          black --check src                           => verifier   => read_only
          python -c "assert 1 + 1 == 2"               => verifier   => unknown
          node index.js                               => verifier   => unknown
          """)
  void checking(String command, String type, String sideEffect) {
    assertAnswer(command, type, sideEffect);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          pip install numpy                           => tool_call  => idempotent
          npm install                                 => tool_call  => idempotent
          git add -A && git commit -m 'Fix'           => tool_call  => mutating
          git push                                    => tool_call  => mutating
          curl -X POST -d a=b https://example.com     => tool_call  => mutating
          chmod +x run.sh                             => tool_call  => idempotent
          python manage.py migrate                    => tool_call  => mutating
          docker run image                            => tool_call  => unknown
          kill 123                                    => tool_call  => idempotent
          """)
  void otherEffects(String command, String type, String sideEffect) {
    assertAnswer(command, type, sideEffect);
  }

  @Test
  void hereDocumentsAreFilesOrCode() {
    assertThat(answer("cat > a.py <<'EOF'\nimport os\nEOF")).isEqualTo("file_write idempotent");
    assertThat(answer("cat <<'EOF' >> a.py\nx\nEOF")).isEqualTo("file_write mutating");
    assertThat(answer("python - <<'EOF'\nprint(1)\nEOF")).isEqualTo("verifier unknown");
    assertThat(answer("python <<EOF\nopen('a', mode=\"w\")\nEOF")).isEqualTo("file_write mutating");
    assertThat(answer("apply_patch <<'EOF'\n*** Begin Patch\nEOF"))
        .isEqualTo("file_write mutating");
  }

  @Test
  void aRuleNamesTheProgramAndNothingOfTheCommand() {
    assertThat(classify("grep -rn secret /home/me").rule()).isEqualTo("shell: grep");
    assertThat(classify("my-own-program secret").rule()).isEqualTo("shell: unlisted program");
  }

  @Test
  void theConfidenceSaysWhatIsNotKnown() {
    assertThat(classify("my-own-program x").confidence()).isLessThan(0.5);
    assertThat(classify("pytest").confidence()).isGreaterThan(0.9);
    assertThat(classify("pytest && cat a.py").confidence())
        .isLessThan(classify("pytest").confidence());
    assertThat(classify("cd /src && export A=b").confidence()).isLessThanOrEqualTo(0.5);
  }

  @Test
  void theConfidenceDependsNeitherOnTheNumberOfCommandsNorOnTheirOrder() {
    double mixed = classify("cat a.py && pytest").confidence();
    assertThat(mixed).as("nine tenths of 0.93, and no more digits").isEqualTo(0.837);
    assertThat(mixed).isLessThan(classify("pytest").confidence());
    for (String script :
        List.of(
            "pytest && cat a.py",
            "cat a.py && pytest && cat b.py && ls && cat c.py && grep -n foo d.py",
            "pytest && cat a.py && pytest tests",
            "cat a.py && pytest && pytest tests",
            "pytest && pytest tests && cat a.py")) {
      assertThat(classify(script).confidence()).as(script).isEqualTo(mixed);
    }
    assertThat(classify("my-checker lint && pytest").confidence())
        .isEqualTo(classify("pytest && my-checker lint").confidence());
  }

  @Test
  void whatAnEditPutsIntoAFileIsNoCommand() {
    Classification edit = classify("edit 53:61\n    submit\n    rm(a) > b\nend_of_edit");
    assertThat(edit.actionType().label()).isEqualTo("file_write");
    assertThat(edit.confidence()).isEqualTo(classify("edit 53:61").confidence());
  }

  @Test
  void anEndMarkEndsTheRun() {
    assertThat(answer("echo COMPLETE_TASK_AND_SUBMIT_FINAL_OUTPUT && cat patch.txt"))
        .isEqualTo("final_answer read_only");
  }
}
