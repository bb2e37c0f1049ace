package io.allotment.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not opened, and that nothing is lost by it. */
class RefusalTest {

  @TempDir private Path parent;
  private Path directory;

  @BeforeEach
  void fill() {
    directory = parent.resolve("some/data");
    try (EmbeddedDatabase database = EmbeddedDatabase.open(directory);
        MongoClient client = MongoClients.create(database.connectionString())) {
      for (int i = 0; i < 50; i++) {
        client
            .getDatabase("garden")
            .getCollection("beds")
            .insertOne(new Document("_id", i).append("text", "x".repeat(500)));
      }
    }
  }

  private void assertRefused(String reason) throws IOException {
    byte[] before = bytes();
    assertThatExceptionOfType(EmbeddedDatabaseException.class)
        .isThrownBy(() -> EmbeddedDatabase.open(directory))
        .withMessageContaining(reason)
        .withMessageContaining("put back");
    assertThat(bytes()).isEqualTo(before);
  }

  private byte[] bytes() throws IOException {
    Path file = directory.resolve("database.mv");
    return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
  }

  private void assertOpens() {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(directory);
        MongoClient client = MongoClients.create(database.connectionString())) {
      assertThat(client.getDatabase("garden").getCollection("beds").countDocuments()).isEqualTo(50);
    }
  }

  @Test
  void aDirectoryInUseHere() {
    EmbeddedDatabase database = EmbeddedDatabase.open(directory);
    assertThatExceptionOfType(EmbeddedDatabaseException.class)
        .isThrownBy(() -> EmbeddedDatabase.open(directory))
        .withMessageContaining("in use");
    database.close();
    assertOpens();
  }

  @Test
  void whatAnotherFormatWasWrittenIn() throws IOException {
    try (MVStore store = MVStore.open(directory.resolve("database.mv").toString())) {
      store.setStoreVersion(1);
      store.commit();
    }
    byte[] before = bytes();
    assertThatExceptionOfType(EmbeddedDatabaseException.class)
        .isThrownBy(() -> EmbeddedDatabase.open(directory))
        .withMessageContaining("format 1")
        .withMessageContaining("Open it with the program that wrote it");
    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void aDirectoryInUseByAnotherProcess() throws Exception {
    Process process = WriterProcess.start(directory, "other", 1);
    try (var lines = process.inputReader()) {
      assertThat(lines.readLine()).startsWith("open");
      assertThatExceptionOfType(EmbeddedDatabaseException.class)
          .isThrownBy(() -> EmbeddedDatabase.open(directory))
          .withMessageContaining("in use");
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertOpens();
  }

  @Test
  void anyFileCutShort() throws IOException {
    byte[] whole = bytes();
    for (int length = 0; length < whole.length; length += 4096) {
      Files.write(directory.resolve("database.mv"), Arrays.copyOf(whole, length));
      assertRefused("database.mv");
    }
    Files.write(directory.resolve("database.mv"), whole);
    assertOpens();
  }

  @Test
  void aFileThatIsSomethingElse() throws IOException {
    Files.writeString(directory.resolve("database.mv"), "not a database\n".repeat(1000));
    assertRefused("cannot be read");
  }

  @Test
  void anOldCopyOfTheDatabaseAlone() throws IOException {
    byte[] old = bytes();
    try (EmbeddedDatabase database = EmbeddedDatabase.open(directory);
        MongoClient client = MongoClients.create(database.connectionString())) {
      client.getDatabase("garden").getCollection("beds").insertOne(new Document("_id", 99));
    }
    Files.write(directory.resolve("database.mv"), old);
    assertRefused("was acknowledged");
  }

  @Test
  void aDatabaseWithoutItsRecordOfWhatWasAcknowledged() throws IOException {
    Path acknowledged = directory.resolve("acknowledged");
    byte[] whole = Files.readAllBytes(acknowledged);
    Files.delete(acknowledged);
    assertRefused("acknowledged");
    Files.write(acknowledged, new byte[whole.length]);
    assertRefused("acknowledged");
    Files.write(acknowledged, whole);
    assertOpens();
  }

  @Test
  void oneTornRecordOfTwoIsNotMissed() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(directory.resolve("acknowledged").toFile(), "rw")) {
      file.seek(4);
      file.writeInt(-1);
    }
    assertOpens();
  }

  @Test
  void aPortThatIsTaken() {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(directory)) {
      int port = Integer.parseInt(database.connectionString().split("[:/]")[5]);
      assertThatExceptionOfType(EmbeddedDatabaseException.class)
          .isThrownBy(() -> EmbeddedDatabase.open(parent.resolve("other"), port))
          .withMessageContaining("port " + port);
    }
    EmbeddedDatabase.open(parent.resolve("other")).close();
  }

  @Test
  void aClientWithoutTheCredential() {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(directory)) {
      String address = database.connectionString();
      String anonymous = "mongodb://" + address.substring(address.indexOf('@') + 1).split("/")[0];
      String guessing = address.replaceFirst("embedded:.{64}", "embedded:guess");
      try (MongoClient client = MongoClients.create(anonymous)) {
        assertThatExceptionOfType(MongoCommandException.class)
            .isThrownBy(() -> client.getDatabase("garden").getCollection("beds").find().first())
            .satisfies(refused -> assertThat(refused.getErrorCode()).isEqualTo(13));
      }
      try (MongoClient client = MongoClients.create(guessing)) {
        assertThatExceptionOfType(MongoSecurityException.class)
            .isThrownBy(() -> client.getDatabase("garden").getCollection("beds").find().first());
      }
    }
  }

  @Test
  void otherUsersOfTheMachine() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
        .isEqualTo("rwx------");
    try (var files = Files.list(directory)) {
      assertThat(files)
          .hasSize(3)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }
}
