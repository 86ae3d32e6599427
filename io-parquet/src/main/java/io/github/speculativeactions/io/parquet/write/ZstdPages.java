package io.github.speculativeactions.io.parquet.write;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.util.Arrays;

/** Compresses pages with Zstandard, in one native context. */
final class ZstdPages implements PageCompressor {

  private final ZstdCompressCtx context = new ZstdCompressCtx();
  private byte[] target = new byte[0];

  ZstdPages(int level) {
    context.setLevel(level);
  }

  @Override
  public byte[] compressed(Bytes page) {
    int bound = Math.toIntExact(Zstd.compressBound(page.size()));
    if (target.length < bound) {
      target = new byte[bound];
    }
    int length = context.compressByteArray(target, 0, target.length, page.array(), 0, page.size());
    return Arrays.copyOf(target, length);
  }

  @Override
  public void close() {
    context.close();
  }
}
