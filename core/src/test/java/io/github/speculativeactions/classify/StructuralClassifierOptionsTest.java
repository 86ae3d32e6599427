package io.github.speculativeactions.classify;

import static io.github.speculativeactions.classify.StructuralAnswers.assertAnswer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That options are read as each program reads them, and programs known however they are called. */
class StructuralClassifierOptionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          perl -Mstrict -e 'print 1'                                 => verifier   => unknown
          perl -MData::Dumper -ne 'print' a.txt                      => file_read  => unknown
          perl -0pi -e 's/a/b/' a.txt                                => file_write => mutating
          perl -c a.pl                                               => verifier   => unknown
          black -l 100 a.py                                          => file_write => idempotent
          black --check -l 100 a.py                                  => verifier   => read_only
          isort -l 100 a.py                                          => file_write => idempotent
          isort -c a.py                                              => verifier   => read_only
          prettier --check src                                       => verifier   => read_only
          prettier --write src                                       => file_write => idempotent
          prettier src/a.js                                          => verifier   => unknown
          gofmt -l .                                                 => verifier   => read_only
          gofmt -w a.go                                              => file_write => idempotent
          ruff --fix .                                               => file_write => idempotent
          ruff format .                                              => file_write => idempotent
          ruff format --check .                                      => verifier   => read_only
          eslint --fix src                                           => file_write => idempotent
          rubocop -A                                                 => file_write => idempotent
          sort -V a.txt                                              => file_read  => read_only
          ls | sort -V                                               => retrieval  => read_only
          sort -uo b.txt a.txt                                       => file_write => idempotent
          sort -to a.txt                                             => file_read  => unknown
          sed -ne 5p a.txt                                           => file_read  => unknown
          sed -Ei.bak 's/a/b/' a.txt                                 => file_write => mutating
          sed -es/i/x/ a.txt                                         => file_read  => unknown
          awk -F, -i inplace '{print}' a.txt                         => file_write => mutating
          awk -vi=1 '{print i}' a.txt                                => file_read  => read_only
          curl -sd a=b https://example.com                           => tool_call  => mutating
          curl -sXPUT https://example.com                            => tool_call  => mutating
          curl -sSLo a.sh https://example.com                        => file_write => idempotent
          curl -so /dev/null https://example.com                     => retrieval  => read_only
          curl -H 'X-d: POST' https://example.com                    => retrieval  => read_only
          python -Bc "open('a', 'w')"                                => file_write => mutating
          python -W ignore -m pytest                                 => verifier   => unknown
          node -r ts-node/register a.ts                              => verifier   => unknown
          node a.js -e prod                                          => verifier   => unknown
          bash -n a.sh                                               => verifier   => unknown
          """)
  void aLetterIsAnOptionOnlyWhereTheProgramTakesItForOne(
      String command, String type, String sideEffect) {
    assertAnswer(command, type, sideEffect);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          /usr/bin/python3.11 a.py                                   => verifier   => unknown
          .venv/bin/python -m pytest                                 => verifier   => unknown
          clang-15 a.c                                               => verifier   => idempotent
          /usr/bin/clang-format-15 -i a.c                            => file_write => idempotent
          python.exe a.py                                            => verifier   => unknown
          ./node_modules/.bin/jest src                               => verifier   => unknown
          ./manage.py migrate                                        => tool_call  => mutating
          ./gradlew test                                             => verifier   => unknown
          /usr/local/bin/my-program a                                => tool_call  => unknown
          """)
  void aProgramIsKnownByPathAndVersion(String command, String type, String sideEffect) {
    assertAnswer(command, type, sideEffect);
  }
}
