package io.github.speculativeactions.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import org.junit.jupiter.api.Test;

class TraceInputTest {

  private static final TraceInput INPUT = SweSmithSource.at("a.jsonl");

  @Test
  void locationsAreReadInTheOrderInWhichTheyAreAdded() {
    assertThat(INPUT.and("b.jsonl").and("a").locations())
        .containsExactly("a.jsonl", "b.jsonl", "a");
  }

  @Test
  void anOptionLeavesTheInputItIsAskedOfAsItWas() {
    TraceInput changed = INPUT.limit(3).format("json").and("b");

    assertThat(INPUT.limit()).isEmpty();
    assertThat(INPUT.formatName()).isNull();
    assertThat(INPUT.locations()).containsExactly("a.jsonl");
    assertThat(changed.limit()).hasValue(3);
    assertThat(changed.formatName()).isEqualTo("json");
  }

  @Test
  void aNegativeLimitIsRefused() {
    assertThatThrownBy(() -> INPUT.limit(-1))
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessage("limit must be 0 or more, not -1");
  }
}
