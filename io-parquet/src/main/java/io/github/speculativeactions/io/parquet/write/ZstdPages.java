package io.github.speculativeactions.io.parquet.write;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.ZstdCompressCtx;
import java.nio.ByteBuffer;

/**
 * Compresses pages with Zstandard, in one native context.
 *
 * <p>Bytes go through buffers outside the Java heap, piece by piece: native code that is given a
 * Java array keeps the collector waiting, and a page can take long.
 */
final class ZstdPages implements PageCompressor {

  private static final int BUFFER_BYTES = 1 << 18;

  private final ZstdCompressCtx context = new ZstdCompressCtx();
  private final ByteBuffer source = ByteBuffer.allocateDirect(BUFFER_BYTES);
  private final ByteBuffer target = ByteBuffer.allocateDirect(BUFFER_BYTES);
  private Bytes compressed = new Bytes(0);

  ZstdPages(int level) {
    context.setLevel(level);
  }

  @Override
  public void begin(int size) {
    context.setPledgedSrcSize(size);
    compressed = new Bytes(size / 8);
  }

  @Override
  public void put(byte[] bytes, int from, int length) {
    int done = 0;
    while (done < length) {
      if (!source.hasRemaining()) {
        compress(EndDirective.CONTINUE);
      }
      int part = Math.min(source.remaining(), length - done);
      source.put(bytes, from + done, part);
      done += part;
    }
  }

  @Override
  public byte[] end() {
    compress(EndDirective.END);
    return compressed.toArray();
  }

  private void compress(EndDirective directive) {
    source.flip();
    boolean done;
    do {
      done = context.compressDirectByteBufferStream(target, source, directive);
      target.flip();
      compressed.put(target);
      target.clear();
    } while (source.hasRemaining() || (directive == EndDirective.END && !done));
    source.clear();
  }

  @Override
  public void close() {
    context.close();
  }
}
