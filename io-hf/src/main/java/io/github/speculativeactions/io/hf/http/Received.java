package io.github.speculativeactions.io.hf.http;

import java.net.http.HttpHeaders;

/**
 * One server's answer to one sending, whatever it says.
 *
 * @param body is still to come; to be closed
 */
record Received(int status, HttpHeaders headers, BodyStream body) {}
