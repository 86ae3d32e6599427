package io.github.speculativeactions.io.hf.http;

import static io.github.speculativeactions.io.hf.http.LoopbackServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.LogRecords;
import io.github.speculativeactions.io.hf.RetryPolicy;
import io.github.speculativeactions.io.hf.Token;
import io.github.speculativeactions.io.hf.http.LoopbackServer.Received;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** A server that says every secret it knows, in every way, does not get one into a message. */
class SecretsPropertiesTest {

  private static volatile String token = "";
  private static volatile String signature = "";

  private static final LoopbackServer CONTENT =
      new LoopbackServer((request, exchange) -> tell(request.target(), exchange));
  private static final LoopbackServer HUB = new LoopbackServer(SecretsPropertiesTest::redirect);

  /** How a secret could be told. */
  enum Way {
    PLAIN,
    JSON,
    S3,
    LONG,
    HEADER,
    REQUEST_ID,
    ERROR_CODE,
    BAD_LOCATION,
    ENCODING,
    RANGE,
    GOOD
  }

  @AfterContainer
  static void stop() {
    CONTENT.close();
    HUB.close();
  }

  @Property(tries = 100)
  void noSecretIsShown(
      @ForAll("tokens") String randomToken,
      @ForAll("signatures") String randomSignature,
      @ForAll Way way) {
    token = randomToken;
    signature = randomSignature;
    try (LogRecords log = new LogRecords()) {
      HubHttp http = HubHttp.of(options(), new Times().waiting(0));
      StringBuilder shown = new StringBuilder();
      for (HubUrl url :
          new HubUrl[] {
            http.urls().ours(HUB.at("/redirect/" + way)),
            http.urls().ours(HUB.at(signed("/" + way))),
            http.urls().signed(CONTENT.base() + signed("/" + way), Hubs::unfit),
            http.urls().named(CONTENT.base() + signed("/" + way), Hubs::unfit)
          }) {
        shown.append(url).append('\n').append(everythingSaid(http, url));
      }
      shown.append(log.texts());
      assertThat(shown.toString())
          .contains("/" + way)
          .doesNotContain(token)
          .doesNotContain(signature)
          .doesNotContain(encoded(signature));
    }
  }

  private static String everythingSaid(HubHttp http, HubUrl url) {
    HubRequest.Builder asked = HubRequest.get(url).header("X-Amz-Security-Token", signature);
    return said(http, asked.build()) + said(http, asked.range(new ByteRange(0, 0)).build());
  }

  private static String said(HubHttp http, HubRequest request) {
    StringWriter said = new StringWriter();
    said.append(request.toString()).append('\n');
    try (HubResponse response = http.open(request)) {
      said.append(response + " " + response.head() + " " + response.head().url());
      said.append(http.read(request).toString());
    } catch (HubException e) {
      said.append(e + " " + e.requestId() + e.errorCode());
      e.printStackTrace(new PrintWriter(said, true));
    }
    return said.toString();
  }

  private static void redirect(Received request, HttpExchange exchange) throws IOException {
    if (request.target().startsWith("/redirect/")) {
      String way = request.target().substring("/redirect".length());
      reply(exchange, 302, "", "Location", CONTENT.base() + signed(way));
    } else {
      tell(request.target(), exchange);
    }
  }

  private static void tell(String target, HttpExchange exchange) throws IOException {
    String all =
        "secret: Bearer "
            + token
            + " "
            + token
            + " of "
            + target
            + " and "
            + exchange.getRequestURI().getQuery()
            + " "
            + signature
            + " "
            + encoded(signature);
    switch (Way.valueOf(exchange.getRequestURI().getPath().substring(1))) {
      case PLAIN -> reply(exchange, 403, all);
      case JSON -> reply(exchange, 500, "{\"error\":[\"" + all + "\",\"" + token + "\"]}");
      case S3 -> reply(exchange, 403, "<Error><Code>" + token + "</Code>" + all + "</Error>");
      case LONG -> reply(exchange, 400, "x".repeat(995) + token + "y".repeat(70_000) + all);
      case HEADER -> reply(exchange, 429, "", "X-Error-Message", all, "X-HF-Warning", "t;" + all);
      case REQUEST_ID -> reply(exchange, 404, "", "X-Request-Id", "x".repeat(190) + all);
      case ERROR_CODE -> reply(exchange, 404, "", "X-Error-Code", all, "Content-Range", all);
      case BAD_LOCATION -> reply(exchange, 302, "", "Location", "ftp://x/" + all);
      case ENCODING -> reply(exchange, 200, all, "Content-Encoding", token);
      case RANGE -> reply(exchange, 206, "a", "Content-Range", token);
      case GOOD -> reply(exchange, 200, all, "ETag", all);
    }
  }

  private static String signed(String path) {
    return path + "?X-Amz-Signature=" + encoded(signature) + "&Expires=1";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HubOptions options() {
    return Hubs.options(HUB.base())
        .token(Token.of(token))
        .retryPolicy(RetryPolicy.defaults().withRetries(1))
        .build();
  }

  @Provide
  Arbitrary<String> tokens() {
    return Arbitraries.strings()
        .alpha()
        .numeric()
        .ofMinLength(8)
        .ofMaxLength(40)
        .map("hf_"::concat);
  }

  @Provide
  Arbitrary<String> signatures() {
    return Arbitraries.strings()
        .alpha()
        .numeric()
        .withChars('+', '/', '=', '-', '_', '~')
        .ofMinLength(12)
        .ofMaxLength(80);
  }
}
