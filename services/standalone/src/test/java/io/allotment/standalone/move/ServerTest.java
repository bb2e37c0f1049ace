package io.allotment.standalone.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allotment.standalone.task.RefusedException;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ServerTest {

  private static final Document MEMBER = new Document("setName", "rs0");
  private static final Document ROUTER = new Document("msg", "isdbgrid");
  private static final Document ON_ITS_OWN = new Document("ismaster", true);

  private static Document build(String version, int major) {
    return new Document("version", version).append("versionArray", List.of(major, 0, 1, 0));
  }

  @Test
  void aReplicaSetAndAClusterAreTaken() {
    assertThatCode(() -> Server.requireFit(MEMBER, build("5.0.1", 5), false))
        .doesNotThrowAnyException();
    assertThatCode(() -> Server.requireFit(ROUTER, build("8.0.1", 8), false))
        .doesNotThrowAnyException();
  }

  @Test
  void aServerOnItsOwnIsTakenOnlyForServicesOnTheirOwn() {
    assertThatThrownBy(() -> Server.requireFit(ON_ITS_OWN, build("8.0.1", 8), false))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("--replSet");
    assertThatCode(() -> Server.requireFit(ON_ITS_OWN, build("8.0.1", 8), true))
        .doesNotThrowAnyException();
  }

  @Test
  void anOldServerIsRefusedInAnyCase() {
    for (boolean alone : List.of(true, false)) {
      assertThatThrownBy(() -> Server.requireFit(MEMBER, build("4.4.9", 4), alone))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("MongoDB 4.4.9")
          .hasMessageContaining("5.0 or later");
    }
  }

  @Test
  void itsHostsAreShownAndNoSecret() {
    assertThat(Server.at("mongodb://u:secret@a:1,b:2/?replicaSet=rs0").hosts())
        .isEqualTo("a:1,b:2");
  }
}
