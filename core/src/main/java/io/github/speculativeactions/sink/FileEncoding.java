package io.github.speculativeactions.sink;

/**
 * How the rows of a split become files: what a {@link FolderSink} leaves to a file format.
 *
 * <p>An encoding serves one sink and is called on its thread: its writers may share what they make
 * of messages that several datasets hold.
 */
public interface FileEncoding {

  /** {@return the ending of file names, without a dot} */
  String extension();

  /** {@return what files keep of the shape of rows} */
  RowShape rowShape();

  /**
   * {@return a writer for the rows of one split of one dataset}
   *
   * @param files where its files lie, and what its rows are
   */
  SplitWriter open(SplitFiles files);
}
