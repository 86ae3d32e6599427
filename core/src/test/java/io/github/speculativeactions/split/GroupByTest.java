package io.github.speculativeactions.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupByTest {

  @Test
  void eachChoiceTakesItsOwnFactOfATrace() {
    assertThat(GroupBy.INSTANCE.groupOf("run-1", "pandas.1", "pandas/pandas"))
        .isEqualTo("pandas.1");
    assertThat(GroupBy.TRACE.groupOf("run-1", "pandas.1", "pandas/pandas")).isEqualTo("run-1");
    assertThat(GroupBy.REPOSITORY.groupOf("run-1", "pandas.1", "pandas/pandas"))
        .isEqualTo("pandas/pandas");
  }

  @Test
  void anInstanceOfAnUnknownRepositoryIsAGroupOfItsOwn() {
    assertThat(GroupBy.REPOSITORY.groupOf("run-1", "query 7", null)).isEqualTo("query 7");
  }

  @Test
  void whatATraceIsGroupedByInFactIsTold() {
    assertThat(GroupBy.REPOSITORY.usedFor("run-1", "pandas.1", "pandas/pandas"))
        .isEqualTo(GroupBy.REPOSITORY);
    assertThat(GroupBy.REPOSITORY.usedFor("run-1", "pandas.1", null)).isEqualTo(GroupBy.INSTANCE);
    assertThat(GroupBy.REPOSITORY.usedFor("run-1", "run-1", null)).isEqualTo(GroupBy.TRACE);
    assertThat(GroupBy.INSTANCE.usedFor("run-1", "pandas.1", null)).isEqualTo(GroupBy.INSTANCE);
    assertThat(GroupBy.INSTANCE.usedFor("run-1", "run-1", "pandas/pandas"))
        .isEqualTo(GroupBy.TRACE);
    assertThat(GroupBy.TRACE.usedFor("run-1", "pandas.1", null)).isEqualTo(GroupBy.TRACE);
  }

  @Test
  void optionsSpellTheChoicesInLowerCase() {
    assertThat(GroupBy.values())
        .extracting(GroupBy::label)
        .containsExactly("instance", "trace", "repository");
  }
}
