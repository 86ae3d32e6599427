package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.build.Framing;
import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.sink.JsonlSink;
import io.github.speculativeactions.testing.FolderContent;
import io.github.speculativeactions.testing.TestBuilds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build whose parts have something in common fails, if it keeps traces whole. */
class LeakingBuildTest {

  private static final int TRACES = 60;

  @TempDir Path folder;

  /** Forgets what happened before it asks for a judgement, so that all pairs have one prompt. */
  private static final class Forgetful implements Framing {

    private static final List<Message> PROMPT = List.of(Message.user("What comes next?"));

    @Override
    public Prompts prompts() {
      return new Prompts() {
        @Override
        public List<Message> question(Step step) {
          return List.of(Message.user(step.toString()));
        }

        @Override
        public List<Message> context(Step step) {
          return PROMPT;
        }
      };
    }

    @Override
    public Message labelledAction(Message action, ActionType type) {
      return action;
    }

    @Override
    public Message evalAction(Message action, ActionType type) {
      return action;
    }

    @Override
    public Message cannedAction(ActionType type) {
      return Message.assistant(type.label());
    }
  }

  @Test
  void aBuildThatLeaksFailsAndLeavesNothing() throws IOException {
    assertThatThrownBy(() -> build(Profile.recommended()))
        .isInstanceOfSatisfying(
            SpeculativeActionsException.class,
            e -> assertThat(e.category()).isEqualTo(Category.INPUT))
        .hasMessageContaining("parts of the split share groups or prompts")
        .hasMessageContaining("of trace 'trace-")
        .hasMessageEndingWith("nothing is written");
    assertThat(FolderContent.of(folder)).isEmpty();
  }

  @Test
  void aBuildThatShufflesRowsAsTheReferenceDoesMayLeak() throws IOException {
    build(Profile.reference());
    assertThat(FolderContent.of(folder)).containsKey("report.json");
  }

  private void build(Profile profile) {
    TestBuilds.of(TestBuilds.traces(TRACES))
        .profile(profile.toBuilder().framing(new Forgetful()).build())
        .to(JsonlSink.in(folder))
        .run();
  }
}
