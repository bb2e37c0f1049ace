package io.allotment.runtime.decide;

/**
 * A rule that can refuse a command. Each service has one enum of them; on HTTP a refusal is an RFC
 * 9457 problem of type {@code /problems/<id>}, on gRPC a {@code google.rpc.Status}.
 */
public interface Rule {

  /** Stable, kebab-case, unique in the product. */
  String id();

  /** The HTTP status of a refusal: 409 or 412 where the state moved, else 422 or 404. */
  int status();

  /**
   * Whether the command was prepared on facts that have moved since: whoever sent it prepares it
   * again instead of reporting the refusal.
   */
  default boolean stale() {
    return false;
  }

  /** The rule as one sentence, the same for every refusal. */
  String sentence();
}
