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

/** Reads what the LFS batch API offers, and believes nothing that does not fit together. */
final class OfferReader {

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
    HubUrl target = urls.named(href(upload)).anonymous();
    Map<String, String> headers = texts(upload.path("header"));
    Verification verification = verification(actions.path("verify"));
    if (!headers.containsKey(CHUNK_SIZE)) {
      return new UploadOffer(
          file, target, headers, file.size(), List.of(), verification, object.toString());
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
        file, target, Map.of(), partSize, parts, verification, object.toString());
  }

  private @Nullable Verification verification(JsonNode verify) {
    return verify.isObject()
        ? new Verification(urls.named(href(verify)), texts(verify.path("header")))
        : null;
  }

  private String href(JsonNode action) {
    JsonNode href = action.path("href");
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
            byNumber.put(Long.valueOf(name), urls.signed(value));
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
