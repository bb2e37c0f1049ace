package io.allotment.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    assertRefused(reason, "put back");
  }

  private void assertRefused(String reason, String advice) throws IOException {
    Map<String, ByteBuffer> before = files();
    assertThatExceptionOfType(EmbeddedDatabaseException.class)
        .isThrownBy(() -> EmbeddedDatabase.open(directory))
        .withMessageContaining(reason)
        .withMessageContaining(advice);
    assertThat(files()).isEqualTo(before);
  }

  private Map<String, ByteBuffer> files() throws IOException {
    Map<String, ByteBuffer> files = new TreeMap<>();
    for (String name : List.of("database.mv", "acknowledged")) {
      Path file = directory.resolve(name);
      if (Files.isRegularFile(file)) {
        files.put(name, ByteBuffer.wrap(Files.readAllBytes(file)));
      }
    }
    return files;
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
          .withMessageContaining("in use")
          .withMessageContaining("Stop the process");
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertOpens();
  }

  @Test
  void anyFileCutShortUnlessWhatIsMissingWasOfNoUse() throws IOException {
    byte[] whole = bytes();
    byte[] acknowledged = Files.readAllBytes(directory.resolve("acknowledged"));
    int opened = 0;
    for (int length = 0; length < whole.length; length += 4096) {
      Files.write(directory.resolve("database.mv"), Arrays.copyOf(whole, length));
      Files.write(directory.resolve("acknowledged"), acknowledged);
      if (opens()) {
        opened++;
        assertOpens();
      } else {
        assertRefused("database.mv");
      }
    }
    assertThat(opened).isLessThan(whole.length / 4096 / 2);
  }

  private boolean opens() {
    try (EmbeddedDatabase _ = EmbeddedDatabase.open(directory)) {
      return true;
    } catch (EmbeddedDatabaseException refused) {
      return false;
    }
  }

  @Test
  void aFileThatIsSomethingElse() throws IOException {
    Files.writeString(directory.resolve("database.mv"), "not a database\n".repeat(1000));
    assertRefused("cannot be read");
  }

  @Test
  void aFileDamagedAtItsHead() throws IOException {
    damage(0, 2 * 4096);
    assertRefused("cannot be read");
  }

  @Test
  void aFileDamagedAtItsTail() throws IOException {
    int length = bytes().length;
    damage(length - 4096, 4096);
    assertRefused("database.mv");
  }

  private void damage(int from, int length) throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(directory.resolve("database.mv").toFile(), "rw")) {
      file.seek(from);
      file.write(new byte[length]);
    }
  }

  /** As for a file whose permissions are gone, but so that it holds for every user. */
  @Test
  void aDirectoryInThePlaceOfAFile() throws IOException {
    for (String name : List.of("database.mv", "acknowledged")) {
      Path file = directory.resolve(name);
      Path aside = directory.resolve("aside");
      Files.move(file, aside);
      Files.createDirectory(file);
      assertRefused(name);
      Files.delete(file);
      Files.move(aside, file);
    }
    assertOpens();
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
