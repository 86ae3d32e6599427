/**
 * Publishing: {@code HubSink} is a sink around one that writes files, {@code HubPublisher} brings
 * files to a repository of the Hub.
 *
 * <p>What is to be done is planned against the commit that the repository is at ({@code
 * PushPlanner}, {@code CardMerge}), large files are brought to storage by their content ({@code
 * LargeUploads}), with what has arrived kept for the next run ({@code UnfinishedUploads}), and one
 * commit makes all of it visible ({@code DatasetPush}). Uses the packages for the API, for HTTP,
 * for names, and for what cards say of data; none of them knows this one.
 */
@NullMarked
package io.github.speculativeactions.io.hf.publish;

import org.jspecify.annotations.NullMarked;
