package io.allotment.embedded;

/**
 * The database cannot be opened, or can no longer promise that what it acknowledges is on disk. The
 * message says what to do. Nothing on disk was changed by the refusal.
 */
public final class EmbeddedDatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EmbeddedDatabaseException(String message) {
    super(message);
  }

  public EmbeddedDatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
