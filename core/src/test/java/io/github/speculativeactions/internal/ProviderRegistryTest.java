package io.github.speculativeactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import java.util.List;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;

class ProviderRegistryTest {

  private record First(String name) implements Named {}

  private record Second(String name) implements Named {}

  private interface Named {
    String name();
  }

  @Test
  void aDuplicateNameFailsAndNamesBothClassesAndWhereTheyCameFrom() {
    assertThatThrownBy(() -> registryOf(new First("same"), new Second("same")))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> assertThat(e.category()).isEqualTo(Category.CONFIGURATION))
        .hasMessageContaining("two providers claim the thing 'same'")
        .hasMessageContaining(First.class.getName() + " (file:")
        .hasMessageContaining(Second.class.getName() + " (file:");
  }

  @Test
  void anUnknownNameListsTheKnownOnes() {
    assertThatThrownBy(() -> registryOf(new First("a"), new Second("b")).require("c"))
        .hasMessage("unknown thing 'c'; known: a, b");
  }

  @Test
  void providersAreFoundByName() {
    First first = new First("a");
    assertThat(registryOf(first, new Second("b")).require("a")).isSameAs(first);
    assertThat(registryOf(first).find("b")).isEmpty();
  }

  @Test
  void aProviderThatCannotBeLoadedIsAConfigurationErrorThatSaysWhich() {
    ServiceConfigurationError broken = new ServiceConfigurationError("Named: Lost not found");
    Iterable<Named> providers =
        () -> {
          throw broken;
        };
    assertThatThrownBy(() -> ProviderRegistry.of("thing", providers, Named::name))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> assertThat(e.category()).isEqualTo(Category.CONFIGURATION))
        .hasMessage("a thing on the class path cannot be loaded: Named: Lost not found")
        .hasCause(broken);
  }

  private static ProviderRegistry<Named> registryOf(Named... providers) {
    return ProviderRegistry.of("thing", List.of(providers), Named::name);
  }
}
