package io.github.speculativeactions.io.hf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.Position;
import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class HubExceptionTest {

  private static final HubAnswer GATED = new HubAnswer(403, "id", "GatedRepo");

  @Test
  void aPlaceIsAddedWithoutLosingTheTypeAndTheAnswer() {
    HubException failure = new GatedRepositoryException("ask first", GATED);
    SpeculativeActionsException placed =
        failure.at(Position.ofFile("hf://datasets/a/b")).adding("nothing was read");

    assertThat(placed).hasMessage("hf://datasets/a/b: ask first; nothing was read");
    assertThat(placed.category()).isEqualTo(Category.CONFIGURATION);
    assertThat(placed.position()).contains(Position.ofFile("hf://datasets/a/b"));
    assertThat(placed)
        .isInstanceOfSatisfying(
            GatedRepositoryException.class,
            gated -> {
              assertThat(gated.requestId()).contains("id");
              assertThat(gated.status()).hasValue(403);
            });
  }

  @Test
  void whatIsNotAccessibleCanBeCaughtAsOne() {
    assertThat(new GatedRepositoryException("m", GATED))
        .isInstanceOf(RepositoryNotAccessibleException.class);
    assertThat(new RepositoryNotFoundException("m", GATED))
        .isInstanceOf(RepositoryNotAccessibleException.class);
    assertThat(new DisabledRepositoryException("m", GATED))
        .isInstanceOf(RepositoryNotAccessibleException.class);
  }

  @Test
  void aRequestWithoutAnswerHasNoStatusAndMayPass() {
    HubException failure = new HubException("m", HubAnswer.missing("id"), new IOException("reset"));
    assertThat(failure.status()).isEmpty();
    assertThat(failure.requestId()).contains("id");
    assertThat(failure.category()).isEqualTo(Category.STORAGE);
    assertThat(failure.retryable()).isTrue();
    assertThat(new HubException("m", HubAnswer.NONE, new SSLHandshakeException("x")).retryable())
        .as("a certificate does not get better")
        .isFalse();
  }

  @Test
  void offlineIsForTheCallerToMend() {
    OfflineException failure =
        new OfflineException("m", HubOptions.builder(Path.of("home")).build());
    assertThat(failure.category()).isEqualTo(Category.CONFIGURATION);
    assertThat(failure.retryable()).isFalse();
    assertThat(failure.status()).isEmpty();
  }

  @Test
  void itOutlivesSerialisationWithoutItsAnswer() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(
          new RateLimitedException("m", new HubAnswer(429, "id", null), Duration.ofSeconds(7)));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      RateLimitedException read = (RateLimitedException) in.readObject();
      assertThat(read.retryAfter()).contains(Duration.ofSeconds(7));
      assertThat(read.status()).isEmpty();
      assertThat(read).hasMessage("m");
    }
  }
}
