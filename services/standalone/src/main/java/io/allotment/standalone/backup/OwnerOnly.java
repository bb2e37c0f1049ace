package io.allotment.standalone.backup;

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

/** Files and directories that are their owner's alone, where the file system knows owners. */
final class OwnerOnly {

  static final boolean KNOWN =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private OwnerOnly() {}

  /** Creates the directory and what leads to it, where it is missing. */
  static Path directory(Path directory) throws IOException {
    return Files.createDirectories(directory, attributes("rwx------"));
  }

  /** Writes a new file, and returns when it is on disk. */
  static void write(Path file, InputStream content) throws IOException {
    directory(file.resolveSibling(""));
    try (FileChannel to =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            attributes("rw-------"))) {
      content.transferTo(Channels.newOutputStream(to));
      to.force(true);
    }
    sync(file.resolveSibling(""));
  }

  /** Forces the names in a directory to disk, where a directory can be opened. */
  static void sync(Path directory) throws IOException {
    if (KNOWN) {
      try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return KNOWN
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
