package io.github.speculativeactions.io.parquet.read;

import io.github.speculativeactions.SpeculativeActionsException;
import java.util.List;
import org.apache.parquet.format.SchemaElement;

/**
 * Walks the list of elements that a footer holds as the tree that their numbers of children make.
 */
final class SchemaTree {

  private static final int MOST_LEVELS = 100;

  private final List<SchemaElement> elements;
  private int next;

  private SchemaTree(List<SchemaElement> elements) {
    this.elements = elements;
  }

  /**
   * Checks that the elements make a tree.
   *
   * @throws SpeculativeActionsException (INPUT) if they do not, or one that is too deep
   */
  static void check(List<SchemaElement> elements) {
    new SchemaTree(elements).checkTree();
  }

  private void checkTree() {
    if (elements.isEmpty()) {
      throw fault("it has no elements");
    }
    checkElement(0);
    if (next != elements.size()) {
      throw fault("it has " + elements.size() + " elements, but its tree has " + next);
    }
  }

  private void checkElement(int level) {
    if (level > MOST_LEVELS) {
      throw fault("it is nested deeper than " + MOST_LEVELS + " levels");
    }
    if (next == elements.size()) {
      throw fault("an element states more children than there are elements");
    }
    SchemaElement element = elements.get(next++);
    if (level > 0 && element.getRepetition_type() == null) {
      throw fault("'" + element.getName() + "' states no repetition");
    }
    boolean group = level == 0 || element.getType() == null;
    int children = group ? element.getNum_children() : 0;
    if (children < 0 || (level > 0 && group && children == 0)) {
      throw fault("'" + element.getName() + "' has neither a known type nor children");
    }
    for (int i = 0; i < children; i++) {
      checkElement(level + 1);
    }
  }

  private static SpeculativeActionsException fault(String what) {
    return SpeculativeActionsException.input("the schema in the footer is damaged: " + what);
  }
}
