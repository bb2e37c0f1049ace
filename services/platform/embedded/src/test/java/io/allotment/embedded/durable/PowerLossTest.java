package io.allotment.embedded.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Again and again opens what a power failure or a kill at that moment would have left of a file
 * that grows, is overwritten and shrinks: it is the version that was forced last, or one written
 * since, whole.
 */
class PowerLossTest {

  private static final int COMMITS = 150;
  private static final int VALUES = 1_000;

  @TempDir private Path directory;

  private final Map<Version, Map<Integer, Integer>> versions = new HashMap<>();
  private Version forced = Version.NONE;
  private int examined;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whateverIsLeftIsAVersionNotOlderThanTheOneForced(int seed) throws IOException {
    Random random = new Random(seed);
    Random moment = new Random(-seed);
    RecordedFiles.Recorded[] recorded = new RecordedFiles.Recorded[1];
    recorded[0] =
        RecordedFiles.start(
            () -> {
              if (moment.nextInt(6) == 0 && forced.number() > 0) {
                assertWhole(recorded[0].leftByKill(moment));
                assertWhole(recorded[0].leftByPowerFailure(moment));
              }
            });
    StoreFile file = StoreFile.open("recorded:" + directory.resolve("database.mv"));
    MVMap<Integer, byte[]> map = file.map("values", new MVMap.Builder<>());
    Map<Integer, Integer> content = new TreeMap<>();
    for (int commit = 0; commit < COMMITS; commit++) {
      change(map, content, commit, random);
      Version next = new Version(0, file.version().number() + 1);
      versions.put(next, new TreeMap<>(content));
      file.write();
      file.force();
      versions.keySet().removeIf(version -> version.compareTo(next) < 0);
      forced = file.version();
    }
    file.retire();
    assertThat(examined).isGreaterThan(50);
  }

  private static void change(
      MVMap<Integer, byte[]> map, Map<Integer, Integer> content, int commit, Random random) {
    for (int i = 0; i < 10; i++) {
      int key = random.nextInt(VALUES);
      if (commit > COMMITS / 2 && random.nextInt(4) > 0) {
        map.remove(key);
        content.remove(key);
      } else {
        byte[] value = new byte[300 + random.nextInt(900)];
        random.nextBytes(value);
        map.put(key, value);
        content.put(key, Arrays.hashCode(value));
      }
    }
  }

  private void assertWhole(byte[] left) {
    examined++;
    Path file = directory.resolve("left.mv");
    try {
      Files.write(file, left);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    StoreFile store = StoreFile.open(file.toString());
    try {
      MVMap<Integer, byte[]> map = store.map("values", new MVMap.Builder<>());
      Map<Integer, Integer> found = new TreeMap<>();
      map.entrySet().forEach(entry -> found.put(entry.getKey(), Arrays.hashCode(entry.getValue())));
      assertThat(store.version()).isGreaterThanOrEqualTo(forced);
      assertThat(found).isEqualTo(versions.get(store.version()));
    } finally {
      store.retire();
    }
  }
}
