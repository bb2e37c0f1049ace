package io.allotment.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.gateway.Browser;
import io.allotment.gateway.Browser.Answer;
import io.allotment.gateway.RunningGateway;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DocsHttpTest {

  private static final String DESCRIPTION =
      """
      {"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
       "paths": {"/api/community/roster": {"get": {"operationId": "roster", "responses": {}}},
                 "/api/squads": {"get": {"operationId": "not.ours", "responses": {}}}}}""";

  @TempDir static Path data;
  private static RunningGateway gateway;
  private static Browser ines;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.on(data);
    gateway.community().answer("/v3/api-docs", DESCRIPTION);
    ines = gateway.person("ines", "[]");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void everythingThatCanBeCalledIsInOneDocument() {
    JsonNode joined = ines.get("/api/docs").json();
    assertThat(joined.path("openapi").asString("")).startsWith("3.1");
    assertThat(joined.path("paths").has("/api/session")).isTrue();
    assertThat(joined.path("paths").has("/api/community/roster")).isTrue();
    assertThat(joined.path("paths").has("/api/squads")).isFalse();
    assertThat(joined.path("paths").has("/.well-known/jwks.json")).isFalse();
    assertThat(joined.path("paths").has("/error")).isFalse();
    assertThat(joined.at("/paths/~1api~1session/post/security").isArray()).isTrue();
    assertThat(joined.at("/components/securitySchemes").propertyNames())
        .contains("token", "session");
  }

  @Test
  void whoHasItAlreadyIsToldSo() {
    Answer first = ines.get("/api/docs");
    ines.with("If-None-Match", first.header("etag"));
    Answer second = ines.get("/api/docs");
    ines.without("If-None-Match");
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.text()).isEmpty();
  }

  @Test
  void whatAServiceSaidLastStaysWhileItIsDown(@TempDir Path other) {
    try (RunningGateway half = RunningGateway.on(other)) {
      half.community().answer("/v3/api-docs", DESCRIPTION);
      assertThat(half.operator().get("/api/docs").status()).isEqualTo(200);
      half.community().close();
      JsonNode joined = half.operator().get("/api/docs").json();
      assertThat(joined.path("paths").has("/api/community/roster")).isTrue();
      assertThat(joined.at("/info/description").asString(""))
          .contains("community does not answer now. Its part is as of 20")
          .contains("stories does not answer now, and is missing here");
      JsonNode line = joined.path("x-services").get(1);
      assertThat(line.path("service").asString("")).isEqualTo("community");
      assertThat(line.path("answers").asBoolean(true)).isFalse();
      assertThat(line.path("asOf").asString("")).startsWith("20");
    }
  }

  @Test
  void eachServiceAlsoHasADocumentOfItsOwn() {
    assertThat(ines.get("/api/docs/services").text())
        .contains(
            "/api/docs/gateway", "/api/docs/rotation", "/api/docs/stories", "/api/docs/community");
    assertThat(ines.get("/api/docs/rotation").status()).isEqualTo(200);
    assertThat(gateway.rotation().last().uri()).isEqualTo("/v3/api-docs");
    assertThat(ines.get("/api/docs/gateway").json().path("paths").has("/api/session")).isTrue();
  }
}
