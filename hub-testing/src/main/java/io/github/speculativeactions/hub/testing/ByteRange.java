package io.github.speculativeactions.hub.testing;

import io.github.speculativeactions.hub.testing.store.Content;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers with content, or with the range of it that was asked for. */
final class ByteRange {

  private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

  private ByteRange() {}

  /** {@return 206, 416, or 200 where no single range of bytes is asked for} */
  static Answer answer(ReceivedRequest request, Content content) {
    long size = content.size();
    Matcher range = ONE_RANGE.matcher(request.header("Range").orElse(""));
    if (!range.matches() || range.group().equals("bytes=-")) {
      return with(Answer.of(200, Body.of(content, 0, size)));
    }
    boolean isSuffix = range.group(1).isEmpty();
    long first =
        isSuffix
            ? Math.max(0, size - Long.parseLong(range.group(2)))
            : Long.parseLong(range.group(1));
    long last =
        isSuffix || range.group(2).isEmpty()
            ? size - 1
            : Math.min(size - 1, Long.parseLong(range.group(2)));
    if (first > last) {
      return with(Answer.empty(416)).with("Content-Range", "bytes */" + size);
    }
    return with(Answer.of(206, Body.of(content, first, last - first + 1)))
        .with("Content-Range", "bytes " + first + '-' + last + '/' + size);
  }

  private static Answer with(Answer answer) {
    return answer.with("Accept-Ranges", "bytes").with("Content-Type", "application/octet-stream");
  }
}
