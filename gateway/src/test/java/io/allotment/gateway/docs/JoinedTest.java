package io.allotment.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class JoinedTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String ROTATION =
      """
      {"paths": {
         "/api/squads/{squad}": {"get": {"responses": {"200": {"content": {"application/json":
            {"schema": {"$ref": "#/components/schemas/Line"}}}}}}},
         "/internal": {"get": {}}},
       "components": {"schemas": {
         "Line": {"properties": {"amount": {"$ref": "#/components/schemas/Amount"}}},
         "Amount": {"type": "string"},
         "Problem": {"type": "object"}}}}""";

  private static final String CAPACITY =
      """
      {"paths": {
         "/api/calendars/{token}.ics": {"get": {}},
         "/api/squads/{squad}/debt": {"get": {"responses": {"200": {"content": {"application/json":
            {"schema": {"$ref": "#/components/schemas/Line"}}}}}}}},
       "components": {"schemas": {
         "Line": {"properties": {"amount": {"$ref": "#/components/schemas/Amount"}}},
         "Amount": {"type": "integer"},
         "Debt": {"$ref": "#/components/schemas/Problem"},
         "Problem": {"type": "object"}}}}""";

  private static JsonNode joined() {
    var documents = new TreeMap<String, ObjectNode>();
    documents.put("rotation", (ObjectNode) JSON.readTree(ROTATION));
    documents.put("capacity", (ObjectNode) JSON.readTree(CAPACITY));
    ObjectNode frame = JsonNodeFactory.instance.objectNode();
    new Joined(
            documents,
            (name, path) ->
                path.equals("/api/squads/x")
                    ? name.equals("rotation")
                    : path.startsWith("/api/") && name.equals("capacity"))
        .writeTo(frame);
    return frame;
  }

  private static String answerOf(JsonNode joined, String path) {
    return joined
        .path("paths")
        .path(path)
        .at("/get/responses/200/content/application~1json/schema/$ref")
        .asString("");
  }

  @Test
  void whatIsCalledAlikeAndLooksDifferentBothStays() {
    JsonNode schemas = joined().at("/components/schemas");
    assertThat(schemas.propertyNames())
        .containsExactly(
            "Debt",
            "Problem",
            "capacity.Amount",
            "capacity.Line",
            "rotation.Amount",
            "rotation.Line");
    assertThat(schemas.path("rotation.Amount").path("type").asString("")).isEqualTo("string");
    assertThat(schemas.at("/capacity.Line/properties/amount/$ref").asString(""))
        .isEqualTo("#/components/schemas/capacity.Amount");
    assertThat(schemas.at("/Debt/$ref").asString("")).isEqualTo("#/components/schemas/Problem");
  }

  @Test
  void operationsKeepWhatTheyReferTo() {
    assertThat(answerOf(joined(), "/api/squads/{squad}"))
        .isEqualTo("#/components/schemas/rotation.Line");
    assertThat(answerOf(joined(), "/api/squads/{squad}/debt"))
        .isEqualTo("#/components/schemas/capacity.Line");
  }

  @Test
  void whatTheGatewayDoesNotPassOnIsNotThere() {
    assertThat(joined().path("paths").propertyNames())
        .containsExactly(
            "/api/calendars/{token}.ics", "/api/squads/{squad}", "/api/squads/{squad}/debt");
  }

  @Test
  void whereNobodyHasToSignInTheDocumentSaysSo() {
    JsonNode open = joined().path("paths").path("/api/calendars/{token}.ics").path("get");
    assertThat(open.path("security").isArray()).isTrue();
    assertThat(joined().path("paths").path("/api/squads/{squad}").path("get").has("security"))
        .isFalse();
  }
}
