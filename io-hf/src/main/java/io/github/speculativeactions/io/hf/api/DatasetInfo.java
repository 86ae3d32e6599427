package io.github.speculativeactions.io.hf.api;

import io.github.speculativeactions.io.hf.Visibility;

/**
 * What the Hub says of a dataset at a revision.
 *
 * @param commit the commit that the revision is: 40 hexadecimal digits
 * @param visibility who may see the repository; everyone, if the hub does not say
 */
public record DatasetInfo(String commit, Visibility visibility) {}
