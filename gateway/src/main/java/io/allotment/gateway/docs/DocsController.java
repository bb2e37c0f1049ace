package io.allotment.gateway.docs;

import io.allotment.gateway.docs.Descriptions.Said;
import io.allotment.gateway.route.Services;
import io.allotment.runtime.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where the API is described: as one OpenAPI document, and as one for each service. */
@RestController
class DocsController {

  private static final String GATEWAY = "gateway";

  private final Services services;
  private final Descriptions descriptions;
  private final OpenApiWebMvcResource own;
  private final JsonMapper json;

  DocsController(
      Services services, Descriptions descriptions, OpenApiWebMvcResource own, JsonMapper json) {
    this.services = services;
    this.descriptions = descriptions;
    this.own = own;
    this.json = json;
  }

  record Described(String service, String openapi) {}

  /** Everything that can be called; of a service that is down, what it said last. */
  @GetMapping("/api/docs")
  ResponseEntity<ObjectNode> joined(HttpServletRequest request, Caller caller) throws Exception {
    List<Said> all = descriptions.read(caller);
    SortedMap<String, ObjectNode> documents = new TreeMap<>();
    for (Said said : all) {
      if (said.document() != null) {
        documents.put(said.service(), said.document());
      }
    }
    documents.put(GATEWAY, own(request));
    ObjectNode document = Frame.of(all);
    new Joined(documents, this::answers).writeTo(document);
    return ResponseEntity.ok()
        .eTag(etag(document))
        .cacheControl(CacheControl.noCache())
        .body(document);
  }

  @GetMapping("/api/docs/services")
  Map<String, List<Described>> services() {
    return Map.of(
        "items",
        Stream.concat(Stream.of(GATEWAY), services.names().stream())
            .map(name -> new Described(name, "/api/docs/" + name))
            .toList());
  }

  private ObjectNode own(HttpServletRequest request) throws Exception {
    byte[] document = own.openapiJson(request, "/api/docs/" + GATEWAY, Locale.ROOT);
    return (ObjectNode) json.readTree(document);
  }

  private boolean answers(String name, String path) {
    return services.answering(path).map(name::equals).orElse(name.equals(GATEWAY));
  }

  private String etag(ObjectNode document) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(json.writeValueAsString(document).getBytes(StandardCharsets.UTF_8));
    return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
  }
}
