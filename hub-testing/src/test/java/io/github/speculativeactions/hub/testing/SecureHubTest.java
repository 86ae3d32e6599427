package io.github.speculativeactions.hub.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class SecureHubTest {

  @Test
  void aRedirectLeadsFromHttpsToHttp() throws IOException, InterruptedException {
    try (TestHub hub = TestHub.startSecurely(HubSettings.defaults())) {
      hub.dataset("alice/ds").commit("One", Change.file("rows.parquet", "PAR1"));
      URI file = URI.create(hub.endpoint() + "/datasets/alice/ds/resolve/main/rows.parquet");
      HttpRequest request = HttpRequest.newBuilder(file).build();
      HttpClient client = HttpClient.newBuilder().sslContext(hub.sslContext()).build();
      String signed = location(client.send(request, BodyHandlers.ofString()));
      assertThat(signed).startsWith("https://localhost:");
      HttpRequest content = HttpRequest.newBuilder(URI.create(signed)).build();
      assertThat(client.send(content, BodyHandlers.ofString()).body()).isEqualTo("PAR1");
      hub.faults().once(any -> true, Fault.redirect(302, URI.create("http://localhost/rows")));
      assertThat(file).hasScheme("https");
      assertThat(location(client.send(request, BodyHandlers.ofString())))
          .isEqualTo("http://localhost/rows");
      assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void aHubThatSpeaksHttpHasNoCertificate() throws IOException {
    try (TestHub hub = TestHub.start()) {
      assertThatThrownBy(hub::sslContext).isInstanceOf(IllegalStateException.class);
    }
  }

  private static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("");
  }
}
