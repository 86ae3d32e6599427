package io.github.speculativeactions.io.hf.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.Dataset;
import io.github.speculativeactions.hub.testing.Change;
import io.github.speculativeactions.hub.testing.Fault;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.InvalidCredentialsException;
import io.github.speculativeactions.io.hf.NetworkUse;
import io.github.speculativeactions.io.hf.Token;
import io.github.speculativeactions.io.hf.Visibility;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found out before anything is built or sent. */
class HubPublisherCheckTest {

  private HubFixture at;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    at = HubFixture.withTwoShards(folder);
  }

  @AfterEach
  void stop() throws IOException {
    at.close();
  }

  @Test
  void whatCannotBePublishedIsFoundBefore() {
    assertThatThrownBy(() -> publisherWith(at.options().anonymous().build()).check())
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessageContaining("HF_TOKEN");
    assertThatThrownBy(
            () -> publisherWith(at.options().network(NetworkUse.OFFLINE).build()).check())
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessageContaining("(NetworkUse.OFFLINE)");
    assertThatThrownBy(
            () -> publisherWith(at.options().token(Token.of("hf_other")).build()).check())
        .isInstanceOf(InvalidCredentialsException.class);
    at.publisher().check();
    assertThat(at.hub.hasDataset(HubFixture.ID)).isFalse();
  }

  private static HubPublisher publisherWith(HubOptions options) {
    return HubPublisher.of(options, HubTarget.of("alice"));
  }

  @ParameterizedTest
  @CsvSource({
    "configs: {},cannot be changed safely",
    "'configs: [{config_name: default, data_files: \"[\"}]',cannot be changed safely",
    "'clé',the line 'clé' belongs to no key",
    "'configs:\n- config_name: x\n  data_files: ../x',may lie outside of the repository",
    "'configs:\n- config_name: mine',the configuration 'mine' would load",
    "'configs:\n- config_name: mine\n  data_files: data/**',which is to be of 'default'",
  })
  void aCardThatCannotBeChangedIsFoundBefore(String metadata, String fault) {
    at.dataset()
        .commit(
            "Begin",
            Change.file("README.md", "---\n" + metadata + "\n---\n"),
            Change.file("data/test-00000-of-00001.jsonl", "rows"));

    assertThatThrownBy(() -> at.publisher().check())
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessageContaining(fault)
        .hasMessageContaining(HubFixture.ID);
  }

  @Test
  void aDocumentThatTakesThePlaceOfTheCardIsFoundBefore() {
    at.dataset().commit("Begin", Change.file(".huggingface.yaml", "configs: []\n"));

    assertThatThrownBy(() -> at.publisher().check())
        .hasMessageContaining("the 'configs' of .huggingface.yaml")
        .hasMessageContaining(HubFixture.ID);
  }

  @Test
  void aCheckEndsWhenItIsAskedTo() {
    at.hub.faults().always(request -> request.is("GET", "/whoami-v2"), Fault.stallAfter(0));

    assertThatThrownBy(() -> at.publisher().stoppedWhen(() -> true).check())
        .isInstanceOf(HubException.class)
        .hasMessageContaining("stopped");
  }

  @Test
  void aCardThatCanBeChangedPassesTheCheck() {
    at.dataset()
        .commit(
            "Begin",
            Change.file("README.md", "---\nlicense: mit\n---\n# Mine\n"),
            Change.file("data/test-00000-of-00001.jsonl", "rows"));
    String head = at.dataset().head("main");

    at.publisher().check();

    assertThat(at.dataset().head("main")).isEqualTo(head);
  }

  @Test
  void aTokenThatMayOnlyReadIsFoundBefore() {
    at.hub.faults().always(request -> request.is("GET", "/whoami-v2"), Fault.tokenThatReads());

    assertThatThrownBy(() -> at.publisher().check())
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessageContaining("may only read");
  }

  @Test
  void anAccountThatTheTokenIsNotOfIsFoundBefore() {
    at.hub.addUser("bob", "hf_bob");
    at.hub.addOrganization("acme", "alice");

    assertThatThrownBy(() -> publisherOf("bob").check())
        .isInstanceOf(SpeculativeActionsException.class)
        .hasMessage(
            "the token from the program may not write for 'bob'; its accounts are alice, acme");
    publisherOf("Acme").check();
  }

  private HubPublisher publisherOf(String namespace) {
    return HubPublisher.of(at.options().build(), HubTarget.of(namespace));
  }

  @Test
  void aPublicRepositoryIsPublishedToOnlyWherePublicIsAskedFor() {
    String commit = at.hub.dataset(HubFixture.ID).head("main");
    HubPublisher open =
        HubPublisher.of(
            at.options().build(), HubTarget.of("alice").withVisibility(Visibility.PUBLIC));

    assertThatThrownBy(() -> at.publisher().check()).hasMessageContaining("is public");
    assertThatThrownBy(() -> at.publish()).hasMessageContaining("--public");
    assertThat(at.hub.dataset(HubFixture.ID).head("main")).isEqualTo(commit);
    assertThat(at.received("PUT", "")).isZero();
    open.check();
    assertThat(open.publish(Dataset.EVAL, at.files).visibility()).isEqualTo(Visibility.PUBLIC);
  }
}
