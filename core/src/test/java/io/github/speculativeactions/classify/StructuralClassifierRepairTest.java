package io.github.speculativeactions.classify;

import static io.github.speculativeactions.classify.RunSoFar.FAILED;
import static io.github.speculativeactions.classify.RunSoFar.PASSED;
import static io.github.speculativeactions.classify.RunSoFar.createFile;
import static io.github.speculativeactions.classify.RunSoFar.edit;
import static io.github.speculativeactions.classify.StructuralAnswers.bash;
import static io.github.speculativeactions.classify.StructuralAnswers.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.SideEffect;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import org.junit.jupiter.api.Test;

/** Which changes are repairs, by what came before them. */
class StructuralClassifierRepairTest {

  private RunSoFar run = new RunSoFar();

  @Test
  void theFirstFixOfABugIsNone() {
    run.did(createFile("reproduce.py"), "File created successfully");
    run.did(bash("python reproduce.py"), FAILED);
    run.did(edit("reproduce.py"), "The file reproduce.py has been edited.");
    run.did(bash("python reproduce.py"), FAILED);
    assertThat(run.type(edit("src/a.py"))).isEqualTo("file_write");
  }

  @Test
  void anotherEditOfWhatFailedIsOne() {
    run.did(edit("src/a.py"), "The file src/a.py has been edited.");
    run.did(bash("pytest"), FAILED);
    run.did(bash("grep -n foo src/b.py"), "3: foo");
    assertThat(run.classify(edit("src/a.py")).rule()).isEqualTo("context: edit after failed check");
    assertThat(run.type(edit("src/b.py"))).isEqualTo("repair");
  }

  @Test
  void anEditOfTheOwnScriptThatFailedIsOne() {
    run.did(createFile("reproduce.py"), "File created successfully");
    run.did(bash("python reproduce.py"), FAILED);
    assertThat(run.type(edit("reproduce.py"))).isEqualTo("repair");
    assertThat(run.type(createFile("reproduce.py"))).isEqualTo("repair");
    assertThat(run.type(createFile("other.py"))).isEqualTo("file_write");
    assertThat(run.type(bash("rm reproduce.py"))).isEqualTo("file_write");
  }

  @Test
  void anEditAfterAPassedCheckIsNone() {
    run.did(edit("src/a.py"), "The file src/a.py has been edited.");
    run.did(bash("pytest"), FAILED);
    run.did(edit("src/a.py"), "The file src/a.py has been edited.");
    run.did(bash("pytest"), PASSED);
    assertThat(run.type(edit("src/a.py"))).isEqualTo("file_write");
  }

  @Test
  void anEditAfterAnEditThatChangedNothingIsOne() {
    run.did(edit("src/a.py"), "No replacement was performed, old_str did not appear verbatim.");
    assertThat(run.classify(edit("src/a.py")).rule()).isEqualTo("context: edit after failed edit");
  }

  @Test
  void anAppendToAFileThatFailedIsOne() {
    run.did(bash("echo 'x = 1' >> src/a.py"), "");
    run.did(bash("pytest"), FAILED);
    assertThat(run.type(bash("echo 'y = 1' >> src/a.py"))).isEqualTo("repair");
    assertThat(run.type(edit("src/a.py"))).isEqualTo("repair");
  }

  @Test
  void callsThatAreWrittenIntoTheTextAreRepairedToo() {
    run.wrote("sed -i 's/a/b/' src/a.py", "");
    run.wrote("pytest", FAILED);
    assertThat(run.classify(RunSoFar.block("sed -i 's/b/c/' src/a.py")).rule())
        .isEqualTo("context: edit after failed check");
  }

  @Test
  void aFailedCheckLongAgoIsForgotten() {
    run.did(edit("src/a.py"), "The file src/a.py has been edited.");
    run.did(bash("pytest"), FAILED);
    for (int i = 0; i < 20; i++) {
      run.did(bash("cat src/a.py"), "text");
    }
    assertThat(run.type(edit("src/a.py"))).isEqualTo("file_write");
  }

  @Test
  void theSameCallWithMendedArgumentsIsOne() {
    String failed = "{\"error\": \"genre must be a number\", \"response\": \"\"}";
    run.did(call("search_films", "{\"genre\":\"x\"}"), failed);
    assertThat(run.type(call("search_films", "{\"genre\":7}"))).isEqualTo("repair");
    assertThat(run.type(call("search_films", "{\"genre\":\"x\"}"))).isEqualTo("retrieval");
    assertThat(run.type(call("search_films", "{\"genre\": \"x\" }"))).isEqualTo("retrieval");
    assertThat(run.type(call("search_shows", "{\"genre\":7}"))).isEqualTo("retrieval");
  }

  @Test
  void aFixThatIsMadeAndCheckedAtOnceIsRepairedByTheNextOne() {
    run.did(bash("cd /src && sed -i 's/a/b/' shop/cart.py && pytest -q"), FAILED);
    assertThat(run.type(edit("/src/shop/cart.py"))).isEqualTo("repair");
    assertThat(run.type(bash("sed -i 's/b/c/' shop/order.py && pytest -q"))).isEqualTo("repair");
  }

  @Test
  void whatTheCallersTableSaysIsNoRepair() {
    run.did(call("put_text", "{\"path\":\"a\"}"), "Error: no such folder");
    ToolCall again = call("put_text", "{\"path\":\"b\"}");
    ActionClassifier classifier =
        StructuralClassifier.builder()
            .tool("put_text", ActionType.FILE_WRITE, SideEffect.MUTATING)
            .build();
    Step step = run.next(again);
    assertThat(classifier.classify(step).actionType()).isEqualTo(ActionType.FILE_WRITE);
    assertThat(ActionClassifiers.structural().classify(step).actionType())
        .isEqualTo(ActionType.REPAIR);
  }

  @Test
  void withoutObservationsThereAreNoneToBeTold() {
    run.didUnseen(edit("src/a.py"));
    run.didUnseen(bash("pytest"));
    assertThat(run.type(edit("src/a.py"))).isEqualTo("file_write");
  }
}
