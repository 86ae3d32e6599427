package io.github.speculativeactions.io.hf.api;

/**
 * A file that the Hub keeps outside of git, by its content.
 *
 * @param sha256 the content's hash, as 64 hexadecimal digits
 * @param size in bytes
 */
public record LargeFile(String sha256, long size) {}
