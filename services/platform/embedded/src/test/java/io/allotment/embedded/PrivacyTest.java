package io.allotment.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another user of the machine, who can reach the port and see the directory, gets nothing. */
class PrivacyTest extends GardenFixture {

  private static final int UNAUTHORIZED = 13;
  private static final int AUTHENTICATION_FAILED = 18;

  @BeforeEach
  void plant() {
    beds.insertOne(bed(1, "kale"));
  }

  /** On one connection, so that what follows a failed authentication comes after it. */
  private String address(String credential) {
    String known = database.connectionString();
    return "mongodb://"
        + credential
        + known.substring(known.indexOf('@') + 1).replaceFirst("/.*", "/?maxPoolSize=1");
  }

  private static void assertRefused(MongoDatabase garden, Document command, int code) {
    assertThatExceptionOfType(MongoCommandException.class)
        .isThrownBy(() -> garden.runCommand(command))
        .satisfies(refused -> assertThat(refused.getErrorCode()).isEqualTo(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "find",
        "getMore",
        "aggregate",
        "count",
        "distinct",
        "insert",
        "update",
        "delete",
        "findAndModify",
        "create",
        "createIndexes",
        "drop",
        "dropDatabase",
        "dropIndexes",
        "listCollections",
        "listIndexes",
        "listDatabases",
        "renameCollection",
        "collStats",
        "dbStats",
        "serverStatus",
        "validate",
        "killCursors",
        "whatsmyuri",
        "getLog",
        "ping",
        "buildInfo",
        "hostInfo",
        "shutdown",
        "saslContinue",
        "authenticate",
        "createUser",
        "noSuchCommand"
      })
  void noCommandIsAnsweredWithoutTheCredential(String command) {
    Document asked =
        new Document(command, "beds")
            .append("documents", List.of(bed(2, "leek")))
            .append("updates", List.of(new Document("q", new Document()).append("u", bed(1, "x"))))
            .append("deletes", List.of(new Document("q", new Document()).append("limit", 0)));
    try (MongoClient stranger = MongoClients.create(address(""))) {
      assertRefused(stranger.getDatabase("garden"), asked, UNAUTHORIZED);
      assertRefused(stranger.getDatabase("admin"), asked, UNAUTHORIZED);
    }
    assertThat(beds.find()).containsExactly(bed(1, "kale"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "|", "|embedded|", "|embedded|guess", "embedded|embedded|guess"})
  void aWrongCredentialAdmitsNobody(String guess) {
    try (MongoClient stranger = MongoClients.create(address(""))) {
      Document start =
          new Document("saslStart", 1)
              .append("mechanism", "PLAIN")
              .append(
                  "payload", new Binary(guess.replace('|', '\0').getBytes(StandardCharsets.UTF_8)));
      assertRefused(stranger.getDatabase("$external"), start, AUTHENTICATION_FAILED);
      assertRefused(stranger.getDatabase("garden"), new Document("find", "beds"), UNAUTHORIZED);
    }
  }

  @Test
  void aDriverWithAWrongCredentialNeitherReadsNorWrites() {
    String wrong = address("embedded:guess@") + "&authMechanism=PLAIN&authSource=%24external";
    try (MongoClient stranger = MongoClients.create(wrong)) {
      var strange = stranger.getDatabase("garden").getCollection("beds");
      assertThatExceptionOfType(MongoSecurityException.class)
          .isThrownBy(() -> strange.find().first());
      assertThatExceptionOfType(MongoSecurityException.class)
          .isThrownBy(() -> strange.insertOne(bed(2, "leek")));
    }
    assertThat(beds.find()).containsExactly(bed(1, "kale"));
  }

  @Test
  void theSecretOfOneStartIsOfNoUseAtTheNext() {
    String old = database.connectionString().replaceAll(".*embedded:|@.*", "");
    client.close();
    database.close();
    database = EmbeddedDatabase.open(directory.resolve("data"));
    connect();

    String stale = address("embedded:" + old + "@") + "&authMechanism=PLAIN&authSource=%24external";
    try (MongoClient stranger = MongoClients.create(stale)) {
      assertThatExceptionOfType(MongoSecurityException.class)
          .isThrownBy(() -> stranger.getDatabase("garden").getCollection("beds").find().first());
    }
  }

  @Test
  void directoryAndFilesAreTheirOwnersAloneAndHoldNoSecret() throws IOException {
    String secret = database.connectionString().replaceAll(".*embedded:|@.*", "");
    database.backup(directory.resolve("backup"));
    for (String name : List.of("data", "backup")) {
      var held = directory.resolve(name);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(held)))
          .isEqualTo("rwx------");
      try (var files = Files.list(held)) {
        for (var file : files.toList()) {
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
              .isEqualTo("rw-------");
          assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
              .doesNotContain(secret);
        }
      }
    }
  }
}
