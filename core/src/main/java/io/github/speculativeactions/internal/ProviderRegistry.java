package io.github.speculativeactions.internal;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import java.security.CodeSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.function.Function;

/**
 * Named providers of one kind: no two of the same name, and a clear word when one is missing.
 *
 * <p>This class is internal and hence not for public use; its API can change at any time.
 * Immutable.
 *
 * @param <T> the kind of provider
 */
public final class ProviderRegistry<T> {

  private final String kind;
  private final Map<String, T> byName;

  private ProviderRegistry(String kind, Map<String, T> byName) {
    this.kind = kind;
    this.byName = byName;
  }

  /**
   * {@return the providers under their names}
   *
   * @param kind what messages call them, such as {@code trace source}
   * @throws SpeculativeActionsException (CONFIGURATION) if two have the same name, or if a provider
   *     that the class path announces cannot be loaded
   */
  public static <T> ProviderRegistry<T> of(
      String kind, Iterable<? extends T> providers, Function<? super T, String> nameOf) {
    try {
      return loaded(kind, providers, nameOf);
    } catch (ServiceConfigurationError e) {
      throw new SpeculativeActionsException(
          Category.CONFIGURATION,
          false,
          null,
          "a " + kind + " on the class path cannot be loaded: " + e.getMessage(),
          e);
    }
  }

  private static <T> ProviderRegistry<T> loaded(
      String kind, Iterable<? extends T> providers, Function<? super T, String> nameOf) {
    Map<String, T> byName = new LinkedHashMap<>();
    for (T provider : providers) {
      String name = nameOf.apply(provider);
      T earlier = byName.putIfAbsent(name, provider);
      if (earlier != null) {
        throw SpeculativeActionsException.configuration(
            "two providers claim the "
                + kind
                + " '"
                + name
                + "': "
                + origin(earlier)
                + " and "
                + origin(provider)
                + "; remove one from the class path");
      }
    }
    return new ProviderRegistry<>(kind, Collections.unmodifiableMap(byName));
  }

  /** {@return the provider of that name, if there is one} */
  public Optional<T> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * {@return the provider of that name}
   *
   * @throws SpeculativeActionsException (CONFIGURATION) if there is none; the known names are
   *     listed
   */
  public T require(String name) {
    return find(name).orElseThrow(() -> unknown(name));
  }

  /** {@return the failure of a name that is not known} */
  public SpeculativeActionsException unknown(String name) {
    return SpeculativeActionsException.configuration(
        "unknown " + kind + " '" + name + "'; known: " + String.join(", ", byName.keySet()));
  }

  /** {@return the names, in the order in which the providers were found} */
  public Set<String> names() {
    return byName.keySet();
  }

  /** {@return the providers, in the order in which they were found} */
  public Iterable<T> providers() {
    return byName.values();
  }

  private static String origin(Object provider) {
    Class<?> type = provider.getClass();
    CodeSource code = type.getProtectionDomain().getCodeSource();
    return type.getName() + " (" + (code == null ? "the JDK" : code.getLocation()) + ")";
  }
}
