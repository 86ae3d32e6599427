package io.github.speculativeactions.io.hf.api;

import io.github.speculativeactions.io.hf.HubAnswer;
import io.github.speculativeactions.io.hf.HubException;
import io.github.speculativeactions.io.hf.HubOptions;
import io.github.speculativeactions.io.hf.RepositoryId;
import io.github.speculativeactions.io.hf.http.HubDocument;
import io.github.speculativeactions.io.hf.http.HubHttp;
import io.github.speculativeactions.io.hf.http.HubRequest;
import io.github.speculativeactions.io.hf.http.HubUrl;
import io.github.speculativeactions.io.hf.http.RequestBody;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings large files to where the Hub keeps them. Xet is never offered, so the protocol is that of
 * Git LFS with the Hub's own kind of uploads in parts.
 *
 * <p>Every method throws a {@link HubException} if a server refuses, does not answer, or answers
 * what cannot be. No signed URL gets the token. Immutable and safe for use by several threads.
 */
public final class LargeFileApi {

  /** The most files that may be asked for at once. */
  public static final int MOST_FILES = 100;

  private static final String LFS_JSON = "application/vnd.git-lfs+json";

  private final HubHttp http;
  private final HubUrl batch;
  private final Duration writeTimeout;

  /**
   * Knows where to ask; asks nothing yet.
   *
   * @param options those of {@code http}
   */
  public LargeFileApi(HubHttp http, HubOptions options, RepositoryId repository) {
    this.http = http;
    this.writeTimeout = options.writeTimeout();
    this.batch =
        http.urls()
            .ours(
                URI.create(
                    options.endpoint()
                        + "/datasets/"
                        + repository
                        + ".git/info/lfs/objects/batch"));
  }

  /**
   * {@return where to send files, by their hashes; those that are stored already are left out}
   *
   * @param files at most {@value #MOST_FILES}
   */
  public Map<String, UploadOffer> offers(Collection<LargeFile> files) {
    Map<String, LargeFile> asked = new HashMap<>();
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("operation", "upload");
    body.putArray("transfers").add("basic").add("multipart");
    ArrayNode objects = body.putArray("objects");
    for (LargeFile file : files) {
      asked.put(file.sha256(), file);
      objects.addObject().put("oid", file.sha256()).put("size", file.size());
    }
    body.put("hash_algo", "sha256").putObject("ref").put("name", DatasetWriteApi.BRANCH);
    HubDocument answer = http.read(lfs(batch, body).repeatable().build());
    OfferReader reader = new OfferReader(http.urls(), answer.head()::unfit);
    Map<String, UploadOffer> offers = new HashMap<>();
    for (JsonNode object : answer.json().path("objects")) {
      LargeFile file = asked.remove(object.path("oid").asString(""));
      UploadOffer offer = file == null ? null : reader.read(file, object);
      if (offer != null) {
        offers.put(offer.file().sha256(), offer);
      }
    }
    if (!asked.isEmpty()) {
      throw answer.head().unfit("says nothing of %d files asked for".formatted(asked.size()));
    }
    return offers;
  }

  /**
   * {@return an offer that was made earlier}
   *
   * @param fresh what is offered now, which says how to have the file checked
   * @param record the earlier one's {@link UploadOffer#record}
   * @throws HubException also if the text is no such record
   */
  public UploadOffer earlierOffer(UploadOffer fresh, String record) {
    OfferReader reader =
        new OfferReader(
            http.urls(), fault -> new HubException("what was kept " + fault, HubAnswer.NONE));
    try {
      return reader.earlier(fresh, JsonMapper.shared().readTree(record));
    } catch (JacksonException e) {
      throw new HubException("what was kept is not an offer", HubAnswer.NONE);
    }
  }

  /**
   * Sends a whole file.
   *
   * @param progress is told how many bytes are sent; begins again when the request is repeated
   */
  public void send(UploadOffer offer, RequestBody content, LongConsumer progress) {
    HubRequest.Builder request = HubRequest.put(offer.target(), content).progress(progress);
    http.read(with(offer.headers(), request).build());
  }

  /**
   * {@return the tag that storage gave a part, to be reported as it is}
   *
   * @param part counted from 0
   * @param progress as in {@link #send}
   */
  public String sendPart(UploadOffer offer, int part, RequestBody content, LongConsumer progress) {
    HubDocument answer =
        http.read(HubRequest.put(offer.parts().get(part), content).progress(progress).build());
    return answer
        .head()
        .header("ETag")
        .orElseThrow(() -> answer.head().unfit("names no ETag of part " + (part + 1)));
  }

  /**
   * Reports that all parts are there.
   *
   * @param tags those of the parts, in order
   */
  public void complete(UploadOffer offer, List<String> tags) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("oid", offer.file().sha256());
    ArrayNode parts = body.putArray("parts");
    for (int i = 0; i < tags.size(); i++) {
      parts.addObject().put("partNumber", i + 1).put("etag", tags.get(i));
    }
    http.read(lfs(offer.target(), body).timeout(writeTimeout).build());
  }

  /** Has a sent file checked, if the hub asks for that. */
  public void verify(UploadOffer offer) {
    UploadOffer.Verification verification = offer.verification();
    if (verification == null) {
      return;
    }
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("oid", offer.file().sha256())
            .put("size", offer.file().size());
    HubRequest.Builder request = lfs(verification.url(), body).timeout(writeTimeout).repeatable();
    http.read(with(verification.headers(), request).build());
  }

  private static HubRequest.Builder with(Map<String, String> headers, HubRequest.Builder request) {
    try {
      headers.forEach(request::header);
      return request;
    } catch (IllegalArgumentException e) {
      throw new HubException("the hub asks to send a header that is none", HubAnswer.NONE);
    }
  }

  private static HubRequest.Builder lfs(HubUrl url, ObjectNode body) {
    return HubRequest.post(url, RequestBody.ofJson(body, LFS_JSON)).header("Accept", LFS_JSON);
  }
}
