package io.github.speculativeactions.io.parquet.read;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Damages of all kinds, for properties; small ones first when a failure is made simple. */
final class DamageArbitraries {

  private static final int MOST_BITS = 8;

  private DamageArbitraries() {}

  /** {@return one or two damages of a file, one after the other} */
  static Arbitrary<List<Damage>> damages() {
    return Arbitraries.frequencyOf(
            Tuple.of(4, flippedBits()),
            Tuple.of(1, overwritten()),
            Tuple.of(1, Arbitraries.integers().map(Damage.Truncated::new)),
            Tuple.of(1, cutOuts()),
            Tuple.of(1, forgeries().map(Damage.ForgedFooterLength::new)),
            Tuple.of(4, forgedFooters()),
            Tuple.of(6, forgedPageHeaders()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(2);
  }

  private static Arbitrary<Damage> flippedBits() {
    return Combinators.combine(parts(), places(), Arbitraries.integers().between(0, MOST_BITS - 1))
        .as(Damage.FlippedBit::new);
  }

  private static Arbitrary<Damage> overwritten() {
    Arbitrary<Byte> content = Arbitraries.bytes();
    Arbitrary<Byte> filler = Arbitraries.of((byte) 0, (byte) -1);
    Arbitrary<List<Byte>> bytes =
        Arbitraries.oneOf(content.list().ofMaxSize(100), filler.list().ofMaxSize(100));
    return Combinators.combine(parts(), places(), bytes).as(Damage.Overwritten::new);
  }

  private static Arbitrary<Damage> cutOuts() {
    return Combinators.combine(places(), Arbitraries.integers().between(1, 200))
        .as(Damage.CutOut::new);
  }

  private static Arbitrary<Damage> forgedFooters() {
    return Combinators.combine(Arbitraries.of(FooterField.class), places(), forgeries())
        .as(Damage.ForgedFooter::new);
  }

  private static Arbitrary<Damage> forgedPageHeaders() {
    return Combinators.combine(Arbitraries.of(PageField.class), places(), forgeries())
        .as(Damage.ForgedPageHeader::new);
  }

  private static Arbitrary<Damage.Part> parts() {
    return Arbitraries.frequency(
        Tuple.of(5, Damage.Part.DATA),
        Tuple.of(1, Damage.Part.FOOTER),
        Tuple.of(1, Damage.Part.END),
        Tuple.of(1, Damage.Part.ANYWHERE));
  }

  private static Arbitrary<Integer> places() {
    return Arbitraries.integers().greaterOrEqual(0).withDistribution(uniform());
  }

  private static RandomDistribution uniform() {
    return RandomDistribution.uniform();
  }

  private static Arbitrary<Forgery> forgeries() {
    Arbitrary<Long> near = Arbitraries.longs().between(-20, 20);
    Arbitrary<Long> any =
        Arbitraries.oneOf(
            Arbitraries.longs(),
            Arbitraries.longs().between(0, 100_000),
            Arbitraries.longs().between(Integer.MAX_VALUE - 100L, Integer.MAX_VALUE));
    return Arbitraries.oneOf(
        near.map(number -> new Forgery(Forgery.Kind.OFF_BY, number)),
        any.map(number -> new Forgery(Forgery.Kind.INSTEAD, number)));
  }
}
