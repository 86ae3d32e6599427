package io.github.speculativeactions.io.hf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeaderValuesTest {

  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  @Test
  void anEntityTagLosesItsMarkAndItsQuotes() {
    assertThat(EntityTags.normalized("W/\"abc\"")).isEqualTo("abc");
    assertThat(EntityTags.normalized("\"abc\"")).isEqualTo("abc");
    assertThat(EntityTags.normalized("abc")).isEqualTo("abc");
    assertThat(EntityTags.normalized("\"abc-5\"")).isEqualTo("abc-5");
    assertThat(EntityTags.normalized("\"")).isEmpty();
    assertThat(EntityTags.normalized("")).isEmpty();
  }

  @Test
  void theNextPageIsFoundAmongOtherLinks() {
    assertThat(next("<https://h/t?cursor=a,b>; rel=\"next\"")).isEqualTo("https://h/t?cursor=a,b");
    assertThat(
            next("<https://h/x>; rel=\"xet-auth\", <https://h/n>; title=\"a, b; rel=x\"; REL=Next"))
        .isEqualTo("https://h/n");
    assertThat(next("<https://h/n>;rel=\"last next\"")).isEqualTo("https://h/n");
    assertThat(next("<https://h/x>; rel=\"nextish\"")).isEqualTo("none");
    assertThat(next("<https://h/x>")).isEqualTo("none");
    assertThat(next("<https://h/x>; title=\"<https://h/y>; rel=next\", <https://h/n>; rel=next"))
        .isEqualTo("https://h/n");
    assertThat(next("<https://h/x>" + ";".repeat(200_000))).isEqualTo("none");
    assertThat(next("https://h/x; rel=next")).isEqualTo("none");
    assertThat(Links.target(List.of("<a>; rel=prev", "<b>; rel=next"), "next")).contains("b");
  }

  @Test
  void aContentRangeSaysWhichBytesAndHowManyThereAre() {
    assertThat(ContentRange.parse("bytes 0-9/100"))
        .contains(new ContentRange(new ByteRange(0, 9), 100));
    assertThat(ContentRange.parse("Bytes 5-5/*"))
        .contains(new ContentRange(new ByteRange(5, 5), -1));
    assertThat(ContentRange.parse("bytes */100")).contains(new ContentRange(null, 100));
    for (String bad :
        new String[] {
          "",
          "bytes 9-0/100",
          "bytes 0-100/100",
          "items 0-9/100",
          "bytes 0-9",
          "bytes 0-99999999999999999999/*"
        }) {
      assertThat(ContentRange.parse(bad)).as(bad).isEmpty();
    }
  }

  @Test
  void aContentRangeAnswersOnlyWhatWasAskedOrUpToTheEnd() {
    assertThat(answers("bytes 2-5/100", 2, 5)).isTrue();
    assertThat(answers("bytes 2-5/*", 2, 5)).isTrue();
    assertThat(answers("bytes 2-5/6", 2, 9)).isTrue();
    assertThat(answers("bytes 2-5/7", 2, 9)).isFalse();
    assertThat(answers("bytes 2-5/*", 2, 9)).isFalse();
    assertThat(answers("bytes 3-5/100", 2, 5)).isFalse();
    assertThat(answers("bytes 2-6/100", 2, 5)).isFalse();
    assertThat(answers("bytes */100", 2, 5)).isFalse();
  }

  @Test
  void aRangeHasAtLeastOneByte() {
    assertThat(ByteRange.of(5, 3)).isEqualTo(new ByteRange(5, 7));
    assertThat(new ByteRange(5, 7).length()).isEqualTo(3);
    assertThat(new ByteRange(5, 7).header()).isEqualTo("bytes=5-7");
    assertThatThrownBy(() -> ByteRange.of(5, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ByteRange(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ByteRange.of(Long.MAX_VALUE, 3))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void theRateLimitIsReadAsTheHubWritesIt() {
    assertThat(RateLimit.parse("\"api\";r=0;t=55"))
        .contains(new RateLimit(0, Duration.ofSeconds(55)));
    assertThat(RateLimit.parse("\"api\" ; r=489 ; t=189, \"x\";r=1;t=2"))
        .contains(new RateLimit(489, Duration.ofSeconds(189)));
    assertThat(RateLimit.parse("100, 100;w=60")).isEmpty();
    assertThat(RateLimit.parse("\"api\";r=-1;t=55")).isEmpty();
  }

  @Test
  void theServersWaitIsTheResetOfAUsedUpLimitElseRetryAfter() {
    assertThat(wait(429, "RateLimit", "\"api\";r=0;t=55", "Retry-After", "7")).isEqualTo("PT55S");
    assertThat(wait(429, "RateLimit", "\"api\";r=3;t=55", "Retry-After", "7")).isEqualTo("PT7S");
    assertThat(wait(503, "RateLimit", "\"api\";r=0;t=55")).isEqualTo("none");
    assertThat(wait(503, "Retry-After", "Thu, 26 Nov 2026 12:01:30 GMT")).isEqualTo("PT1M30S");
    assertThat(wait(503, "Retry-After", "Thu, 26 Nov 2026 11:00:00 GMT")).isEqualTo("PT0S");
    for (String bad : new String[] {"-1", "soon", "1.5", "99999999999", ""}) {
      assertThat(wait(503, "Retry-After", bad)).as(bad).isEqualTo("none");
    }
  }

  private static String next(String header) {
    return Links.target(List.of(header), "next").orElse("none");
  }

  private static boolean answers(String header, long first, long last) {
    return ContentRange.parse(header).orElseThrow().answers(new ByteRange(first, last));
  }

  private static String wait(int status, String... headers) {
    Map<String, List<String>> values =
        IntStream.range(0, headers.length / 2)
            .boxed()
            .collect(Collectors.toMap(i -> headers[2 * i], i -> List.of(headers[2 * i + 1])));
    return ServerWait.of(status, HttpHeaders.of(values, (name, value) -> true), NOW)
        .map(Duration::toString)
        .orElse("none");
  }
}
