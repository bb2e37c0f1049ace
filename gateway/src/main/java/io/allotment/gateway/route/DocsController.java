package io.allotment.gateway.route;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the API is described: one OpenAPI document for each service, and one for the gateway. */
@RestController
class DocsController {

  private final Services services;

  DocsController(Services services) {
    this.services = services;
  }

  record Described(String service, String openapi) {}

  @GetMapping("/api/docs")
  Map<String, List<Described>> docs() {
    return Map.of(
        "items",
        Stream.concat(Stream.of("gateway"), services.services().keySet().stream().sorted())
            .map(name -> new Described(name, "/api/docs/" + name))
            .toList());
  }
}
