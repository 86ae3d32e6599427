package io.github.speculativeactions.io.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nested types as old writers made them, by the format's backward-compatibility rules. */
class OldListsTest {

  @Test
  void aRepeatedFieldIsAList() throws IOException {
    assertThat(rows(new HandMadeFile("repeated int32 a;", 2).column("010", "110", 7, 8)))
        .containsExactly("{\"a\":[7,8]}", "{\"a\":[]}");
  }

  @Test
  void aRepeatedGroupIsAListOfStructs() throws IOException {
    HandMadeFile file =
        new HandMadeFile("repeated group a { required int32 x; optional int32 y; }", 2)
            .column("010", "110", 1, 2)
            .column("010", "210", 3);
    assertThat(rows(file))
        .containsExactly("{\"a\":[{\"x\":1,\"y\":3},{\"x\":2,\"y\":null}]}", "{\"a\":[]}");
  }

  @Test
  void aRepeatedPrimitiveInAListIsTheElement() throws IOException {
    HandMadeFile file =
        new HandMadeFile("optional group a (LIST) { repeated int32 element; }", 3)
            .column("0100", "2210", 1, 2);
    assertThat(rows(file)).containsExactly("{\"a\":[1,2]}", "{\"a\":[]}", "{\"a\":null}");
  }

  @Test
  void aRepeatedGroupOfSeveralFieldsInAListIsTheElement() throws IOException {
    HandMadeFile file =
        new HandMadeFile(
                "required group a (LIST) { repeated group element { required binary s (UTF8);"
                    + " required int32 i; } }",
                1)
            .column("01", "11", "x", "y")
            .column("01", "11", 1, 2);
    assertThat(rows(file)).containsExactly("{\"a\":[{\"s\":\"x\",\"i\":1},{\"s\":\"y\",\"i\":2}]}");
  }

  @Test
  void aRepeatedGroupOfOneFieldIsTheElementIfItsNameSaysSo() throws IOException {
    for (String name : List.of("array", "a_tuple")) {
      HandMadeFile file =
          new HandMadeFile(
                  "optional group a (LIST) { repeated group " + name + " { required int32 i; } }",
                  1)
              .column("0", "2", 1);
      assertThat(rows(file)).containsExactly("{\"a\":[{\"i\":1}]}");
    }
  }

  @Test
  void aRepeatedGroupOfOneFieldOfAnyOtherNameIsNot() throws IOException {
    HandMadeFile file =
        new HandMadeFile("optional group a (LIST) { repeated group bag { optional int32 i; } }", 1)
            .column("01", "32", 1);
    assertThat(rows(file)).containsExactly("{\"a\":[1,null]}");
  }

  @Test
  void aRepeatedGroupWhoseOnlyFieldIsRepeatedIsTheElement() throws IOException {
    HandMadeFile file =
        new HandMadeFile("optional group a (LIST) { repeated group bag { repeated int32 i; } }", 1)
            .column("021", "332", 1, 2);
    assertThat(rows(file)).containsExactly("{\"a\":[{\"i\":[1,2]},{\"i\":[]}]}");
  }

  @Test
  void aListOfAnotherFormIsAStruct() throws IOException {
    HandMadeFile file =
        new HandMadeFile("optional group a (LIST) { optional int32 x; optional int32 y; }", 1)
            .column("", "2", 1)
            .column("", "1");
    assertThat(rows(file)).containsExactly("{\"a\":{\"x\":1,\"y\":null}}");
  }

  @Test
  void aMapMayBeMarkedAsItsEntries() throws IOException {
    for (String mark : List.of("MAP", "MAP_KEY_VALUE")) {
      HandMadeFile file =
          new HandMadeFile(
                  "optional group a ("
                      + mark
                      + ") { repeated group map { required binary k (UTF8); optional int32 v; } }",
                  2)
              .column("010", "220", "x", "y")
              .column("010", "320", 1);
      assertThat(rows(file)).containsExactly("{\"a\":{\"x\":1,\"y\":null}}", "{\"a\":null}");
    }
  }

  @Test
  void aMapMayLackItsValues() throws IOException {
    HandMadeFile file =
        new HandMadeFile("optional group a (MAP) { repeated group map { required int32 k; } }", 1)
            .column("01", "22", 1, 2);
    assertThat(rows(file))
        .containsExactly("{\"a\":[{\"key\":1,\"value\":null},{\"key\":2,\"value\":null}]}");
  }

  private static List<String> rows(HandMadeFile file) throws IOException {
    return Reading.rows(file.file());
  }
}
