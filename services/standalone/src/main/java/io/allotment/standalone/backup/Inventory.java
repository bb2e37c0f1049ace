package io.allotment.standalone.backup;

import io.allotment.embedded.OwnerOnly;
import io.allotment.standalone.task.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a backup and the SHA-256 of each, kept beside them in the form that {@code sha256sum
 * --check} reads. Its first line says how many there are, so that one cut short is noticed.
 *
 * @param sums by the path within the backup, with {@code /} on every system
 */
record Inventory(SortedMap<String, String> sums) {

  static final String NAME = "allotment-backup.sha256";

  private static final String HEAD = "# A backup of Allotment; files: ";

  /** Of everything in a directory, but for what is directly in it and named there. */
  static Inventory of(Path directory, List<String> without) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(directory)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    SortedMap<String, String> sums = new TreeMap<>();
    for (Path file : files) {
      String name = directory.relativize(file).toString().replace('\\', '/');
      if (!without.contains(name)) {
        sums.put(name, sum(file));
      }
    }
    return new Inventory(sums);
  }

  /**
   * The one kept in a backup.
   *
   * @throws RefusedException if there is none that is whole
   */
  static Inventory read(Path backup) throws IOException {
    Unfinished.refuse(backup);
    Path file = backup.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw new RefusedException(
          "%s holds no backup that this user can read. Name with --from a directory that was written by backup."
              .formatted(backup));
    }
    List<String> lines = Files.readAllLines(file);
    SortedMap<String, String> sums = new TreeMap<>();
    lines.stream()
        .skip(1)
        .map(line -> line.split("  ", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> sums.put(parts[1], parts[0]));
    if (lines.isEmpty() || !lines.getFirst().equals(HEAD + sums.size())) {
      throw new RefusedException(
          "The backup in %s is not whole: its list of files, %s, is damaged. Take another backup."
              .formatted(backup, NAME));
    }
    return new Inventory(sums);
  }

  void write(Path directory) throws IOException {
    String lines =
        sums.entrySet().stream()
            .map(each -> each.getValue() + "  " + each.getKey() + "\n")
            .collect(Collectors.joining("", HEAD + sums.size() + "\n", ""));
    OwnerOnly.write(
        directory.resolve(NAME), new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Compares what is in the backup with the list.
   *
   * @throws RefusedException if a file is missing or another than it was
   */
  void check(Path backup) throws IOException {
    for (var each : sums.entrySet()) {
      Path file = backup.resolve(each.getKey());
      String fault =
          !Files.isRegularFile(file)
              ? "missing"
              : sum(file).equals(each.getValue()) ? "" : "not as it was written";
      if (!fault.isEmpty()) {
        throw new RefusedException(
            "The backup in %s is not whole: %s is %s. Nothing was restored; take another backup."
                .formatted(backup, each.getKey(), fault));
      }
    }
  }

  private static String sum(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
