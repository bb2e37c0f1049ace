package io.allotment.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and directories that are their owner's alone from the moment they are there, where the file
 * system has permissions; elsewhere as others are.
 */
public final class OwnerOnly {

  private static final String DIRECTORY = "rwx------";
  private static final String FILE = "rw-------";

  private static final boolean PERMISSIONS =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private OwnerOnly() {}

  /** Creates the directory and what leads to it, where it is missing. */
  public static Path directory(Path directory) throws IOException {
    return Files.createDirectories(directory, attributes(DIRECTORY));
  }

  /**
   * Creates a file, to be read and written.
   *
   * @throws java.nio.file.FileAlreadyExistsException when it is there
   */
  public static FileChannel file(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
        attributes(FILE));
  }

  /**
   * Writes a file, and returns when it is on disk.
   *
   * @throws java.nio.file.FileAlreadyExistsException when it is there
   */
  public static void write(Path file, InputStream content) throws IOException {
    Path directory = directory(file.resolveSibling(""));
    try (FileChannel to = file(file)) {
      content.transferTo(Channels.newOutputStream(to));
      to.force(true);
    }
    sync(directory);
  }

  /** Takes from others what they may do with something that is there. */
  public static void restrict(Path path) throws IOException {
    if (PERMISSIONS) {
      String permissions = Files.isDirectory(path) ? DIRECTORY : FILE;
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  /** Forces the names in a directory to disk, where a directory can be opened. */
  public static void sync(Path directory) throws IOException {
    if (PERMISSIONS) {
      try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return PERMISSIONS
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
