package io.github.speculativeactions.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.ActionType;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.SideEffect;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which changes are repairs, by what came before them. */
class StructuralClassifierRepairTest {

  private static final String FAILED = "Traceback (most recent call last):\nValueError: no";
  private static final String PASSED = "==== 3 passed in 0.1s ====";

  private final List<Message> history = new ArrayList<>();

  @Test
  void theFirstFixOfABugIsNone() {
    did(create("reproduce.py"), "File created successfully");
    did(bash("python reproduce.py"), FAILED);
    did(edit("reproduce.py"), "The file reproduce.py has been edited.");
    did(bash("python reproduce.py"), FAILED);
    assertThat(type(edit("src/a.py"))).isEqualTo("file_write");
  }

  @Test
  void anotherEditOfWhatFailedIsOne() {
    did(edit("src/a.py"), "The file src/a.py has been edited.");
    did(bash("pytest"), FAILED);
    did(bash("grep -n foo src/b.py"), "3: foo");
    assertThat(classify(edit("src/a.py")).rule()).isEqualTo("context: edit after failed check");
    assertThat(type(edit("src/b.py"))).isEqualTo("repair");
  }

  @Test
  void anEditOfTheOwnScriptThatFailedIsOne() {
    did(create("reproduce.py"), "File created successfully");
    did(bash("python reproduce.py"), FAILED);
    assertThat(type(edit("reproduce.py"))).isEqualTo("repair");
    assertThat(type(create("reproduce.py"))).isEqualTo("repair");
    assertThat(type(create("other.py"))).isEqualTo("file_write");
    assertThat(type(bash("rm reproduce.py"))).isEqualTo("file_write");
  }

  @Test
  void anEditAfterAPassedCheckIsNone() {
    did(edit("src/a.py"), "The file src/a.py has been edited.");
    did(bash("pytest"), FAILED);
    did(edit("src/a.py"), "The file src/a.py has been edited.");
    did(bash("pytest"), PASSED);
    assertThat(type(edit("src/a.py"))).isEqualTo("file_write");
  }

  @Test
  void anEditAfterAnEditThatChangedNothingIsOne() {
    did(edit("src/a.py"), "No replacement was performed, old_str did not appear verbatim.");
    assertThat(classify(edit("src/a.py")).rule()).isEqualTo("context: edit after failed edit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rm -f /tmp/x",
        "rm /src/a.py",
        "git diff > p.patch",
        "pytest 2>&1 | tee log",
        "grep -rn foo src > /tmp/o",
        "sed -i 's/a/b/' /src/b.py",
      })
  void aChangeOfAnotherFileAfterAFailedEditIsNone(String command) {
    did(edit("/src/a.py"), "No replacement was performed, old_str did not appear verbatim.");
    assertThat(type(bash(command))).isEqualTo("file_write");
    assertThat(type(edit("/src/b.py"))).isEqualTo("file_write");
    assertThat(type(bash("sed -i 's/a/b/' /src/a.py"))).isEqualTo("repair");
  }

