package io.github.speculativeactions.io.hf.api;

import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.api.UploadOffer.Verification;
import io.github.speculativeactions.io.hf.http.HubUrl;
import io.github.speculativeactions.io.hf.http.HubUrls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what the LFS batch API offers, and believes nothing that does not fit together. */
final class OfferReader {

  private static final String HREF = "href";
  private static final String HEADER = "header";
  private static final String CHUNK_SIZE = "chunk_size";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private final HubUrls urls;
  private final Function<String, HubException> unfit;

  /**
   * @param unfit makes the failure of which a fault tells, as in "offers an upload without …"
   */
  OfferReader(HubUrls urls, Function<String, HubException> unfit) {
    this.urls = urls;
    this.unfit = unfit;
  }

  /**
   * {@return what is offered for a file; null if it is stored already}
   *
   * @throws HubException if the hub refuses the file, or the offer makes no sense
   */
  @Nullable UploadOffer read(LargeFile file, JsonNode object) {
    JsonNode error = object.path("error");
    if (error.isObject()) {
      throw unfit.apply(
          "refuses the large file %s (code %d)"
              .formatted(file.sha256(), error.path("code").asInt(0)));
    }
    JsonNode actions = object.path("actions");
    JsonNode upload = actions.path("upload");
    if (!upload.isObject()) {
      return null;
    }
    return offer(file, upload, verification(actions.path("verify")));
  }

  /**
   * {@return an offer that was made earlier, with what a later one says of verification}
   *
   * @param record of the earlier offer
   */
  UploadOffer earlier(UploadOffer fresh, JsonNode record) {
    return offer(fresh.file(), record, fresh.verification());
  }

  private UploadOffer offer(LargeFile file, JsonNode upload, @Nullable Verification verification) {
    String href = href(upload);
    HubUrl target = urls.named(href, unfit).anonymous();
    Map<String, String> headers = texts(upload.path(HEADER));
    if (!headers.containsKey(CHUNK_SIZE)) {
      return new UploadOffer(file, target, headers, file.size(), List.of(), verification, "");
    }
    long partSize = partSize(headers.get(CHUNK_SIZE));
    List<HubUrl> parts = parts(headers);
    long expected = file.size() / partSize + (file.size() % partSize == 0 ? 0 : 1);
    if (parts.size() != expected) {
      throw unfit.apply(
          "offers %d parts of %d bytes for a file of %d"
              .formatted(parts.size(), partSize, file.size()));
    }
    return new UploadOffer(
        file, target, Map.of(), partSize, parts, verification, kept(href, headers));
  }

  /** As the hub writes it, but without any header that is sent along. */
  private static String kept(String href, Map<String, String> headers) {
    ObjectNode upload = JsonNodeFactory.instance.objectNode().put(HREF, href);
    ObjectNode numbered = upload.putObject(HEADER);
    headers.forEach(
        (name, value) -> {
          if (name.equals(CHUNK_SIZE) || NUMBER.matcher(name).matches()) {
            numbered.put(name, value);
          }
        });
    return upload.toString();
  }

  private @Nullable Verification verification(JsonNode verify) {
    return verify.isObject()
        ? new Verification(urls.named(href(verify), unfit), texts(verify.path(HEADER)))
        : null;
  }

  private String href(JsonNode action) {
    JsonNode href = action.path(HREF);
    if (!href.isString()) {
      throw unfit.apply("offers an upload without saying where to");
    }
    return href.stringValue();
  }

  private long partSize(@Nullable String text) {
    if (text == null || !NUMBER.matcher(text).matches() || Long.parseLong(text) == 0) {
      throw unfit.apply("offers an upload in parts of a size that is none");
    }
    return Long.parseLong(text);
  }

  private List<HubUrl> parts(Map<String, String> headers) {
    SortedMap<Long, HubUrl> byNumber = new TreeMap<>();
    headers.forEach(
        (name, value) -> {
          if (NUMBER.matcher(name).matches()) {
            byNumber.put(Long.valueOf(name), urls.signed(value, unfit));
          }
        });
    if (!byNumber.isEmpty()
        && (byNumber.firstKey() != 1 || byNumber.lastKey() != byNumber.size())) {
      throw unfit.apply("offers an upload whose parts are not numbered from 1 on");
    }
    return new ArrayList<>(byNumber.values());
  }

  private static Map<String, String> texts(JsonNode headers) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> header : headers.properties()) {
      texts.put(header.getKey(), header.getValue().asString(""));
    }
    return texts;
  }
}
