package io.github.speculativeactions.io.hf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ServerUrlTest {

  private static final URI BASE = URI.create("https://hub.example/a/b?c=d");

  @Test
  void relativeUrlsAreMadeAbsolute() {
    assertThat(parse("/x?y")).isEqualTo("https://hub.example/x?y");
    assertThat(parse("x")).isEqualTo("https://hub.example/a/x");
    assertThat(parse("?e=f")).isEqualTo("https://hub.example/a/b?e=f");
    assertThat(parse("//h/x")).isEqualTo("https://h/x");
  }

  @Test
  void whatCannotStandInAUrlIsEncodedAndTheRestIsKept() {
    assertThat(parse("/a b|c\"d<e>^`{}"))
        .isEqualTo("https://hub.example/a%20b%7Cc%22d%3Ce%3E%5E%60%7B%7D");
    assertThat(parse("/100%/%41%4")).isEqualTo("https://hub.example/100%25/%41%254");
    assertThat(parse("/é😀")).isEqualTo("https://hub.example/%C3%A9%F0%9F%98%80");
    assertThat(parse("http://[::1]:80/[x]?[y]")).isEqualTo("http://[::1]:80/%5Bx%5D?%5By%5D");
    assertThat(parse("/x?sig=a%2Bb+c/d==&e='1'"))
        .isEqualTo("https://hub.example/x?sig=a%2Bb+c/d==&e='1'");
    assertThat(parse(" /x#fragment ")).isEqualTo("https://hub.example/x");
  }

  @Test
  void aUserHiddenBehindABackslashIsFound() {
    assertThatThrownBy(() -> ServerUrl.parse("https://evil.example\\@hub.example/", BASE))
        .isInstanceOf(RefusedUrlException.class);
  }

  @Property(tries = 2000)
  void anyTextIsAUrlOfAHostOrRefused(@ForAll String text) {
    for (String url : new String[] {text, "https://" + text, "https://h/" + text, "/" + text}) {
      try {
        URI parsed = ServerUrl.parse(url, BASE);
        assertThat(parsed.getScheme()).matches("https?");
        assertThat(parsed.getHost()).isNotEmpty();
        assertThat(parsed.getRawUserInfo()).isNull();
      } catch (RefusedUrlException e) {
        assertThat(e.fault()).isNotEmpty();
      }
    }
  }

  private static String parse(String text) {
    return ServerUrl.parse(text, BASE).toString();
  }
}
