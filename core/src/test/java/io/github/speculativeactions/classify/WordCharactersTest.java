package io.github.speculativeactions.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordCharactersTest {

  /** As counted by Python 3.11. */
  private static final int WORD_CHARACTERS_BEYOND_ASCII = 133_485;

  private static IntStream beyondAscii() {
    return IntStream.rangeClosed(Symbols.ASCII, Character.MAX_CODE_POINT);
  }

  @Test
  void thereAreAsManyAsPythonCounts() {
    assertThat(beyondAscii().filter(WordCharacters::contains).count())
        .isEqualTo(WORD_CHARACTERS_BEYOND_ASCII);
  }

  /** A JDK may know fewer characters than Unicode 14, and does not on any other point differ. */
  @Test
  void eachIsALetterOrANumberToTheJdkAsFarAsItKnowsTheCharacter() {
    assertThat(
            beyondAscii()
                .filter(WordCharacters::contains)
                .filter(Character::isDefined)
                .filter(c -> !isLetterOrNumber(c)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0xaa, 0xb2, 0xbd, 0xe9, 0x3b1, 0x661, 0x16ef, 0x2160, 0x4e00, 0x1d4b3, 0x3134a})
  void lettersAndNumbersOfAnyKindAreAmongThem(int codePoint) {
    assertThat(WordCharacters.contains(codePoint)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x80, 0xa0, 0xd7, 0x301, 0x93f, 0x200d, 0x203f, 0xd835, 0xdcb3, 0xe000, 0x1f600, 0x3134b,
        0x10ffff
      })
  void marksSignsSurrogatesAndUnassignedCodePointsAreNot(int codePoint) {
    assertThat(WordCharacters.contains(codePoint)).isFalse();
  }

  /** Added by Unicode 15 and 16, so JDK 25 takes them for letters where JDK 17 does not. */
  @ParameterizedTest
  @ValueSource(ints = {0x31350, 0x1e030, 0x10d4a, 0xa7cb})
  void theTableDoesNotGrowWithTheJdk(int codePoint) {
    assertThat(WordCharacters.contains(codePoint)).isFalse();
  }

  private static boolean isLetterOrNumber(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isLetter(codePoint)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
