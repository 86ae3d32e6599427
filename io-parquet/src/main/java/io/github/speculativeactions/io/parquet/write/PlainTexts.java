package io.github.speculativeactions.io.parquet.write;

import java.util.Arrays;

/** Distinct texts in Parquet's PLAIN encoding: each as its length and its UTF-8 bytes. */
final class PlainTexts {

  private final Bytes bytes;
  private final int[] ends;

  private PlainTexts(Bytes bytes, int[] ends) {
    this.bytes = bytes;
    this.ends = ends;
  }

  /** {@return texts as they are written in some form} */
  static PlainTexts of(DistinctTexts texts, TextForm form) {
    Bytes bytes = new Bytes(expectedBytes(texts));
    int[] ends = new int[texts.size()];
    for (int i = 0; i < ends.length; i++) {
      byte[] utf8 = form.utf8(texts.get(i));
      bytes.putLow(utf8.length, Integer.BYTES);
      bytes.put(utf8, 0, utf8.length);
      ends[i] = bytes.size();
    }
    return new PlainTexts(bytes, ends);
  }

  /** {@return the bytes that are enough for ASCII and a little else} */
  private static int expectedBytes(DistinctTexts texts) {
    long bytes = 0;
    for (int i = 0; i < texts.size(); i++) {
      bytes += Integer.BYTES + texts.get(i).length();
    }
    return (int) Math.min(bytes + bytes / 64, Integer.MAX_VALUE / 2);
  }

  /** {@return all texts behind each other} */
  Bytes bytes() {
    return bytes;
  }

  int count() {
    return ends.length;
  }

  private int begin(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  /** {@return how many bytes a text takes, those of its length counted} */
  int length(int number) {
    return ends[number] - begin(number);
  }

  /** Adds a text to others. */
  void copy(int number, Bytes target) {
    target.put(bytes.array(), begin(number), length(number));
  }

  /** {@return the bytes of a text by themselves} */
  byte[] value(int number) {
    return Arrays.copyOfRange(bytes.array(), begin(number) + Integer.BYTES, ends[number]);
  }
}
