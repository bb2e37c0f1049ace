package io.allotment.eventlog;

/**
 * The log has a hole, which no append can make: a document was removed or written by hand. The log
 * must be restored before anything is decided on it.
 */
public final class BrokenLogException extends IllegalStateException {

  BrokenLogException(long expected, long found) {
    super(
        "The log has no commit at position %d, but one at %d. Restore it from a backup."
            .formatted(expected, found));
  }
}
