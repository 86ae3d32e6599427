package io.github.speculativeactions.io.hf.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Time and chance between requests, which tests replace so that they need not wait.
 *
 * @param clock the time
 * @param sleeper waits
 * @param random draws the part of a wait that keeps clients from coming back all at once
 */
record Waiting(InstantSource clock, Sleeper sleeper, RandomGenerator random) {

  /** Waits. */
  interface Sleeper {
    /**
     * Returns when the time has passed.
     *
     * @throws InterruptedException if the thread was interrupted
     */
    void sleep(Duration duration) throws InterruptedException;
  }

  /** {@return the machine's clock, real waits, real chance} */
  static Waiting real() {
    return new Waiting(
        InstantSource.system(), time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()), new Random());
  }
}
