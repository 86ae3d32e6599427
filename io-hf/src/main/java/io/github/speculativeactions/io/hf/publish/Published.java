package io.github.speculativeactions.io.hf.publish;

import io.github.speculativeactions.io.hf.RepositoryId;
import java.net.URI;

/**
 * A repository that holds what was to be published.
 *
 * @param repository its name
 * @param page its page for people
 * @param commit the commit of its main branch that holds it; an older one if nothing had changed
 */
public record Published(RepositoryId repository, URI page, String commit) {}
