package io.allotment.standalone.task;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Says why a file could not be read or written, in words. */
public final class Reason {

  private Reason() {}

  /** The reason, to be put in brackets. */
  public static String of(Exception failure) {
    return switch (failure) {
      case UncheckedIOException e -> of(Objects.requireNonNull(e.getCause()));
      case AccessDeniedException e -> "no access to " + e.getFile();
      case NoSuchFileException e -> e.getFile() + " is missing";
      case FileAlreadyExistsException e -> e.getFile() + " is there already and no directory";
      default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
    };
  }
}
