package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.classify.Classification;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Outcome;
import io.github.speculativeactions.pipeline.TracePieces.Piece;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TracePiecesTest {

  @Test
  void tracesComeInTheirOrderAndLongOnesInPieces() {
    assertThat(pieces(indexOf(3, 300, 128), 1, 2, 0))
        .containsExactly(
            new Piece(1, 0, 128),
            new Piece(1, 128, 256),
            new Piece(1, 256, 300),
            new Piece(2, 0, 128),
            new Piece(0, 0, 3));
  }

  @Test
  void aTraceWithoutStepsHasNoPiece() {
    assertThat(pieces(indexOf(0, 2, 0, 0, 1, 0), 0, 1, 2, 3, 4, 5))
        .containsExactly(new Piece(1, 0, 2), new Piece(4, 0, 1));
    assertThat(pieces(indexOf(0, 0), 1, 0)).isEmpty();
  }

  @Test
  void aPieceTakesItsTraceAndAListForEachOfItsSteps() {
    TracePieces pieces = TracePieces.of(indexOf(300), new int[] {0});
    assertThat(pieces.bytes(0)).isEqualTo(300 + 2L * 128 * 128 * 16);
    assertThat(pieces.bytes(1)).isEqualTo(300 + 2L * 256 * 128 * 16);
  }

  private static List<Piece> pieces(StepIndex index, int... order) {
    TracePieces pieces = TracePieces.of(index, order);
    return IntStream.range(0, pieces.count()).mapToObj(pieces::get).toList();
  }

  /** {@return an index of traces with so many steps, each of so many bytes} */
  private static StepIndex indexOf(int... steps) {
    StepIndex index = new StepIndex();
    Classification any = Classification.of(ActionType.TOOL_CALL, 1, "any");
    for (int count : steps) {
      int[] places = new int[count];
      index.add(
          0,
          new EncodedTrace(new byte[count], count, places, places, Collections.nCopies(count, any)),
          new TraceFacts(false, Outcome.UNKNOWN, Part.TRAIN, 0));
    }
    return index;
  }
}
