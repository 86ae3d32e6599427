package io.github.speculativeactions.storage;

import io.github.speculativeactions.internal.ProviderRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The storages a program knows, by the scheme of their locations.
 *
 * <p>An instance the caller holds: nothing is registered globally. Immutable and safe for use by
 * several threads.
 */
public final class Storages {

  private static final String SCHEME_END = "://";

  private final ProviderRegistry<Storage> storages;

  private Storages(Iterable<Storage> storages) {
    this.storages = ProviderRegistry.of("storage", storages, Storage::scheme);
  }

  /**
   * {@return a registry of just these storages}
   *
   * @throws io.github.speculativeactions.SpeculativeActionsException (CONFIGURATION) if two have
   *     the same scheme
   */
  public static Storages of(Storage... storages) {
    return new Storages(List.of(storages));
  }

  /** {@return the storages that the current thread's class loader finds as service providers} */
  public static Storages discover() {
    return new Storages(ServiceLoader.load(Storage.class));
  }

  /** {@return the storages that a class loader finds as service providers} */
  public static Storages discover(ClassLoader loader) {
    return new Storages(ServiceLoader.load(Storage.class, loader));
  }

  /**
   * {@return a registry of these storages and some more}
   *
   * @throws io.github.speculativeactions.SpeculativeActionsException (CONFIGURATION) if one has the
   *     name of another
   */
  public Storages with(Storage... more) {
    List<Storage> all = new ArrayList<>();
    storages.providers().forEach(all::add);
    all.addAll(List.of(more));
    return new Storages(all);
  }

  /**
   * {@return the storage for a location: the one of its scheme, or {@code file} if it has none}
   *
   * @throws io.github.speculativeactions.SpeculativeActionsException (CONFIGURATION) if the scheme
   *     is not known; the known ones are listed
   */
  public Storage forLocation(String location) {
    int end = location.indexOf(SCHEME_END);
    return storages.require(
        end < 0 ? LocalStorage.SCHEME : location.substring(0, end).toLowerCase(Locale.ROOT));
  }

  /** {@return the schemes of all storages} */
  public Set<String> schemes() {
    return storages.names();
  }
}
