package io.github.speculativeactions.io.hf;

import static io.github.speculativeactions.io.hf.Failures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"foo", "foo/bar", "123", "Foo-BAR_foo.bar123", "_a/b_", "a.git/b"})
  void whatThePythonClientAcceptsIsAccepted(String id) {
    assertThat(RepositoryId.parse(id)).hasToString(id);
  }

  @ParameterizedTest
  @CsvSource({
    "datasets/foo/bar, without 'datasets/' before it",
    ".repo_id, must not begin or end with '-' or '.'",
    "foo/bar-, must not begin or end with '-' or '.'",
    "foo./bar, must not begin or end with '-' or '.'",
    "foo--bar, must not have '--' or '..' in it",
    "foo/b..ar, must not have '--' or '..' in it",
    "foo.git, must not end with '.git'",
    "foo/bar.git, must not end with '.git'",
    "café, may only have the characters",
    "foo/b ar, may only have the characters",
    "foo/, 'must have 1 to 96 characters, not 0'",
    "/foo, 'must have 1 to 96 characters, not 0'",
    "'', 'must have 1 to 96 characters, not 0'"
  })
  void whatThePythonClientRefusesIsRefusedWithTheRule(String id, String rule) {
    assertRefused(() -> RepositoryId.parse(id)).hasMessageContaining(rule);
  }

  @Test
  void aPartMayHave96CharactersAndNoMore() {
    String longest = "x".repeat(96);
    assertThat(RepositoryId.parse(longest + "/" + longest).name()).isEqualTo(longest);
    assertRefused(() -> RepositoryId.parse("a/x" + longest)).hasMessageContaining("not 97");
    assertRefused(() -> RepositoryId.parse("x" + longest + "/a")).hasMessageContaining("not 97");
  }

  @Test
  void theRefusalNamesThePartAndItsValueOnOneLine() {
    assertRefused(() -> RepositoryId.parse("good/b\nd"))
        .hasMessage(
            "the name 'b\\u000ad' of a repository may only have the characters A-Z a-z 0-9 - _ .");
  }
}
