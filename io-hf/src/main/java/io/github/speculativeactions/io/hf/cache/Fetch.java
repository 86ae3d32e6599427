package io.github.speculativeactions.io.hf.cache;

import java.io.IOException;
import java.io.InputStream;

/** Gets the content of one file, from its beginning or from where an earlier try broke off. */
@FunctionalInterface
public interface Fetch {

  /**
   * {@return the bytes from an offset to the end of the file; the cache closes the stream}
   *
   * @param offset how many bytes are there already, less than the size of the file; a server that
   *     sends the whole file nevertheless is the implementation's to deal with
   * @throws IOException if there is no answer; what was received before is kept for the next try
   */
  InputStream openFrom(long offset) throws IOException;
}
