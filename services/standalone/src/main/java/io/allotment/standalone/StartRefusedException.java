package io.allotment.standalone;

/** Allotment was asked to start in a way it cannot. The message says what to do instead. */
public final class StartRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StartRefusedException(String message) {
    super(message);
  }
}
