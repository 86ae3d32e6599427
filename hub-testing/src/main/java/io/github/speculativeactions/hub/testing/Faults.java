package io.github.speculativeactions.hub.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The faults that are to happen, in the order in which they were added. To each request happens the
 * first that fits it and is not used up, and no other.
 *
 * <pre>{@code
 * Faults faults = hub.faults();
 * // The first try gets no answer, the second is told to wait, the third succeeds.
 * faults.once(request -> request.is("POST", "/commit/"), Fault.loseAnswer());
 * faults.once(request -> request.is("POST", "/commit/"), Fault.retryAfter(503, 1));
 * // No large file ever arrives.
 * faults.always(request -> request.origin() == Origin.CONTENT, Fault.cutAfter(100));
 * }</pre>
 *
 * <p>What says which requests a fault fits is asked on the threads that answer, one at a time. Safe
 * for use by several threads.
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

  /** Makes the fault happen to the next request that fits. */
  public void once(Predicate<ReceivedRequest> requests, Fault fault) {
    times(1, requests, fault);
  }

  /** Makes the fault happen to the next {@code count} requests that fit. */
  public synchronized void times(int count, Predicate<ReceivedRequest> requests, Fault fault) {
    planned.add(new Planned(requests, fault, count));
  }

  /** Makes the fault happen to every request that fits, until {@link #clear}. */
  public void always(Predicate<ReceivedRequest> requests, Fault fault) {
    times(ALWAYS, requests, fault);
  }

  /**
   * {@return how often faults given to {@link #once} and {@link #times} are still to happen} A test
   * that ends with 0 has met all of them.
   */
  public synchronized int left() {
    return planned.stream().mapToInt(next -> next.left).filter(left -> left < ALWAYS).sum();
  }

  /** Forgets all faults, so that the hub behaves again. */
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
