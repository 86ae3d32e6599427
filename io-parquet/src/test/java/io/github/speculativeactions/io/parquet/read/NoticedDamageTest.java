package io.github.speculativeactions.io.parquet.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Damage that can be noticed is: no wrong row comes out. (The format has no checksum for footers
 * and page headers, and of pages only some writers store one.)
 */
class NoticedDamageTest {

  private final Map<Path, List<Long>> sums = new HashMap<>();

  @Property(tries = 1_000)
  void aFlippedBitInAPageWithAChecksumEndsTheRowsBeforeAWrongOne(
      @ForAll("checkedFiles") Path file,
      @ForAll @IntRange(min = 0) int page,
      @ForAll @IntRange(min = 0) int place,
      @ForAll @IntRange(min = 0, max = 7) int bit)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<TakenApart.Page> pages =
        new TakenApart(bytes).pages().stream().filter(found -> found.end() > found.body()).toList();
    TakenApart.Page damaged = pages.get(page % pages.size());
    bytes[damaged.body() + place % (damaged.end() - damaged.body())] ^= (byte) (1 << bit);

    Answer answer = FileReads.read(bytes);

    assertThat(answer.message()).contains("a page is damaged: its checksum is ");
    assertThat(answer.sum()).isEqualTo(sums(file).get(answer.good()));
  }

  @Example
  void aFileThatLacksItsEndIsRefusedAtOnceWhereverItEnds() throws IOException {
    for (Path file : smallestOfEachWriter()) {
      byte[] bytes = Files.readAllBytes(file);
      for (int length = 0; length < bytes.length; length++) {
        Answer answer = FileReads.read(Arrays.copyOf(bytes, length));
        assertThat(answer.kind()).as("%s bytes of %s", length, file).isEqualTo(Answer.Kind.REFUSED);
        assertThat(answer.good()).isZero();
      }
    }
  }

  @Provide
  Arbitrary<Path> checkedFiles() {
    List<Path> checked =
        ForeignFiles.readable().stream().filter(NoticedDamageTest::hasChecksums).toList();
    assertThat(checked).hasSizeGreaterThan(30);
    return Arbitraries.of(checked);
  }

  private List<Long> sums(Path file) throws IOException {
    if (!sums.containsKey(file)) {
      sums.put(file, FileReads.sums(Files.readAllBytes(file)));
    }
    return sums.get(file);
  }

  private static List<Path> smallestOfEachWriter() {
    Map<String, Path> smallest = new HashMap<>();
    for (Path file : ForeignFiles.readable()) {
      smallest.merge(
          ForeignFiles.writer(file),
          file,
          (one, other) -> one.toFile().length() <= other.toFile().length() ? one : other);
    }
    return List.copyOf(smallest.values());
  }

  private static boolean hasChecksums(Path file) {
    try {
      List<TakenApart.Page> pages = new TakenApart(Files.readAllBytes(file)).pages();
      return !pages.isEmpty() && pages.stream().allMatch(page -> page.header().isSetCrc());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
