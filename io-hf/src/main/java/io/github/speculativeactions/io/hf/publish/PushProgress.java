package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.io.hf.RepositoryId;

/**
 * How far the large files of a repository are.
 *
 * @param repository where they go
 * @param storedBytes how many bytes are sent, or were stored already; goes back when something is
 *     sent again
 * @param totalBytes how many there are to be
 */
public record PushProgress(RepositoryId repository, long storedBytes, long totalBytes) {}
