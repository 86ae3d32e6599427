package io.github.speculativeactions.io.hf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow.Subscription;
import org.junit.jupiter.api.Test;

class PendingAnswerTest {

  private static final ResponseInfo HEAD =
      new ResponseInfo() {
        @Override
        public int statusCode() {
          return 206;
        }

        @Override
        public HttpHeaders headers() {
          return HttpHeaders.of(Map.of(), (name, value) -> true);
        }

        @Override
        public HttpClient.Version version() {
          return HttpClient.Version.HTTP_1_1;
        }
      };

  private final PendingAnswer answer = new PendingAnswer(Duration.ofSeconds(10));
  private final Connection connection = new Connection();

  /** Held by a body until it is cancelled. */
  private static final class Connection implements Subscription {

    private boolean cancelled;

    @Override
    public void request(long pieces) {}

    @Override
    public void cancel() {
      cancelled = true;
    }
  }

  @Test
  void theHeadIsThereBeforeTheBodyAndWithoutTheClientsFuture() throws Exception {
    answer.apply(HEAD);
    assertThat(answer.await().status()).isEqualTo(206);
  }

  @Test
  void anAnswerThatCameJustBeforeItIsDroppedHoldsNoConnection() {
    answer.apply(HEAD).onSubscribe(connection);
    assertThat(answer.giveUp()).as("it is there and can be read").isFalse();
    assertThat(connection.cancelled).isFalse();
    answer.drop();
    assertThat(connection.cancelled).isTrue();
  }

  @Test
  void anAnswerThatComesAfterItIsDroppedHoldsNoConnection() {
    answer.drop();
    answer.apply(HEAD).onSubscribe(connection);
    assertThat(connection.cancelled).isTrue();
    assertThatThrownBy(answer::await).isInstanceOf(CancellationException.class);
  }

  @Test
  void anAnswerThatComesAfterItIsGivenUpHoldsNoConnection() {
    assertThat(answer.giveUp()).isTrue();
    answer.apply(HEAD).onSubscribe(connection);
    assertThat(connection.cancelled).isTrue();
  }

  @Test
  void aFailureAfterTheHeadIsOneOfTheBody() throws Exception {
    answer.apply(HEAD);
    answer.fail(new IOException("no such length"));
    assertThatThrownBy(() -> answer.await().body().read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no such length");
  }
}
