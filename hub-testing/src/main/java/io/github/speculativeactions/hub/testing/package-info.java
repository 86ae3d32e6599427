/**
 * A Hugging Face Hub for tests: two servers on loopback, the Hub and the origin that holds large
 * files, with everything that reading and publishing datasets needs, and a menu of faults.
 *
 * <p>Begin at {@link io.github.speculativeactions.hub.testing.TestHub}; {@link
 * io.github.speculativeactions.hub.testing.Fault} is the menu. It shares no code with the module
 * that talks to the Hub, so that neither can hide the other's mistakes; what it answers is what the
 * Hub's own clients for Python and JavaScript were seen to need.
 *
 * <p>For clients in other languages the module is a program, too: {@code java -jar test-hub.jar
 * --help} says how it is used.
 */
@NullMarked
package io.github.speculativeactions.hub.testing;

import org.jspecify.annotations.NullMarked;
