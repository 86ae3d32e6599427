package io.github.speculativeactions.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What was worked off; JMH prints it for each second, on the line that ends in its name. */
@AuxCounters
@State(Scope.Thread)
public class Done {

  /** Millions of bytes. */
  public double megabytes;

  void add(long bytes) {
    megabytes += bytes / 1e6;
  }
}
