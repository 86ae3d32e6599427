package io.github.speculativeactions.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {

  private static final String ROWS =
      """
      {"trace":"a","step":0,"question":"Where?","content":"Which one do you mean?","tool_calls":null,"human_category":"ask","allowed":["ask_clarification"]}
      {"trace":"a","step":0,"question":"Where?","content":"In Paris.","tool_calls":null,"human_category":"answer","allowed":["final_answer"]}
      {"trace":"b","step":0,"content":null,"tool_calls":[{"type":"function","function":{"name":"bash","arguments":"{\\"command\\":\\"ls\\"}"}}],"human_category":"search","allowed":["file_read"]}
      """;

  @TempDir private Path folder;

  @Test
  void aFileOfLabelsIsScored() throws IOException {
    Ran ran = Ran.with("score", labels(ROWS));

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("rows 3  accuracy 66.7 %  macro recall 66.7 %")
        .contains("strict rows 3  strict accuracy 66.7 %")
        .containsPattern("search +1 +0 +0\\.0 %")
        .containsPattern("shell: ls +1 +0 +0\\.0 %");
  }

  @Test
  void theClassifierCanBeChosen() throws IOException {
    Ran ran = Ran.with("score", "--classifier", "reference", labels(ROWS));

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("reference: no rule");
  }

  @Test
  void aLineThatIsNoLabelledStepIsNamed() throws IOException {
    String file = labels(ROWS + "{\"trace\":\"c\",\"content\":\"x\",\"human_category\":\"y\"}\n");
    Ran ran = Ran.with("score", file);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.errors()).singleElement().asString().contains("'allowed'").contains("row 4");
  }

  @Test
  void aFileWithoutALineIsNoScoreOfNothing() throws IOException {
    Ran ran = Ran.with("score", labels(""));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.errors())
        .singleElement()
        .asString()
        .contains("labels.jsonl", "the file is empty; expected labelled steps", "\"allowed\"");
    assertThat(Ran.with("score", labels("\n")).errors())
        .singleElement()
        .asString()
        .contains("labels.jsonl, row 1: 'trace' must be a text; expected labelled steps");
  }

  @Test
  void severalFilesHaveATotalBesideTheirOwnFigures() throws IOException {
    String some = labels(ROWS);
    String more =
        Files.writeString(folder.resolve("more.jsonl"), ROWS.lines().findFirst().orElseThrow())
            .toString();

    String out = Ran.with("score", some, more).out();
    assertThat(out.lines().filter(line -> line.startsWith("rows ")))
        .containsExactly(
            "rows 3  accuracy 66.7 %  macro recall 66.7 %",
            "rows 1  accuracy 100.0 %  macro recall 100.0 %",
            "rows 4  accuracy 75.0 %  macro recall 66.7 %");
    assertThat(out).contains(some + "\n", more + "\n", "all 2 files\n");
    assertThat(Ran.with("score", some).out().lines().filter(line -> line.startsWith("rows ")))
        .hasSize(1);
  }

  @Test
  void linesOfATraceThatAreOutOfOrderAreRefused() throws IOException {
    Ran ran = Ran.with("score", labels(step(0, "a") + step(2, "b") + step(1, "c")));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.errors())
        .singleElement()
        .asString()
        .endsWith(
            "labels.jsonl, row 3: step 1 stands behind step 2 of its trace; put the lines of a trace"
                + " in the order of their steps");
  }

  @Test
  void aLineThatStandsThereTwiceIsRefusedButAnotherAnswerIsNot() throws IOException {
    assertThat(Ran.with("score", labels(step(0, "a") + step(0, "b") + step(1, "a"))).code())
        .isZero();
    assertThat(Ran.with("score", labels(step(0, "a") + step(0, "b") + step(0, "a"))).errors())
        .singleElement()
        .asString()
        .contains("labels.jsonl, row 3: step 0 of its trace stands here a second time");
  }

  private static String step(int number, String content) {
    return "{\"trace\":\"t\",\"step\":%s,\"content\":\"%s\",\"human_category\":\"x\",\"allowed\":[\"repair\"]}%n"
        .formatted(number, content);
  }

  @Test
  void aTypeThatThereIsNotIsNamed() throws IOException {
    Ran ran = Ran.with("score", labels(ROWS.replace("file_read", "reading")));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.errors()).singleElement().asString().contains("\"reading\"").contains("row 3");
  }

  @Test
  void aMissingFileAndAnUnknownClassifierAreErrors() throws IOException {
    Ran missing = Ran.with("score", "/no/such/file");
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.errors())
        .singleElement()
        .asString()
        .startsWith("error: there is no file or folder '/no/such/file'");
    assertThat(Ran.with("score", "--classifier", "best", labels(ROWS)).code()).isEqualTo(2);
    assertThat(Ran.with("score").code()).isEqualTo(2);
  }

  @Test
  void aFolderIsTheFilesInIt() throws IOException {
    String file = labels(ROWS);
    assertThat(Ran.with("score", folder.toString()).out()).isEqualTo(Ran.with("score", file).out());
  }

  @Test
  void aBinaryFileIsNoFileOfLabels() throws IOException {
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0, (byte) 0xfe});
    assertThat(Ran.with("score", binary.toString()).errors())
        .containsExactly("error: '" + binary + "' is not UTF-8 text");
  }

  private String labels(String rows) throws IOException {
    return Files.writeString(folder.resolve("labels.jsonl"), rows).toString();
  }
}
