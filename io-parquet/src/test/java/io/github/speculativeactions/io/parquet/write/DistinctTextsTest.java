package io.github.speculativeactions.io.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.sink.WellFormedText;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DistinctTextsTest {

  @Property
  void aNumberGivesItsTextBack(@ForAll List<String> texts) {
    DistinctTexts distinct = new DistinctTexts(new ByteBlocks());
    List<byte[]> encoded = texts.stream().map(WellFormedText::utf8).toList();
    List<Integer> numbers = encoded.stream().map(distinct::add).toList();
    for (int i = 0; i < texts.size(); i++) {
      assertThat(distinct.texts().utf8(numbers.get(i))).isEqualTo(encoded.get(i));
    }
  }

  @Test
  void equalTextsGetTheSameNumberHoweverManyThereAre() {
    DistinctTexts distinct = new DistinctTexts(new ByteBlocks());
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 100; i++) {
        assertThat(distinct.add(WellFormedText.utf8("text " + i))).isEqualTo(i);
      }
    }
    assertThat(distinct.texts().count()).isEqualTo(100);
  }

  @Test
  void noTextHasNoNumber() {
    assertThat(new DistinctTexts(new ByteBlocks()).add(null)).isEqualTo(DistinctTexts.ABSENT);
  }

  @Test
  void textsMadeToLookAlikeAreToldApart() {
    DistinctTexts distinct = new DistinctTexts(new ByteBlocks());
    for (int i = 0; i < 1_000; i++) {
      char[] text = "-".repeat(10_000).toCharArray();
      text[2 + i] = 'x'; // beside the characters that are looked at, mostly
      byte[] made = WellFormedText.utf8(new String(text));
      assertThat(distinct.texts().utf8(distinct.add(made))).isEqualTo(made);
    }
  }
}
