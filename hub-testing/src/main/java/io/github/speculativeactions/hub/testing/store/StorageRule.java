package io.github.speculativeactions.hub.testing.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which files are LFS objects: large ones, binary ones, and those with the extensions of data. */
public final class StorageRule {

  private static final long LARGEST_REGULAR = 10_000_000;

  private static final List<String> EXTENSIONS =
      List.of(
          "7z",
          "arrow",
          "bin",
          "bz2",
          "ftz",
          "gz",
          "h5",
          "joblib",
          "jpg",
          "lz4",
          "mds",
          "mlmodel",
          "model",
          "mp3",
          "mp4",
          "msgpack",
          "npy",
          "npz",
          "onnx",
          "ot",
          "parquet",
          "pb",
          "pickle",
          "pkl",
          "png",
          "pt",
          "pth",
          "rar",
          "safetensors",
          "tar",
          "tflite",
          "tgz",
          "wav",
          "wasm",
          "webp",
          "xz",
          "zip",
          "zst");

  private StorageRule() {}

  /**
   * {@return whether a file is an LFS object}
   *
   * @param sample the first bytes of the file
   */
  public static boolean isLfs(String path, long size, byte[] sample) {
    // Storage refuses empty objects.
    return size > 0 && (size > LARGEST_REGULAR || hasExtension(path) || isBinary(sample));
  }

  /** {@return the {@code .gitattributes} that says so} */
  public static FileEntry gitAttributes() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String extension : EXTENSIONS) {
      lines.append("*.").append(extension).append(" filter=lfs diff=lfs merge=lfs -text\n");
    }
    return FileEntry.regular(Content.of(lines.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean hasExtension(String path) {
    return EXTENSIONS.contains(path.substring(path.lastIndexOf('.') + 1));
  }

  private static boolean isBinary(byte[] sample) {
    for (byte b : sample) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
