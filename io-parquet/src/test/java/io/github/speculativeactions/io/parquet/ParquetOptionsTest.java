package io.github.speculativeactions.io.parquet;

import static io.github.speculativeactions.io.parquet.Failures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.SpeculativeActionsException.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetOptionsTest {

  @Test
  void theDefaultsAreZstandardThreeAndTheSizesOfDatasets() {
    assertThat(ParquetOptions.defaults())
        .hasToString(
            "ParquetOptions[codec=ZSTD, zstdLevel=3, maxRowGroupBytes=100000000,"
                + " maxShardBytes=500000000, jsonColumns=JSON_FEATURE]");
  }

  @Test
  void everyOptionCanBeSet() {
    ParquetOptions options =
        ParquetOptions.builder()
            .codec(ParquetCodec.ZSTD)
            .zstdLevel(22)
            .maxRowGroupBytes(1)
            .maxShardBytes(2)
            .jsonColumns(JsonColumns.TEXT)
            .build();
    assertThat(options.codec()).isEqualTo(ParquetCodec.ZSTD);
    assertThat(options.zstdLevel()).isEqualTo(22);
    assertThat(options.maxRowGroupBytes()).isEqualTo(1);
    assertThat(options.maxShardBytes()).isEqualTo(2);
    assertThat(options.jsonColumns()).isEqualTo(JsonColumns.TEXT);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 23})
  void aZstandardLevelIsFrom1To22(int level) {
    assertRefused(Category.CONFIGURATION, () -> ParquetOptions.builder().zstdLevel(level))
        .hasMessage("zstdLevel must be from 1 to 22, not " + level);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ZSTD")
  void aZstandardLevelForAnotherCodecIsRefusedInEitherOrder(ParquetCodec codec) {
    assertRefused(
            Category.CONFIGURATION,
            () -> ParquetOptions.builder().zstdLevel(3).codec(codec).build())
        .hasMessage("zstdLevel 3 has no effect on codec " + codec + "; set one of the two");
    assertRefused(
        Category.CONFIGURATION, () -> ParquetOptions.builder().codec(codec).zstdLevel(3).build());
    assertThat(ParquetOptions.builder().codec(codec).build().toString())
        .contains("codec=" + codec)
        .doesNotContain("zstdLevel");
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, 0, (1L << 30) + 1})
  void aRowGroupIsFromOneByteToOneGibibyte(long bytes) {
    assertRefused(Category.CONFIGURATION, () -> ParquetOptions.builder().maxRowGroupBytes(bytes))
        .hasMessage("maxRowGroupBytes must be from 1 to 1073741824, not " + bytes);
  }

  @Test
  void aShardHoldsAtLeastOneRowGroup() {
    assertRefused(Category.CONFIGURATION, () -> ParquetOptions.builder().maxShardBytes(0))
        .hasMessageContaining("maxShardBytes must be from 1 to");
    assertRefused(
            Category.CONFIGURATION,
            () -> ParquetOptions.builder().maxShardBytes(99_999_999).build())
        .hasMessageContaining("maxShardBytes 99999999 is less than maxRowGroupBytes 100000000");
    assertThat(ParquetOptions.builder().maxShardBytes(100_000_000).build().maxShardBytes())
        .isEqualTo(100_000_000);
  }
}
