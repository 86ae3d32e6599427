package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.api.LargeFileApi;
import io.github.speculativeactions.io.hf.api.UploadOffer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An upload in parts, and which of them have arrived.
 *
 * <p>The record is that of the offer, then a line for each part: its number, its tag, and the
 * number again, so that a line that was cut off is none. It is a help and no more: where it cannot
 * be read or written, all parts are sent. Safe for use by several threads.
 */
final class UnfinishedUpload {

  private static final Pattern PART = Pattern.compile("([0-9]{1,6}) (.+) \\1");

  private final UploadOffer offer;
  private final UnfinishedUploads records;
  private final Map<Integer, String> tags = new ConcurrentHashMap<>();
  private boolean recorded;

  private UnfinishedUpload(UploadOffer offer, UnfinishedUploads records) {
    this.offer = offer;
    this.records = records;
  }

  /**
   * {@return the upload that an earlier run began, if there is a record of one, or else a new one}
   *
   * @param fresh what the hub offers now
   */
  static UnfinishedUpload of(UploadOffer fresh, UnfinishedUploads records, LargeFileApi api) {
    UnfinishedUpload begun = new UnfinishedUpload(fresh, records);
    if (fresh.parts().isEmpty()) {
      return begun;
    }
    try {
      List<String> lines = records.read(fresh.file().sha256());
      if (lines.isEmpty()) {
        return begun;
      }
      UnfinishedUpload upload =
          new UnfinishedUpload(api.earlierOffer(fresh, lines.get(0)), records);
      upload.recorded = true;
      lines.subList(1, lines.size()).forEach(upload::note);
      return upload;
    } catch (IOException | HubException e) {
      begun.forget();
      return begun;
    }
  }

  UploadOffer offer() {
    return offer;
  }

  /** {@return the tag of a part that has arrived} */
  Optional<String> tag(int part) {
    return Optional.ofNullable(tags.get(part));
  }

  /** Keeps that a part has arrived. */
  synchronized void arrived(int part, String tag) {
    tags.put(part, tag);
    String hash = offer.file().sha256();
    try {
      if (!recorded) {
        records.begin(hash, offer.record());
        recorded = true;
      }
      records.append(hash, "\n%d %s %d".formatted(part, tag, part));
    } catch (IOException e) {
      // The next run sends more than it had to.
      return;
    }
  }

  /** Deletes the record. */
  synchronized void forget() {
    tags.clear();
    recorded = false;
    records.forget(offer.file().sha256());
  }

  private void note(String line) {
    Matcher part = PART.matcher(line);
    if (part.matches()) {
      tags.put(Integer.valueOf(part.group(1)), part.group(2));
    }
  }
}
