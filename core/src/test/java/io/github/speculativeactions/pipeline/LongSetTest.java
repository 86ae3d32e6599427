package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LongSetTest {

  private final LongSet hashes = new LongSet();

  @Property
  void aHashIsNewTheFirstTimeItIsAdded(@ForAll List<Long> added) {
    LongSet set = new LongSet();
    Set<Long> expected = new HashSet<>();
    for (long hash : added) {
      assertThat(set.add(hash)).isEqualTo(expected.add(hash));
    }
  }

  @Example
  void zeroIsAHashAsAnyOther() {
    assertThat(hashes.add(0)).isTrue();
    assertThat(hashes.add(0)).isFalse();
  }

  @Example
  void nothingIsForgottenWhenItGrows() {
    assertThat(LongStream.range(0, 10_000).allMatch(hashes::add)).isTrue();
    assertThat(LongStream.range(0, 10_000).noneMatch(hashes::add)).isTrue();
  }

  @Example
  void hashesThatBelongInOnePlaceAreToldApart() {
    assertThat(LongStream.range(0, 500).allMatch(i -> hashes.add(i << 40))).isTrue();
    assertThat(LongStream.range(0, 500).noneMatch(i -> hashes.add(i << 40))).isTrue();
    assertThat(hashes.add(500L << 40)).isTrue();
  }
}
