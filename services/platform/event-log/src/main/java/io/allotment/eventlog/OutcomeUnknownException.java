package io.allotment.eventlog;

/**
 * The append was sent and the database did not say what became of it in time. It may be appended
 * now, later or not at all; whoever asked should look for its result under the same idempotency
 * key.
 */
public final class OutcomeUnknownException extends RuntimeException {

  OutcomeUnknownException(Throwable cause) {
    super("The database of the log did not say whether the events were appended.", cause);
  }
}
