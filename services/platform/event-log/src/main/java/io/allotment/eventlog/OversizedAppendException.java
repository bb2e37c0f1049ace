package io.allotment.eventlog;

/**
 * The events of one append do not fit into one document, which at most 16 MiB of BSON do. Nothing
 * was appended. Append them in parts if nothing holds them together, or keep what is large
 * elsewhere and a reference to it in the event.
 */
public final class OversizedAppendException extends IllegalArgumentException {

  OversizedAppendException(int events, long bytes, long limit) {
    super(
        ("An append of %d events takes %.1f MiB, and a commit at most %.1f MiB. Append them in"
                + " parts, or keep what is large elsewhere and a reference to it in the event.")
            .formatted(events, bytes / MIB, limit / MIB));
  }

  private static final double MIB = 1 << 20;
}
