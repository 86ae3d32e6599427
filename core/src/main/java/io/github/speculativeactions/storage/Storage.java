package io.github.speculativeactions.storage;

import java.io.IOException;
import java.util.List;

/**
 * A kind of place where input files live, found by the scheme of a location.
 *
 * <p>Implementations are safe for use by several threads. They are found as service providers (see
 * {@link Storages#discover()}) or handed over.
 */
public interface Storage {

  /**
   * {@return the scheme of the locations it understands, such as {@code hf} for {@code
   * hf://datasets/…}; {@code file} also gets every location without a scheme}
   */
  String scheme();

  /**
   * Lists the files a location stands for: a file itself, every file below a folder, or the matches
   * of a glob.
   *
   * @param location as the user wrote it, scheme included if there was one
   * @return the files in the order of their locations, hidden files left out; never empty
   * @throws io.github.speculativeactions.SpeculativeActionsException if the location cannot be
   *     understood (CONFIGURATION), or if it stands for no file at all (INPUT)
   * @throws IOException if the place cannot be reached or read
   */
  List<StoredFile> list(String location) throws IOException;
}
