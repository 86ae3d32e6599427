package io.github.speculativeactions.io.hf.api;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.io.hf.DatasetLocation;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.cache.TreeEntry;
import io.github.speculativeactions.io.hf.http.AnswerHead;
import io.github.speculativeactions.io.hf.http.HubDocument;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The files that pages of a listing name, each checked as it comes: a path that leads out of the
 * repository, or a name of a content that is none, makes the whole listing worthless.
 */
final class FileListing {

  /** Ten times what the Hub advises for a whole repository. */
  private static final int MOST_FILES = 1_000_000;

  /** Pages may be empty, so that files alone would not end the list of a malicious server. */
  private static final int MOST_PAGES = 10_000;

  private static final Pattern SHA_1 = Pattern.compile("[0-9a-f]{40}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private final RepositoryId repository;
  private final SortedMap<String, TreeEntry> files = new TreeMap<>();
  private int pages;

  FileListing(RepositoryId repository) {
    this.repository = repository;
  }

  /** {@return the files so far} */
  SortedMap<String, TreeEntry> byPath() {
    return Collections.unmodifiableSortedMap(files);
  }

  /**
   * Adds the files of a page; folders and submodules are left out.
   *
   * @throws HubException if the page is not one, or the listing is longer than any should be
   */
  void addPage(HubDocument page) {
    AnswerHead head = page.head();
    JsonNode entries = page.json();
    if (!entries.isArray()) {
      throw head.unfit("is not a list of files");
    }
    for (JsonNode entry : entries) {
      if (text(entry.path("type")).equals("file")) {
        files.put(checkedPath(entry.path("path"), head), file(entry, head));
      }
    }
    pages++;
    if (files.size() > MOST_FILES || pages > MOST_PAGES) {
      throw head.unfit(
          "goes on after %d files on %d pages; name a smaller dataset"
              .formatted(files.size(), pages));
    }
  }

  private String checkedPath(JsonNode path, AnswerHead head) {
    String name = text(path);
    try {
      if (!name.isEmpty()) {
        return new DatasetLocation(repository, DatasetLocation.DEFAULT_REVISION, name).path();
      }
    } catch (SpeculativeActionsException e) {
      throw head.unfit("lists a file that must not be read: " + e.reason());
    }
    throw head.unfit("lists a file without a path");
  }

  private static TreeEntry file(JsonNode entry, AnswerHead head) {
    String blobId = text(entry.path("oid"));
    long size = size(entry.path("size"));
    JsonNode lfs = entry.path("lfs");
    String sha256 = lfs.isObject() ? text(lfs.path("oid")) : null;
    boolean isSound =
        SHA_1.matcher(blobId).matches()
            && size >= 0
            && (sha256 == null
                || (SHA_256.matcher(sha256).matches() && size(lfs.path("size")) == size));
    if (!isSound) {
      throw head.unfit("lists a file without its size or hash");
    }
    String xetHash = text(entry.path("xetHash"));
    return new TreeEntry(
        size,
        blobId,
        sha256,
        sha256 == null ? null : (Long) size,
        SHA_256.matcher(xetHash).matches() ? xetHash : null);
  }

  /** The number of bytes; negative if it is none. */
  private static long size(JsonNode size) {
    return size.isIntegralNumber() && size.canConvertToLong() ? size.longValue() : -1;
  }

  /** The text; empty if it is none. */
  private static String text(JsonNode json) {
    return json.isString() ? json.stringValue() : "";
  }
}
