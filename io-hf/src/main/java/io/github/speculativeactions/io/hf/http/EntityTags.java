package io.github.speculativeactions.io.hf.http;

/** Reads the header {@code ETag} as {@code huggingface_hub} does. */
public final class EntityTags {

  private EntityTags() {}

  /** {@return the tag without the mark of a weak one and without quotes} */
  public static String normalized(String header) {
    int start = 0;
    while (start < header.length() && "W/".indexOf(header.charAt(start)) >= 0) {
      start++;
    }
    int end = header.length();
    while (start < end && header.charAt(start) == '"') {
      start++;
    }
    while (end > start && header.charAt(end - 1) == '"') {
      end--;
    }
    return header.substring(start, end);
  }
}
