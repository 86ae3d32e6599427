package io.github.speculativeactions.io.hf.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.Dataset;
import java.util.List;
import org.junit.jupiter.api.Test;

class HubTargetTest {

  @Test
  void namesBeginAsTheyAreAskedTo() {
    assertThat(HubTarget.of("alice/my-agent").repository(Dataset.EVAL))
        .hasToString("alice/my-agent-eval");
    assertThat(HubTarget.of("alice").repository(Dataset.EVAL)).hasToString(HubFixture.ID);
    for (String wrong : List.of("alice/", "alice/a/b", "/a", "alice/a-", "hf://datasets/alice")) {
      assertThatThrownBy(() -> HubTarget.of(wrong))
          .isInstanceOf(SpeculativeActionsException.class)
          .hasMessageContaining("of a repository");
    }
  }
}
