package io.github.speculativeactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException.Category;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SpeculativeActionsExceptionTest {

  private static final Position ROW = Position.ofRow("tool.jsonl", 3);

  @Test
  void theMessageNamesThePlaceAndTheReasonDoesNot() {
    SpeculativeActionsException e =
        SpeculativeActionsException.input("no messages").at(ROW.in("swe-smith"));
    assertThat(e).hasMessage("swe-smith, tool.jsonl, row 3: no messages");
    assertThat(e.reason()).isEqualTo("no messages");
    assertThat(e.position()).contains(new Position("swe-smith", "tool.jsonl", 3));
  }

  @Test
  void aPlaceIsAddedOnlyOnce() {
    SpeculativeActionsException e = SpeculativeActionsException.input("no messages").at(ROW);
    assertThat(e.at(Position.ofFile("other"))).isSameAs(e);
  }

  @Test
  void addingAPlaceKeepsAllElse() {
    IOException cause = new IOException("gone");
    SpeculativeActionsException bare =
        new SpeculativeActionsException(Category.STORAGE, true, null, "cannot be read", cause);
    SpeculativeActionsException placed = bare.at(Position.ofFile("tool.jsonl"));
    assertThat(placed).hasMessage("tool.jsonl: cannot be read").hasCause(cause);
    assertThat(placed.category()).isEqualTo(Category.STORAGE);
    assertThat(placed.retryable()).isTrue();
    assertThat(placed.getStackTrace()).isEqualTo(bare.getStackTrace());
  }

  @Test
  void aPlaceBeforeTheFirstRowIsRefused() {
    assertThatThrownBy(() -> Position.ofRow("tool.jsonl", -1))
        .hasMessage("row must be 0 or more, not -1");
  }

  @Test
  void addingAPlaceKeepsWhatWasSuppressed() {
    IOException suppressed = new IOException("could not be closed either");
    SpeculativeActionsException bare = SpeculativeActionsException.input("no messages");
    bare.addSuppressed(suppressed);
    assertThat(bare.at(ROW).at(ROW.in("swe-smith")).getSuppressed()).containsExactly(suppressed);
  }

  @Test
  void theSettingThatWouldMendItIsNamedInTheWordsOfWhoeverAsks() {
    SpeculativeActionsException e =
        SpeculativeActionsException.input("the row is too large")
            .mendedBy(Setting.MAX_ROW_BYTES)
            .adding("the rest was not read")
            .at(ROW);
    assertThat(e)
        .hasMessage(
            "tool.jsonl, row 3: the row is too large; the rest was not read; see maxRowBytes");
    assertThat(e.message(setting -> "--" + setting.name()))
        .isEqualTo(
            "tool.jsonl, row 3: the row is too large; the rest was not read; see --MAX_ROW_BYTES");
    assertThat(e.reason()).isEqualTo("the row is too large; the rest was not read");
    assertThat(e.setting()).contains(Setting.MAX_ROW_BYTES);
    assertThat(SpeculativeActionsException.input("no messages").setting()).isEmpty();
  }

  @Test
  void aPlaceWithoutASourceTakesTheSourceOfAnotherAndNothingElse() {
    SpeculativeActionsException e = SpeculativeActionsException.input("no messages").at(ROW);
    SpeculativeActionsException named = e.at(Position.ofFile("other").in("swe-smith"));
    assertThat(named.position()).contains(ROW.in("swe-smith"));
    assertThat(named.at(ROW.in("toolbench"))).isSameAs(named);
  }
}
