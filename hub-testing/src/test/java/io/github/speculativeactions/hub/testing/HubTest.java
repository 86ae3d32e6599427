package io.github.speculativeactions.hub.testing;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A hub for each test, with alice, who owns {@code alice/ds}, bob, and someone without a token. */
abstract class HubTest {

  static final String API = "/api/datasets/alice/ds";
  static final String FILES = "/datasets/alice/ds/resolve/main/";

  TestHub hub;
  HostedDataset dataset;
  Client alice;
  Client bob;
  Client stranger;

  @BeforeEach
  void startHub() throws IOException {
    hub = TestHub.start(settings());
    hub.addUser("alice", "hf_alice");
    hub.addUser("bob", "hf_bob");
    dataset = hub.dataset("alice/ds");
    alice = Client.withToken(hub, "hf_alice");
    bob = Client.withToken(hub, "hf_bob");
    stranger = Client.anonymous(hub);
  }

  @AfterEach
  void stopHub() throws IOException {
    hub.close();
  }

  HubSettings settings() {
    return HubSettings.defaults();
  }
}
