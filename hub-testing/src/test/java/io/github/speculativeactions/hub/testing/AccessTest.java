package io.github.speculativeactions.hub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.hub.testing.Client.Reply;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AccessTest extends HubTest {

  @Test
  void aPrivateRepositoryLooksLikeAMissingOneToAllButItsOwner() {
    dataset.hide();
    assertThat(alice.get(API).json().path("private").booleanValue()).isTrue();
    for (String target : new String[] {API, "/api/datasets/alice/none"}) {
      assertRefused(bob.get(target), 404, "RepoNotFound");
      assertRefused(stranger.get(target), 401, "RepoNotFound");
    }
  }

  @Test
  void aGatedRepositoryIsListedForAllAndReadByThoseAdmitted() {
    dataset.commit("One", Change.file("a.txt", "a"));
    dataset.gate();
    assertThat(bob.get(API).json().path("gated").stringValue()).isEqualTo("manual");
    assertThat(bob.get(API + "/tree/main").status()).isEqualTo(200);
    assertRefused(bob.get(FILES + "a.txt"), 403, "GatedRepo");
    assertRefused(stranger.head(FILES + "a.txt"), 401, "GatedRepo");
    assertRefused(bob.get(API + "/auth-check"), 403, "GatedRepo");
    dataset.admit("bob");
    assertThat(bob.get(FILES + "a.txt").status()).isEqualTo(307);
    assertThat(bob.get(API + "/auth-check").status()).isEqualTo(200);
    assertThat(bob.get(API + "/auth-check/write").status()).isEqualTo(403);
    assertThat(alice.get(API + "/auth-check/write").status()).isEqualTo(200);
  }

  @Test
  void aDisabledRepositorySaysSo() {
    dataset.disable();
    Reply reply = alice.get(API);
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.header("X-Error-Message")).isEqualTo("Access to this resource is disabled.");
    assertThat(reply.header("X-Error-Code")).isEmpty();
  }

  @Test
  void anUnknownTokenIsToldFromNone() {
    Reply reply = Client.withToken(hub, "hf_wrong").get(API);
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.header("X-Error-Message"))
        .isEqualTo("Invalid credentials in Authorization header");
    assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(stranger.get(API).status()).isEqualTo(200);
    assertThat(stranger.get(API, "Authorization", "hf_alice").status()).isEqualTo(401);
  }

  @Test
  void onlyOwnersAndMembersWrite() {
    hub.addOrganization("lab", "bob");
    HostedDataset ofLab = hub.dataset("lab/ds");
    String file = "{\"key\":\"file\",\"value\":{\"content\":\"\",\"path\":\"a\"}}";
    assertThat(bob.commit("lab/ds", file).status()).isEqualTo(200);
    assertThat(alice.commit("lab/ds", file).status()).isEqualTo(403);
    assertThat(stranger.commit("lab/ds", file).status()).isEqualTo(401);
    assertThat(ofLab.paths("main")).contains("a");
    String create = "{\"type\":\"dataset\",\"name\":\"new\",\"organization\":\"lab\"}";
    assertThat(alice.post("/api/repos/create", create).status()).isEqualTo(403);
    String inName = "{\"type\":\"dataset\",\"name\":\"lab/old\"}";
    assertThat(alice.post("/api/repos/create", inName).status()).isEqualTo(403);
    assertThat(bob.post("/api/repos/create", inName).status()).isEqualTo(200);
    assertThat(bob.post("/api/repos/create", create).status()).isEqualTo(200);
    assertThat(bob.get("/api/whoami-v2").json().path("orgs").get(0).path("name").stringValue())
        .isEqualTo("lab");
    assertThat(stranger.get("/api/whoami-v2").status()).isEqualTo(401);
  }

  @Test
  void aDatasetWithoutAnOwnerIsReadByAll() {
    hub.dataset("squad").commit("One", Change.file("a.txt", "a"));
    assertThat(stranger.get("/api/datasets/squad").json().path("id").stringValue())
        .isEqualTo("squad");
    assertThat(stranger.get("/api/datasets/squad/tree/main").json()).hasSize(2);
    assertThat(stranger.head("/datasets/squad/resolve/main/a.txt").status()).isEqualTo(307);
  }

  @Test
  void aUsedUpQuotaIsRefusedByKindOfRequest() throws IOException {
    try (TestHub small = TestHub.start(HubSettings.defaults().withQuota(1))) {
      small.dataset("alice/ds").commit("One", Change.file("a.txt", "a"));
      Client client = Client.anonymous(small);
      assertThat(client.get(API).header("RateLimit")).startsWith("\"api\";r=0;t=");
      assertThat(client.get(API).status()).isEqualTo(429);
      assertThat(client.get(FILES + "a.txt").header("RateLimit")).startsWith("\"resolvers\";r=0");
    }
  }

  private static void assertRefused(Reply reply, int status, String code) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("X-Error-Code")).isEqualTo(code);
    assertThat(reply.header("X-Error-Message")).isNotEmpty();
  }
}
