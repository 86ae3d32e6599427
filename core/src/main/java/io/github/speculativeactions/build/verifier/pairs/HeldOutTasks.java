package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.audit.LeakageAudit;
import io.github.speculativeactions.split.GroupSplit.Part;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Finds the traces whose task stands, word for word, in a part that is held out from theirs: under
 * another name, since a part has all traces of a name.
 *
 * <p>Words that very many names share are no task but how all talks begin, such as a greeting; by
 * the measure of {@link LeakageAudit}. To leave out what begins with them would leave nothing.
 */
final class HeldOutTasks {

  private final StepTable table;
  private final long mostNames;
  private final BitSet found = new BitSet();

  private HeldOutTasks(StepTable table) {
    this.table = table;
    long names = names(IntStream.range(0, table.traces()).toArray());
    this.mostNames =
        (long) Math.max(LeakageAudit.MAX_COPIES, names * LeakageAudit.BOILERPLATE_SHARE);
  }

  /** {@return the numbers of these traces} */
  static BitSet in(StepTable table) {
    HeldOutTasks tasks = new HeldOutTasks(table);
    tasks.find();
    return tasks.found;
  }

  private void find() {
    SameSteps byTask = new SameSteps(table.traces(), table::task);
    int[] firsts =
        IntStream.range(0, table.traces())
            .filter(trace -> table.task(trace) != TaskKey.NONE)
            .filter(byTask::add)
            .toArray();
    for (int first : firsts) {
      int[] copies = byTask.of(table.task(first));
      if (copies.length > 1 && names(copies) <= mostNames) {
        mark(copies);
      }
    }
  }

  /** Parts stand in the order in which they are held out. */
  private void mark(int[] copies) {
    Part heldOutMost =
        Arrays.stream(copies).mapToObj(table::part).max(Part::compareTo).orElseThrow();
    for (int copy : copies) {
      if (table.part(copy) != heldOutMost) {
        found.set(copy);
      }
    }
  }

  private long names(int[] traces) {
    long[] names = Arrays.stream(traces).mapToLong(table::group).sorted().toArray();
    return IntStream.range(0, names.length).filter(i -> i == 0 || names[i] != names[i - 1]).count();
  }
}
