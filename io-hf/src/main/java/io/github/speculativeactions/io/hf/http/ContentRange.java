package io.github.speculativeactions.io.hf.http;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which bytes of what an answer holds, as in {@code Content-Range: bytes 0-99/1234}; RFC 9110.
 *
 * @param range the bytes, or null where the server has none of those asked for
 * @param size the size of the whole file, or -1 where the server does not say
 */
public record ContentRange(@Nullable ByteRange range, long size) {

  private static final Pattern FORM =
      Pattern.compile(
          "bytes\\s+(?:(\\d{1,18})-(\\d{1,18})|\\*)/(?:(\\d{1,18})|\\*)", Pattern.CASE_INSENSITIVE);

  /** {@return what a header says; empty if it is malformed or contradicts itself} */
  public static Optional<ContentRange> parse(String header) {
    Matcher parts = FORM.matcher(header.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    long size = parts.group(3) == null ? -1 : Long.parseLong(parts.group(3));
    if (parts.group(1) == null) {
      return Optional.of(new ContentRange(null, size));
    }
    long first = Long.parseLong(parts.group(1));
    long last = Long.parseLong(parts.group(2));
    return last < first || (size >= 0 && last >= size)
        ? Optional.empty()
        : Optional.of(new ContentRange(new ByteRange(first, last), size));
  }

  /** {@return the size of the whole file, if the server says it} */
  public OptionalLong knownSize() {
    return size < 0 ? OptionalLong.empty() : OptionalLong.of(size);
  }

  /** {@return whether this answers the request: all of it, or up to the known end of the file} */
  public boolean answers(ByteRange asked) {
    return range != null
        && range.first() == asked.first()
        && range.last() == (size < 0 ? asked.last() : Math.min(asked.last(), size - 1));
  }
}
