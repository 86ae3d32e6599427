package io.github.speculativeactions.io.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.junit.jupiter.api.Test;

class TimeTextsTest {

  private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

  @Property
  void aTimestampOfAnyUnitIsThatTime(
      @ForAll @LongRange(min = -1L << 60, max = 1L << 60) long value) {
    assertThat(LocalDateTime.parse(TimeTexts.timestamp(value, TimeUnit.NANOS)))
        .isEqualTo(EPOCH.plusNanos(value));
    assertThat(LocalDateTime.parse(TimeTexts.timestamp(value, TimeUnit.MICROS)))
        .isEqualTo(EPOCH.plus(value, ChronoUnit.MICROS));
    long millis = value >> 10;
    assertThat(LocalDateTime.parse(TimeTexts.timestamp(millis, TimeUnit.MILLIS)))
        .isEqualTo(EPOCH.plus(millis, ChronoUnit.MILLIS));
  }

  @Property
  void anOldTimestampIsTheSameTimeInTwelveBytes(
      @ForAll @LongRange(min = -1L << 50, max = 1L << 50) long micros) {
    LocalDateTime time = EPOCH.plus(micros, ChronoUnit.MICROS);
    byte[] bytes =
        ByteBuffer.allocate(12)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(time.toLocalTime().toNanoOfDay())
            .putInt((int) (time.toLocalDate().toEpochDay() + 2_440_588))
            .array();
    assertThat(LocalDateTime.parse(TimeTexts.ofInt96(bytes).asString()))
        .isEqualTo(time)
        .isEqualTo(LocalDateTime.ofInstant(time.toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  }

  @Property
  void fractionsHaveNoZerosAtTheirEnd(@ForAll @IntRange(max = 86_399_999) int millis) {
    assertThat(TimeTexts.time(millis, TimeUnit.MILLIS))
        .matches("\\d\\d:\\d\\d:\\d\\d(\\.\\d*[1-9])?");
  }

  @Test
  void anIntervalNamesWhatIsNotZero() {
    assertThat(interval(0, 0, 0)).isEqualTo("PT0S");
    assertThat(interval(14, 3, 4_005)).isEqualTo("P14M3DT4.005S");
    assertThat(interval(0, 1, 0)).isEqualTo("P1D");
    assertThat(interval(-1, 0, 100_000)).isEqualTo("P4294967295MT100S");
  }

  private static String interval(int months, int days, int millis) {
    return TimeTexts.interval(
        ByteBuffer.allocate(12)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(months)
            .putInt(days)
            .putInt(millis)
            .array());
  }
}
