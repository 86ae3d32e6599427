package io.github.speculativeactions.io.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.github.speculativeactions.io.parquet.ParquetCodec;
import io.github.speculativeactions.io.parquet.ParquetOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xerial.snappy.Snappy;

/** What each codec's own library decompresses is what was put. */
class PageCompressorTest {

  /** As large as the buffers that zstd is given. */
  private static final int BUFFER = 1 << 18;

  private static final int[] SIZES = {0, 1, BUFFER - 1, BUFFER, BUFFER + 1, 1 << 20};
  private static final int[] PIECES = {1, 13, 4_099, 65_537, BUFFER - 1, BUFFER + 7, 1 << 20};

  @ParameterizedTest
  @EnumSource
  void onePageAfterTheOtherComesBack(ParquetCodec codec) throws IOException {
    try (PageCompressor compressor = compressor(codec)) {
      for (byte[] page : pages()) {
        for (int piece : PIECES) {
          byte[] compressed = compressed(compressor, page, piece);
          assertThat(decompressed(codec, compressed, page.length))
              .as("%s bytes in pieces of %s", page.length, piece)
              .isEqualTo(page);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBodyAtOnceComesBackWithItsSize(ParquetCodec codec) throws IOException {
    try (PageCompressor compressor = compressor(codec)) {
      for (byte[] page : pages()) {
        Bytes body = new Bytes(0);
        body.put(page, 0, page.length);
        CompressedBytes compressed = compressor.compress(body);
        assertThat(compressed.uncompressedSize()).isEqualTo(page.length);
        assertThat(decompressed(codec, compressed.stored(), page.length)).isEqualTo(page);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNCOMPRESSED")
  void whatRepeatsBecomesLess(ParquetCodec codec) {
    try (PageCompressor compressor = compressor(codec)) {
      byte[] page = SampleBytes.repeating(1 << 20);
      assertThat(compressed(compressor, page, 4_099)).hasSizeLessThan(page.length / 15);
    }
  }

  @Test
  void aFrameOfZstandardStatesTheSizeOfItsContent() {
    try (PageCompressor compressor = compressor(ParquetCodec.ZSTD)) {
      for (byte[] page : pages()) {
        byte[] frame = compressed(compressor, page, 65_537);
        assertThat(Zstd.getFrameContentSize(frame)).isEqualTo(page.length);
      }
    }
  }

  private static PageCompressor compressor(ParquetCodec codec) {
    return PageCompressor.of(ParquetOptions.builder().codec(codec).build());
  }

  private static List<byte[]> pages() {
    List<byte[]> pages = new ArrayList<>();
    for (int size : SIZES) {
      pages.add(SampleBytes.random(size, size));
      pages.add(SampleBytes.repeating(size));
    }
    return pages;
  }

  /** Puts a page piece by piece, from an array that is other bytes before and behind. */
  private static byte[] compressed(PageCompressor compressor, byte[] page, int piece) {
    compressor.begin(page.length);
    byte[] borrowed = new byte[piece + 5];
    for (int done = 0; done < page.length; done += piece) {
      int length = Math.min(piece, page.length - done);
      System.arraycopy(page, done, borrowed, 3, length);
      compressor.put(borrowed, 3, length);
      Arrays.fill(borrowed, (byte) '#'); // put needs them no longer
    }
    return compressor.end();
  }

  private static byte[] decompressed(ParquetCodec codec, byte[] compressed, int size)
      throws IOException {
    return switch (codec) {
      case UNCOMPRESSED -> compressed;
      case SNAPPY -> Snappy.uncompress(compressed);
      case GZIP -> new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes();
      case ZSTD -> Zstd.decompress(compressed, size);
    };
  }
}
