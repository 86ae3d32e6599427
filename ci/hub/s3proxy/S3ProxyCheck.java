import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.speculativeactions.io.hf.HubAnswer;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.Token;
import io.github.speculativeactions.io.hf.api.LargeFile;
import io.github.speculativeactions.io.hf.api.LargeFileApi;
import io.github.speculativeactions.io.hf.api.UploadOffer;
import io.github.speculativeactions.io.hf.http.ByteRange;
import io.github.speculativeactions.io.hf.http.HubHttp;
import io.github.speculativeactions.io.hf.http.HubRequest;
import io.github.speculativeactions.io.hf.http.HubResponse;
import io.github.speculativeactions.io.hf.http.HubUrl;
import io.github.speculativeactions.io.hf.http.RequestBody;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends large files to S3Proxy, a storage that checks signatures as S3 does and that others wrote, by
 * URLs signed for it: whole and in parts; reads ranges of them; and sees altered signatures refused.
 *
 * <pre>
 * mvn -f ci/hub/s3proxy dependency:copy-dependencies -DoutputDirectory=LIB
 * java -cp speculative-actions.jar ci/hub/s3proxy/S3ProxyCheck.java LIB
 * </pre>
 */
class S3ProxyCheck {

  static final String IDENTITY = "local-identity";
  static final String CREDENTIAL = "local-credential";
  static final int PART = 5 << 20;
  static final HttpClient CLIENT = HttpClient.newHttpClient();

  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory("s3proxy");
    int port = freePort();
    Process proxy = start(args[0], data, port);
    HttpServer hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try {
      Signer s3 = new Signer("127.0.0.1:" + port);
      awaitAnswer(s3);
      require(send(s3.url("PUT", "/bucket", Map.of()), "PUT", "").statusCode() == 200, "a bucket");
      String endpoint = "http://127.0.0.1:" + hub.getAddress().getPort();
      hub.createContext("/", exchange -> answer(exchange, s3, endpoint));
      hub.start();
      check(s3, endpoint, data);
    } finally {
      hub.stop(0);
      proxy.destroy();
      proxy.waitFor();
    }
  }

  static void check(Signer s3, String endpoint, Path home) throws Exception {
    HubOptions options =
        HubOptions.builder(home).endpoint(endpoint).token(Token.of("hf_secret")).build();
    HubHttp http = HubHttp.of(options);
    LargeFileApi api = new LargeFileApi(http, options, new RepositoryId("alice", "rows"));
    byte[] small = random(700_000);
    byte[] large = random(2 * PART + 1_234);
    upload(api, small);
    upload(api, large);
    System.out.println("S3Proxy took " + small.length + " bytes whole and " + large.length + " in parts");

    for (byte[] content : List.of(small, large)) {
      URI url = s3.url("GET", "/bucket/" + sha256(content), Map.of());
      int from = content.length / 2;
      HubRequest request =
          HubRequest.get(signed(http, url.toString())).range(ByteRange.of(from, 1_000)).build();
      try (HubResponse response = http.open(request)) {
        byte[] read = response.body().readAllBytes();
        require(Arrays.equals(read, Arrays.copyOfRange(content, from, from + 1_000)), "the range");
      }
    }
    System.out.println("S3Proxy gave the ranges that were asked for");

    String altered = s3.url("PUT", "/bucket/other", Map.of()).toString().replace("/other", "/another");
    try {
      http.read(HubRequest.put(signed(http, altered), RequestBody.ofBytes(small, "")).build());
      throw new AssertionError("an altered URL was taken");
    } catch (HubException e) {
      require(e.status().orElse(0) == 403, "403 for an altered URL, not " + e.getMessage());
      require(!e.getMessage().contains("Signature="), "no signature in " + e.getMessage());
    }
    System.out.println("S3Proxy refused an altered URL");
  }

  static void upload(LargeFileApi api, byte[] content) throws Exception {
    LargeFile file = new LargeFile(sha256(content), content.length);
    UploadOffer offer = api.offers(List.of(file)).get(file.sha256());
    if (offer.parts().isEmpty()) {
      api.send(offer, RequestBody.ofBytes(content, ""), sent -> {});
      return;
    }
    List<String> tags = new ArrayList<>();
    for (int part = 0; part < offer.parts().size(); part++) {
      int from = part * PART;
      byte[] slice = Arrays.copyOfRange(content, from, Math.min(content.length, from + PART));
      tags.add(api.sendPart(offer, part, RequestBody.ofBytes(slice, ""), sent -> {}));
    }
    api.complete(offer, tags);
  }

  /** As much of a hub as an upload needs, with S3Proxy as its storage. */
  static void answer(HttpExchange exchange, Signer s3, String endpoint) throws IOException {
    try (exchange) {
      JsonNode body = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
      Map<String, String> query = query(exchange.getRequestURI());
      JsonNode answer =
          query.containsKey("uploadId")
              ? complete(s3, query, body)
              : batch(s3, endpoint, body.path("objects").get(0));
      byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/vnd.git-lfs+json");
      exchange.sendResponseHeaders(answer.has("error") ? 500 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  static JsonNode batch(Signer s3, String endpoint, JsonNode asked) {
    String key = "/bucket/" + asked.path("oid").stringValue();
    long size = asked.path("size").longValue();
    ObjectNode answer = JsonMapper.shared().createObjectNode();
    ObjectNode object = answer.putArray("objects").addObject();
    object.put("oid", asked.path("oid").stringValue()).put("size", size);
    ObjectNode upload = object.putObject("actions").putObject("upload");
    if (size <= PART) {
      upload.put("href", s3.url("PUT", key, Map.of()).toString());
      return answer;
    }
    String begun = send(s3.url("POST", key, Map.of("uploads", "")), "POST", "").body();
    Matcher id = Pattern.compile("<UploadId>(.+)</UploadId>").matcher(begun);
    require(id.find(), "an upload: " + begun);
    upload.put("href", endpoint + "/complete?key=" + encoded(key) + "&uploadId=" + encoded(id.group(1)));
    ObjectNode header = upload.putObject("header").put("chunk_size", String.valueOf(PART));
    for (int part = 1; part <= (size + PART - 1) / PART; part++) {
      Map<String, String> query = Map.of("partNumber", String.valueOf(part), "uploadId", id.group(1));
      header.put("%05d".formatted(part), s3.url("PUT", key, query).toString());
    }
    return answer;
  }

  static JsonNode complete(Signer s3, Map<String, String> query, JsonNode body) {
    StringBuilder xml = new StringBuilder("<CompleteMultipartUpload>");
    for (JsonNode part : body.path("parts")) {
      xml.append("<Part><PartNumber>%d</PartNumber><ETag>%s</ETag></Part>"
          .formatted(part.path("partNumber").intValue(), part.path("etag").stringValue()));
    }
    xml.append("</CompleteMultipartUpload>");
    URI url = s3.url("POST", query.get("key"), Map.of("uploadId", query.get("uploadId")));
    HttpResponse<String> answer = send(url, "POST", xml.toString());
    ObjectNode json = JsonMapper.shared().createObjectNode();
    boolean taken = answer.statusCode() == 200 && answer.body().contains("ETag");
    return taken ? json : json.put("error", answer.body());
  }

  /** Signs URLs as S3 wants it (AWS Signature Version 4, in the query). */
  record Signer(String host) {

    private static final String REGION = "us-east-1";

    URI url(String method, String path, Map<String, String> parameters) {
      String time = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC).format(Instant.now());
      String scope = time.substring(0, 8) + "/" + REGION + "/s3/aws4_request";
      Map<String, String> query = new TreeMap<>(parameters);
      query.put("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
      query.put("X-Amz-Credential", IDENTITY + "/" + scope);
      query.put("X-Amz-Date", time);
      query.put("X-Amz-Expires", "600");
      query.put("X-Amz-SignedHeaders", "host");
      String canonical = query.entrySet().stream()
          .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
          .collect(Collectors.joining("&"));
      String request = String.join("\n", method, path, canonical, "host:" + host, "", "host", "UNSIGNED-PAYLOAD");
      String toSign = String.join("\n", "AWS4-HMAC-SHA256", time, scope, sha256(request.getBytes(StandardCharsets.UTF_8)));
      byte[] key = ("AWS4" + CREDENTIAL).getBytes(StandardCharsets.UTF_8);
      for (String step : scope.split("/")) {
        key = hmac(key, step);
      }
      String signature = HexFormat.of().formatHex(hmac(key, toSign));
      return URI.create("http://" + host + path + "?" + canonical + "&X-Amz-Signature=" + signature);
    }

    private static byte[] hmac(byte[] key, String text) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static Process start(String lib, Path data, int port) throws IOException {
    Path settings = Files.writeString(
        data.resolve("settings"),
        """
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem
        jclouds.filesystem.basedir=%s
        """.formatted(port, IDENTITY, CREDENTIAL, Files.createDirectory(data.resolve("objects"))));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java, "-cp", lib + "/*", "org.gaul.s3proxy.Main", "--properties", settings.toString())
        .redirectErrorStream(true)
        .redirectOutput(data.resolve("log").toFile())
        .start();
  }

  static void awaitAnswer(Signer s3) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      try {
        send(s3.url("GET", "/", Map.of()), "GET", "");
        return;
      } catch (IllegalStateException e) {
        Thread.sleep(100);
      }
    }
    throw new AssertionError("S3Proxy does not answer");
  }

  static HttpResponse<String> send(URI url, String method, String body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(url)
              .version(HttpClient.Version.HTTP_1_1)
              .method(method, HttpRequest.BodyPublishers.ofString(body))
              .build();
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, String> query(URI uri) {
    Map<String, String> query = new TreeMap<>();
    if (uri.getQuery() != null) {
      for (String one : uri.getQuery().split("&")) {
        query.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
      }
    }
    return query;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static HubUrl signed(HubHttp http, String url) {
    return http.urls().signed(url, fault -> new HubException(fault, HubAnswer.NONE));
  }

  static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("expected " + what);
    }
  }
}
