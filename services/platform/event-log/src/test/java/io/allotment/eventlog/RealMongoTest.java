package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Which servers the tests for a real MongoDB accept, and what they make of its plans. */
class RealMongoTest {

  private static Document build(String version, int major) {
    return new Document("version", version).append("versionArray", List.of(major, 0, 1, 0));
  }

  @Test
  void aReplicaSetAndAClusterAreAccepted() {
    Document member = new Document("setName", "rs0").append("ismaster", true);
    Document router = new Document("msg", "isdbgrid");
    assertThatCode(() -> RealMongo.requireFit(member, build("5.0.1", 5)))
        .doesNotThrowAnyException();
    assertThatCode(() -> RealMongo.requireFit(router, build("8.0.1", 8)))
        .doesNotThrowAnyException();
  }

  @Test
  void anOldServerIsRefused() {
    Document member = new Document("setName", "rs0");
    assertThatThrownBy(() -> RealMongo.requireFit(member, build("4.4.1", 4)))
        .hasMessageContaining("MongoDB 4.4.1")
        .hasMessageContaining("5.0 and later");
  }

  @Test
  void aStandaloneServerIsRefused() {
    try (EmbeddedServer server = new EmbeddedServer();
        MongoClient client = MongoClients.create(server.address())) {
      MongoDatabase admin = client.getDatabase("admin");
      Document hello = admin.runCommand(new Document("isMaster", 1));
      Document build = admin.runCommand(new Document("buildInfo", 1));
      assertThatThrownBy(() -> RealMongo.requireFit(hello, build))
          .hasMessageContaining("standalone")
          .hasMessageContaining("replica set is required");
    }
  }

  @Test
  void whoNamesNoServerIsToldHow() {
    assertThatThrownBy(() -> RealMongo.address(null)).hasMessageContaining(RealMongo.VARIABLE);
    assertThatThrownBy(() -> RealMongo.address(" ")).hasMessageContaining(RealMongo.VARIABLE);
    assertThatThrownBy(() -> RealMongo.address("mongodb+srv://cluster.example"))
        .hasMessageContaining("DNS");
    assertThat(RealMongo.address("mongodb://a:1,b:2/?replicaSet=rs0").getHosts()).hasSize(2);
  }

  @Test
  void aPlanIsReadInBothItsForms() {
    Plan classic =
        Plan.of(
            Document.parse(
                """
                {queryPlanner: {winningPlan: {stage: "FETCH", inputStage: {
                   stage: "SORT_MERGE", inputStages: [
                     {stage: "IXSCAN", indexName: "keys"}, {stage: "IXSCAN", indexName: "keys"}]}},
                   rejectedPlans: [{stage: "COLLSCAN"}]},
                 executionStats: {nReturned: 20, totalDocsExamined: 21}}
                """));
    assertThat(classic.stages()).containsExactlyInAnyOrder("FETCH", "SORT_MERGE", "IXSCAN");
    assertThat(classic.indexes()).containsExactly("keys");
    assertThat(classic.examined()).isEqualTo(21);
    assertThat(classic.returned()).isEqualTo(20);
    Plan slots =
        Plan.of(
            Document.parse(
                """
                {queryPlanner: {winningPlan: {queryPlan: {stage: "LIMIT", inputStage: {
                   stage: "COLLSCAN"}}, slotBasedPlan: {stages: "nlj inner"}}},
                 executionStats: {nReturned: 1, totalDocsExamined: {$numberLong: "1000"}}}
                """));
    assertThat(slots.stages()).containsExactlyInAnyOrder("LIMIT", "COLLSCAN");
    assertThat(slots.examined()).isEqualTo(1000);
  }
}
