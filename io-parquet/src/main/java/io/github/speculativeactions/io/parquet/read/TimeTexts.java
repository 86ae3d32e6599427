package io.github.speculativeactions.io.parquet.read;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Dates and times as ISO 8601 writes them: seconds always, fractions as far as they are not zero.
 */
final class TimeTexts {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final int INT96_BYTES = 12;

  /** The Julian day on which 1970 began. */
  private static final long JULIAN_EPOCH_DAY = 2_440_588;

  private TimeTexts() {}

  static String date(long day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  static String time(long value, LogicalTypeAnnotation.TimeUnit unit) {
    long nanos = Math.multiplyExact(value, nanosPer(unit));
    return DateTimeFormatter.ISO_LOCAL_TIME.format(LocalTime.ofNanoOfDay(nanos));
  }

  static String timestamp(long value, LogicalTypeAnnotation.TimeUnit unit) {
    long perSecond = NANOS_PER_SECOND / nanosPer(unit);
    long nanos = Math.floorMod(value, perSecond) * nanosPer(unit);
    return timestamp(Math.floorDiv(value, perSecond), nanos);
  }

  /** {@return the timestamp of twelve bytes: nanoseconds of the day, Julian day} */
  static JsonNode ofInt96(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, INT96_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = buffer.getLong();
    long seconds = TimeUnit.DAYS.toSeconds(buffer.getInt() - JULIAN_EPOCH_DAY);
    return StringNode.valueOf(
        timestamp(
            seconds + Math.floorDiv(nanos, NANOS_PER_SECOND),
            Math.floorMod(nanos, NANOS_PER_SECOND)));
  }

  /** {@return the duration of twelve bytes: months, days, milliseconds, each without a sign} */
  static String interval(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long months = Integer.toUnsignedLong(buffer.getInt());
    long days = Integer.toUnsignedLong(buffer.getInt());
    long millis = Integer.toUnsignedLong(buffer.getInt());
    StringBuilder text = new StringBuilder("P");
    text.append(months == 0 ? "" : months + "M").append(days == 0 ? "" : days + "D");
    if (millis != 0 || text.length() == 1) {
      text.append('T')
          .append(BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString())
          .append('S');
    }
    return text.toString();
  }

  private static String timestamp(long seconds, long nanos) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
        LocalDateTime.ofEpochSecond(seconds, (int) nanos, ZoneOffset.UTC));
  }

  private static long nanosPer(LogicalTypeAnnotation.TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> 1_000_000;
      case MICROS -> 1_000;
      case NANOS -> 1;
    };
  }
}
