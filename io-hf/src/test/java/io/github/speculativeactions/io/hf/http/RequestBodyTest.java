package io.github.speculativeactions.io.hf.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {

  private static byte[] bytes(RequestBody body) throws IOException {
    try (InputStream in = body.open()) {
      byte[] all = in.readAllBytes();
      assertThat(body.length()).isEqualTo(all.length);
      return all;
    }
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 24_575, 24_576, 24_577, 100_000})
  void aBodyInBase64IsWhatTheEncoderOfTheJdkMakes(int size) throws IOException {
    byte[] plain = random(size);

    assertThat(bytes(RequestBody.ofBytes(plain, "").base64()))
        .isEqualTo(Base64.getEncoder().encode(plain));
  }

  @Test
  void joinedBodiesFollowOneAnotherAndEmptyOnesAddNothing(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("rows"), "middle".getBytes(UTF_8));
    RequestBody empty = RequestBody.ofBytes(new byte[0], "");
    RequestBody joined =
        RequestBody.joined(
            List.of(
                empty,
                RequestBody.ofBytes("first,".getBytes(UTF_8), ""),
                empty,
                RequestBody.ofSlice(file, 0, Files.size(file)),
                RequestBody.ofBytes(",last".getBytes(UTF_8), "")),
            "text/plain");

    assertThat(bytes(joined)).asString(UTF_8).isEqualTo("first,middle,last");
    assertThat(bytes(joined)).as("read again").asString(UTF_8).isEqualTo("first,middle,last");
    assertThat(joined.contentType()).isEqualTo("text/plain");
  }

  @Test
  void singleBytesAreTheSame() throws IOException {
    RequestBody body = RequestBody.joined(List.of(RequestBody.ofBytes(random(5), "").base64()), "");
    byte[] expected = Base64.getEncoder().encode(random(5));

    try (InputStream in = body.open()) {
      for (byte next : expected) {
        assertThat(in.read()).isEqualTo(next);
      }
      assertThat(in.read()).isEqualTo(-1);
    }
  }
}
