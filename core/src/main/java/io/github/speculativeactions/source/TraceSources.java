package io.github.speculativeactions.source;

import io.github.speculativeactions.internal.ProviderRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The trace sources a program knows, by name.
 *
 * <p>An instance the caller holds: nothing is registered globally. Immutable and safe for use by
 * several threads.
 */
public final class TraceSources {

  private final ProviderRegistry<TraceSource> sources;

  private TraceSources(Iterable<TraceSource> sources) {
    this.sources = ProviderRegistry.of("trace source", sources, TraceSource::name);
  }

  /**
   * {@return a registry of just these sources}
   *
   * @throws io.github.speculativeactions.SpeculativeActionsException (CONFIGURATION) if two have
   *     the same name
   */
  public static TraceSources of(TraceSource... sources) {
    return new TraceSources(List.of(sources));
  }

  /** {@return the sources that the current thread's class loader finds as service providers} */
  public static TraceSources discover() {
    return new TraceSources(ServiceLoader.load(TraceSource.class));
  }

  /** {@return the sources that a class loader finds as service providers} */
  public static TraceSources discover(ClassLoader loader) {
    return new TraceSources(ServiceLoader.load(TraceSource.class, loader));
  }

  /** {@return the source of that name, if it is known} */
  public Optional<TraceSource> find(String name) {
    return sources.find(name);
  }

  /**
   * {@return a registry of these sources and some more}
   *
   * @throws io.github.speculativeactions.SpeculativeActionsException (CONFIGURATION) if one has the
   *     name of another
   */
  public TraceSources with(TraceSource... more) {
    List<TraceSource> all = new ArrayList<>();
    sources.providers().forEach(all::add);
    all.addAll(List.of(more));
    return new TraceSources(all);
  }

  /**
   * {@return the source of that name}
   *
   * @throws io.github.speculativeactions.SpeculativeActionsException (CONFIGURATION) if it is not
   *     known; the known names are listed
   */
  public TraceSource require(String name) {
    return sources.require(name);
  }

  /** {@return the names of all sources} */
  public Set<String> names() {
    return sources.names();
  }
}
