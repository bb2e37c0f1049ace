package io.allotment.standalone.backup;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Set;

/** Whose a file is, as far as the file system knows. */
final class Ownership {

  private Ownership() {}

  /** It is of the user who made the other, and where there are permissions nobody else has any. */
  static void assertAlone(Path path, Path madeByUs) throws IOException {
    assertThat(Files.getOwner(path)).as("owner of %s", path).isEqualTo(Files.getOwner(madeByUs));
    var known = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (known != null) {
      assertThat(known.readAttributes().permissions())
          .as("permissions of %s", path)
          .isEqualTo(
              Files.isDirectory(path)
                  ? Set.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE)
                  : Set.of(OWNER_READ, OWNER_WRITE));
    }
  }
}
