/**
 * How the Hub is asked: {@code HubHttp} sends a {@code HubRequest} and gives a {@code HubResponse},
 * whose body is a stream, or a {@code HubDocument}, whose body was read.
 *
 * <p>Here are all rules that every request obeys: whom the token is shown ({@code HubUrl}), which
 * redirects are followed ({@code Redirection}), what is tried again and when ({@code Retries},
 * {@code Pace}), how long nothing may happen ({@code Transport}, {@code BodyStream}), what a
 * refusal means ({@code Refusal}) and what no message may show ({@code Redaction}). Of the API's
 * routes and documents it knows nothing. Depends on the package above it, which does not depend on
 * this one; not exported.
 */
@NullMarked
package io.github.speculativeactions.io.hf.http;

import org.jspecify.annotations.NullMarked;
