package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.Visibility;
import java.net.URI;

/**
 * A repository that holds what was to be published.
 *
 * @param repository its name
 * @param page its page for people
 * @param commit the commit of its main branch that holds it; an older one if nothing had changed
 * @param visibility who may see it; one that was there before stays as it was
 */
public record Published(RepositoryId repository, URI page, String commit, Visibility visibility) {}