  @ParameterizedTest
  @ValueSource(strings = {"edit 3:5\\nx = 1\\nend_of_edit", "edit 7:7\\nx = 2\\nend_of_edit"})
  void anEditOfTheOpenFileIsOneAfterAFailedEditOfIt(String command) {
    did(bash("edit 3:4\\nx =\\nend_of_edit"), "ERROR:\nNo replacement was performed");
    assertThat(classify(bash(command)).rule()).isEqualTo("context: edit after failed edit");
    history.clear();
    did(bash("edit 3:4\\nx = 2\\nend_of_edit"), "");
    did(bash("pytest"), FAILED);
    assertThat(classify(bash(command)).rule()).isEqualTo("context: edit after failed check");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "git stash",
        "git stash push -m wip",
        "black .",
        "pip freeze >> /tmp/notes.txt",
        "sed -i 's/a/b/' $FILES",
      })
  void aChangeThatNamesNoFileOfTheProjectIsNoneAfterAFailedCheck(String command) {
    did(edit("src/a.py"), "The file src/a.py has been edited.");
    did(bash("pytest"), FAILED);
    assertThat(type(bash(command))).isEqualTo("file_write");
  }

  @Test
  void anAppendToAFileThatFailedIsOne() {
    did(bash("echo 'x = 1' >> src/a.py"), "");
    did(bash("pytest"), FAILED);
    assertThat(type(bash("echo 'y = 1' >> src/a.py"))).isEqualTo("repair");
    assertThat(type(edit("src/a.py"))).isEqualTo("repair");
  }

  @Test
  void whatIsStashedAwayIsNoEditOfTheProject() {
    did(create("reproduce.py"), "File created successfully");
    did(bash("git stash"), "Saved working directory");
    did(bash("python reproduce.py"), FAILED);
    assertThat(type(edit("src/a.py"))).isEqualTo("file_write");
  }

  @Test
  void callsThatAreWrittenIntoTheTextAreRepairedToo() {
    wrote("sed -i 's/a/b/' src/a.py", "");
    wrote("pytest", FAILED);
    Message again = Message.assistant("```bash\nsed -i 's/b/c/' src/a.py\n```");
    assertThat(ActionClassifiers.structural().classify(Step.of(history, again)).rule())
        .isEqualTo("context: edit after failed check");
  }

  @Test
  void aFailedCheckLongAgoIsForgotten() {
    did(edit("src/a.py"), "The file src/a.py has been edited.");
    did(bash("pytest"), FAILED);
    for (int i = 0; i < 20; i++) {
      did(bash("cat src/a.py"), "text");
    }
    assertThat(type(edit("src/a.py"))).isEqualTo("file_write");
  }

  @Test
  void theSameCallWithMendedArgumentsIsOne() {
    String failed = "{\"error\": \"genre must be a number\", \"response\": \"\"}";
    did(new ToolCall("1", "search_films", "{\"genre\":\"x\"}"), failed);
    assertThat(type(new ToolCall("2", "search_films", "{\"genre\":7}"))).isEqualTo("repair");
    assertThat(type(new ToolCall("2", "search_films", "{\"genre\":\"x\"}"))).isEqualTo("retrieval");
    assertThat(type(new ToolCall("2", "search_films", "{\"genre\": \"x\" }")))
        .isEqualTo("retrieval");
    assertThat(type(new ToolCall("2", "search_shows", "{\"genre\":7}"))).isEqualTo("retrieval");
  }

  @Test
  void theFirstFixAfterAScriptThatWasWrittenAndRunAtOnceIsNone() {
    String writesAndRuns = "cat > reproduce.py <<'EOF'\\nimport shop\\nEOF\\npython reproduce.py";
    did(bash(writesAndRuns), FAILED);
    assertThat(type(edit("/src/shop/cart.py"))).isEqualTo("file_write");
    assertThat(type(bash("sed -i 's/a/b/' shop/cart.py"))).isEqualTo("file_write");
    assertThat(classify(edit("/src/reproduce.py")).rule())
        .isEqualTo("context: edit after failed check");
    assertThat(type(bash(writesAndRuns))).isEqualTo("repair");
  }

  @Test
  void aFixThatIsMadeAndCheckedAtOnceIsRepairedByTheNextOne() {
    did(bash("cd /src && sed -i 's/a/b/' shop/cart.py && pytest -q"), FAILED);
    assertThat(type(edit("/src/shop/cart.py"))).isEqualTo("repair");
    assertThat(type(bash("sed -i 's/b/c/' shop/order.py && pytest -q"))).isEqualTo("repair");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sed -i 's/a/b/' shop/cart.py",
        "sed -i.bak -e s/a/b/ shop/cart.py",
        "perl -pi -e 's/a/b/' shop/cart.py",
        "echo 'x = 1' >> shop/cart.py",
        "cat > shop/cart.py <<'EOF'\\nx = 1\\nEOF",
        "echo x | tee shop/cart.py",
        "git checkout -- shop/cart.py",
        "git restore shop/cart.py",
        "cp /tmp/cart.py shop/",
        "mv new.py ./shop/cart.py",
      })
  void filesThatShellCommandsChangeAreKnown(String command) {
    did(bash(command), "");
    did(bash("pytest"), FAILED);
    assertThat(type(create("/src/shop/cart.py"))).isEqualTo("repair");
    assertThat(type(create("/src/shop/smart_cart.py"))).isEqualTo("file_write");
    history.clear();
    did(edit("/src/shop/cart.py"), "The file /src/shop/cart.py has been edited.");
    did(bash("pytest"), FAILED);
    assertThat(type(bash(command))).isEqualTo("repair");
  }

  @Test
  void aFileThatTheShellMadeIsNoneOfTheProjects() {
    did(bash("cp shop/cart.py shop/cart.py.bak; printf 'import shop' > reproduce.py"), "");
    did(bash("python reproduce.py"), FAILED);
    did(bash("sed -i 's/a/b/' reproduce.py"), "");
    did(bash("python reproduce.py > out.txt 2>&1; tail out.txt"), FAILED);
    assertThat(type(edit("/src/shop/cart.py"))).isEqualTo("file_write");
    assertThat(type(bash("rm reproduce.py out.txt"))).isEqualTo("file_write");
  }

  @Test
  void aPatchNamesItsFiles() {
    String patch = "*** Begin Patch\\n*** %s File: shop/cart.py\\n*** End Patch";
    String updates = "{\"input\":\"" + patch.formatted("Update") + "\"}";
    String adds = "{\"input\":\"" + patch.formatted("Add") + "\"}";
    String byShell = "apply_patch <<'EOF'\\n" + patch.formatted("Add") + "\\nEOF";
    String byGit = "git apply <<'EOF'\\n--- /dev/null\\n+++ b/shop/cart.py\\nEOF";

    for (ToolCall call :
        List.of(new ToolCall("1", "apply_patch", adds), bash(byShell), bash(byGit))) {
      history.clear();
      did(call, "Done!");
      did(bash("pytest"), FAILED);
      assertThat(type(edit("shop/order.py"))).isEqualTo("file_write");
      assertThat(type(new ToolCall("1", "apply_patch", updates))).isEqualTo("repair");
    }
  }

  @Test
  void aReadFileIsNotTakenForTheChangedOneBesideIt() {
    ToolCall view = editor("view", "src/a.py");
    history.add(Message.assistant("", view, create("reproduce.py")));
    history.add(Message.tool(view.id(), "1\tx = 1"));
    did(bash("python reproduce.py"), FAILED);
    assertThat(type(edit("src/a.py"))).isEqualTo("file_write");
    assertThat(type(edit("reproduce.py"))).isEqualTo("repair");
  }

  @Test
  void whatTheCallersTableSaysIsNoRepair() {
    did(new ToolCall("1", "put_text", "{\"path\":\"a\"}"), "Error: no such folder");
    ToolCall again = new ToolCall("2", "put_text", "{\"path\":\"b\"}");
    ActionClassifier classifier =
        StructuralClassifier.builder()
            .tool("put_text", ActionType.FILE_WRITE, SideEffect.MUTATING)
            .build();
    Step step = Step.of(history, Message.assistant("", again));
    assertThat(classifier.classify(step).actionType()).isEqualTo(ActionType.FILE_WRITE);
    assertThat(ActionClassifiers.structural().classify(step).actionType())
        .isEqualTo(ActionType.REPAIR);
  }

  @Test
  void withoutObservationsThereAreNoneToBeTold() {
    history.add(Message.assistant("", edit("src/a.py")));
    history.add(Message.assistant("", bash("pytest")));
    assertThat(type(edit("src/a.py"))).isEqualTo("file_write");
  }

  private void did(ToolCall call, String observation) {
    history.add(Message.assistant("", call));
    history.add(Message.tool(call.id(), observation));
  }

  private void wrote(String command, String observation) {
    history.add(Message.assistant("```bash\n" + command + "\n```"));
    history.add(Message.user(observation));
  }

  private String type(ToolCall call) {
    return classify(call).actionType().label();
  }

  private Classification classify(ToolCall call) {
    return ActionClassifiers.structural().classify(Step.of(history, Message.assistant("", call)));
  }

  private static ToolCall create(String path) {
    return editor("create", path);
  }

  private static ToolCall edit(String path) {
    return editor("str_replace", path);
  }

  private static ToolCall editor(String command, String path) {
    String arguments = "{\"command\":\"%s\",\"path\":\"%s\"}".formatted(command, path);
    return new ToolCall("1", "str_replace_editor", arguments);
  }

  private static ToolCall bash(String command) {
    return new ToolCall("1", "bash", "{\"command\":\"%s\"}".formatted(command));
  }
}
