package io.github.speculativeactions.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.SpeculativeActionsException.Category;
import io.github.speculativeactions.classify.ActionClassifier;
import io.github.speculativeactions.sink.InMemorySink;
import io.github.speculativeactions.testing.TestBuilds;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

class BrokenClassifierTest {

  @Test
  void aClassifierThatThrowsIsNamedWithTheStep() {
    assertFails(
            step -> {
              throw new IllegalStateException("no model");
            })
        .hasMessageContaining(
            ", row 1: the classifier failed at step 0: java.lang.IllegalStateException: no model");
  }

  @Test
  @NullUnmarked
  void aClassifierThatGivesNullIsNamedWithTheStep() {
    assertFails(step -> null)
        .hasMessageContaining("the classifier failed at step 0: ")
        .hasMessageEndingWith("it gave no Classification");
  }

  @Test
  void aSecondSinkIsRefusedInsteadOfReplacingTheFirst() {
    assertThatThrownBy(
            () -> SpeculativeDatasets.builder().to(new InMemorySink()).to(new InMemorySink()))
        .hasMessage("a sink has been set already; to write to several, use DatasetSink.tee(…)");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertFails(
      ActionClassifier classifier) {
    return assertThatThrownBy(
            () ->
                TestBuilds.of(TestBuilds.traces(3))
                    .profile(Profile.reference().toBuilder().classifier(classifier).build())
                    .to(new InMemorySink())
                    .run())
        .asInstanceOf(InstanceOfAssertFactories.type(SpeculativeActionsException.class))
        .satisfies(
            e ->
                org.assertj.core.api.Assertions.assertThat(e.category())
                    .isEqualTo(Category.INTERNAL))
        .asInstanceOf(InstanceOfAssertFactories.THROWABLE);
  }
}
