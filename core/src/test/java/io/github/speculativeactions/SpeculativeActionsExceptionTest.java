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
    assertThat(e.at(Position.ofFile("other")).position()).contains(ROW);
  }

  @Test
  void theSameRemarkIsAddedOnlyOnceAndToTheFailureItself() {
    SpeculativeActionsException e = SpeculativeActionsException.input("no messages");

    assertThat(e.adding("the rest was not read").adding("the rest was not read")).isSameAs(e);
    assertThat(e.adding("nothing was written"))
        .hasMessage("no messages; the rest was not read; nothing was written");
  }

  /** What others may throw, who know more of their failures. */
  private static final class Forbidden extends SpeculativeActionsException {

    private static final long serialVersionUID = 1L;

    final String requestId;

    Forbidden(String requestId) {
      super(Category.STORAGE, true, null, "forbidden", null);
      this.requestId = requestId;
    }
  }

  @Test
  void whateverIsAddedItKeepsItsClass() {
    SpeculativeActionsException e =
        new Forbidden("id 7").at(ROW).adding("try later").mendedBy(Setting.INPUT_FORMAT);

    assertThat(e).hasMessage("tool.jsonl, row 3: forbidden; try later; see TraceInput.format");
    assertThat(e.retryable()).isTrue();
    assertThat(e)
        .isInstanceOfSatisfying(
            Forbidden.class, own -> assertThat(own.requestId).isEqualTo("id 7"));
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
  }

  @Test
  void aPlaceBeforeTheFirstRowIsRefused() {
    assertThatThrownBy(() -> Position.ofRow("tool.jsonl", -1))
        .hasMessage("row must be 0 or more, not -1");
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
    assertThat(named.at(ROW.in("toolbench")).position()).contains(ROW.in("swe-smith"));
  }
}
