package io.github.speculativeactions.io.hf.api;

import io.github.speculativeactions.io.hf.http.HubUrl;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a large file that is not stored yet may be sent to, for as long as the signatures hold.
 *
 * @param file the file
 * @param target where the whole file goes, or, if it goes in parts, where they are reported
 * @param headers what to send with the whole file
 * @param partSize how many bytes each part but the last has; the file's size if it goes whole
 * @param parts where the parts go, in order; empty if the file goes whole
 * @param verification where to have it checked; null if the hub does not ask for that
 * @param record the URLs and the size of the parts, on one line, for a later run: signatures, but
 *     no header that the hub asks to send, which may be the token; empty if the file goes whole
 */
public record UploadOffer(
    LargeFile file,
    HubUrl target,
    Map<String, String> headers,
    long partSize,
    List<HubUrl> parts,
    @Nullable Verification verification,
    String record) {

  /** Copies the collections. */
  public UploadOffer {
    headers = Map.copyOf(headers);
    parts = List.copyOf(parts);
  }

  /**
   * Where to have a stored file checked.
   *
   * @param headers what to send along
   */
  public record Verification(HubUrl url, Map<String, String> headers) {

    /** Copies the headers. */
    public Verification {
      headers = Map.copyOf(headers);
    }
  }

  /** {@return URLs and signatures are left out} */
  @Override
  public String toString() {
    return file + " in " + Math.max(1, parts.size()) + " parts";
  }
}
