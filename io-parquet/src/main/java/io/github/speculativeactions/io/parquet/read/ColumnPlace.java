package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.Arrays;

/**
 * Where in a file something is stored, as messages name it.
 *
 * @param rowGroup the number of the row group, counted from 1
 * @param path the names from the top-level column down to the leaf
 */
record ColumnPlace(int rowGroup, String path) {

  private static final int MOST_SHOWN = 80;

  static ColumnPlace of(int rowGroup, String[] path) {
    return new ColumnPlace(rowGroup, pathOf(path));
  }

  /** {@return a path as messages show it} */
  static String pathOf(String[] path) {
    String joined = String.join(".", Arrays.asList(path));
    return joined.length() <= MOST_SHOWN ? joined : joined.substring(0, MOST_SHOWN) + "…";
  }

  /** {@return the failure of data at this place} */
  SpeculativeActionsException fault(String what) {
    return SpeculativeActionsException.input(this + ": " + what);
  }

  /** {@return the failure of data at this place, with what revealed it} */
  SpeculativeActionsException fault(String what, Throwable cause) {
    return SpeculativeActionsException.input(this + ": " + what, cause);
  }

  @Override
  public String toString() {
    return "row group " + rowGroup + ", column '" + path + "'";
  }
}
