package io.github.speculativeactions.hub.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The faults that are to happen. The first one that fits a request happens to it, and no other.
 * Safe for use by several threads.
 *
 * <pre>{@code
 * hub.faults().once(request -> request.is("POST", "/commit/"), Fault.loseAnswer());
 * }</pre>
 */
public final class Faults {

  private static final int ALWAYS = Integer.MAX_VALUE;

  private static final class Planned {
    final Predicate<ReceivedRequest> requests;
    final Fault fault;
    int left;

    Planned(Predicate<ReceivedRequest> requests, Fault fault, int left) {
      this.requests = requests;
      this.fault = fault;
      this.left = left;
    }
  }

  private final List<Planned> planned = new ArrayList<>();

  Faults() {}

  /** The fault happens to the next such request. */
  public void once(Predicate<ReceivedRequest> requests, Fault fault) {
    times(1, requests, fault);
  }

  /** The fault happens to the next so many such requests. */
  public synchronized void times(int count, Predicate<ReceivedRequest> requests, Fault fault) {
    planned.add(new Planned(requests, fault, count));
  }

  /** The fault happens to every such request. */
  public void always(Predicate<ReceivedRequest> requests, Fault fault) {
    times(ALWAYS, requests, fault);
  }

  /** {@return how many faults given to {@link #once} and {@link #times} have not happened yet} */
  public synchronized int left() {
    return planned.stream().mapToInt(next -> next.left).filter(left -> left < ALWAYS).sum();
  }

  /** Forgets all faults. */
  public synchronized void clear() {
    planned.clear();
  }

  /** {@return what is to happen to the request} */
  synchronized Optional<Fault> take(ReceivedRequest request) {
    for (Planned next : planned) {
      if (next.left > 0 && next.requests.test(request)) {
        if (next.left < ALWAYS) {
          next.left--;
        }
        return Optional.of(next.fault);
      }
    }
    return Optional.empty();
  }
}
