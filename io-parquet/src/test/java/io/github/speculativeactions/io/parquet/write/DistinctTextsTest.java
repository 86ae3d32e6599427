package io.github.speculativeactions.io.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DistinctTextsTest {

  @Property
  void aNumberGivesItsTextBack(@ForAll List<String> texts) {
    DistinctTexts distinct = new DistinctTexts();
    List<Integer> numbers = texts.stream().map(distinct::add).toList();
    for (int i = 0; i < texts.size(); i++) {
      assertThat(distinct.get(numbers.get(i))).isEqualTo(texts.get(i));
    }
  }

  @Test
  void equalTextsGetTheSameNumberHoweverManyThereAre() {
    DistinctTexts distinct = new DistinctTexts();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 100; i++) {
        assertThat(distinct.add("text " + i)).isEqualTo(i);
      }
    }
    assertThat(distinct.size()).isEqualTo(100);
  }

  @Test
  void noTextHasNoNumber() {
    assertThat(new DistinctTexts().add(null)).isEqualTo(DistinctTexts.ABSENT);
  }

  @Test
  void textsMadeToLookAlikeAreToldApart() {
    DistinctTexts distinct = new DistinctTexts();
    for (int i = 0; i < 1_000; i++) {
      char[] text = "-".repeat(10_000).toCharArray();
      text[2 + i] = 'x'; // beside the characters that are looked at, mostly
      String made = new String(text);
      assertThat(distinct.get(distinct.add(made))).isEqualTo(made);
    }
  }
}
