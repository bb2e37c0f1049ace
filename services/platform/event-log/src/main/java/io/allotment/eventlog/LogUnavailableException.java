package io.allotment.eventlog;

/** The database did not answer in time. Nothing was appended; try again later. */
public final class LogUnavailableException extends RuntimeException {

  LogUnavailableException(String message) {
    super(message);
  }

  LogUnavailableException(Throwable cause) {
    super("The database of the log does not answer. Nothing was appended.", cause);
  }
}
