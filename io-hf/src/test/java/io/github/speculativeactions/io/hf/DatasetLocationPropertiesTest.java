package io.github.speculativeactions.io.hf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DatasetLocationPropertiesTest {

  @Property
  void everyLocationPrintsATextThatParsesBackToIt(@ForAll("locations") DatasetLocation location) {
    assertThat(DatasetLocation.parse(location.toString())).isEqualTo(location);
  }

  @Property
  void printingIsTheSameAfterParsing(@ForAll("locations") DatasetLocation location) {
    assertThat(DatasetLocation.parse(location.toString())).hasToString(location.toString());
  }

  @Property
  void anyStringIsALocationOrAConfigurationFault(@ForAll String text) {
    parsesOrIsRefused(text);
    parsesOrIsRefused("hf://datasets/" + text);
    parsesOrIsRefused("hf://datasets/o/n@" + text);
    parsesOrIsRefused("hf://datasets/o/n/" + text);
    parsesOrIsRefused("hf://datasets/o/n?" + text);
  }

  @Property(tries = 2000)
  void anyMixOfSignificantCharactersIsALocationOrAConfigurationFault(
      @ForAll("significant") String text) {
    parsesOrIsRefused("hf://datasets/" + text);
  }

  @Property
  void anEncodedTextDecodesToItself(@ForAll("unicode") String text) {
    assertThat(PercentEncoding.decode(PercentEncoding.encode(text))).contains(text);
    assertThat(PercentEncoding.encode(text)).matches("[A-Za-z0-9._~%-]*");
  }

  private static void parsesOrIsRefused(String text) {
    try {
      DatasetLocation location = DatasetLocation.parse(text);
      assertThat(DatasetLocation.parse(location.toString())).isEqualTo(location);
    } catch (SpeculativeActionsException e) {
      assertThat(e.category()).isEqualTo(Category.CONFIGURATION);
    }
  }

  @Provide
  Arbitrary<DatasetLocation> locations() {
    Arbitrary<String> part = Arbitraries.of("o", "datasets", "x_1", "A.b-c", "refs", "main", "0");
    Arbitrary<RepositoryId> repository =
        Combinators.combine(part.injectNull(0.3), part).as(RepositoryId::new);
    Arbitrary<String> revision =
        Arbitraries.of(
            "main",
            "v1.0",
            "a/b",
            "refs/pr/7",
            "refs/convert/parquet",
            "refs/convert/a.b-c",
            "refs/prs",
            "refs/pr/7/x",
            "refs/heads/x",
            "100%",
            "%41",
            "a@b",
            "é#",
            "0123456789012345678901234567890123456789");
    Arbitrary<String> path =
        Arbitraries.of("pr", "1", "convert", "@", "a@b", "*", "**", "x y", "%2F", "é", "a.b", "aa:")
            .list()
            .ofMaxSize(4)
            .map(segments -> String.join("/", segments));
    return Combinators.combine(repository, revision, path).as(DatasetLocation::new);
  }

  @Provide
  Arbitrary<String> significant() {
    return Arbitraries.of(
            "/", "@", "?", "split=a", "&", "%", "%2F", ".", "..", "refs", "pr", "convert", "1", "a",
            "\\")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> unicode() {
    return Arbitraries.integers()
        .between(0, Character.MAX_CODE_POINT)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .list()
        .ofMaxSize(20)
        .map(
            points ->
                points.stream()
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }
}
