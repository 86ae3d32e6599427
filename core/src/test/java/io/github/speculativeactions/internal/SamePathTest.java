package io.github.speculativeactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamePathTest {

  @ParameterizedTest
  @CsvSource({
    "./a, a",
    "a/, a",
    "/r/./a, /r/a",
    "/r//a/, /r/a",
    "/, /",
    "./, .",
    "., .",
    "'', ''",
    "../a, ../a",
    ".git, .git"
  })
  void aNormalPathHasNoPartThatChangesNothing(String path, String normal) {
    assertThat(SamePath.normal(path)).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource({
    "shop/cart.py, /src/shop/cart.py, true",
    "cart.py, shop/cart.py, true",
    "/shop/cart.py, /src/shop/cart.py, false",
    "op/cart.py, shop/cart.py, false",
    "a/cart.py, b/cart.py, false",
    "'', '', false"
  })
  void oneMayBeToldFromAFolderFurtherDown(String path, String other, boolean isSame) {
    assertThat(SamePath.isSame(path, other)).isEqualTo(isSame);
    assertThat(SamePath.isSame(other, path)).isEqualTo(isSame);
  }
}
