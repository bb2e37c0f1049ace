package io.allotment.rotation.importroster;

/** Ends the reading of a file or of one cell of it; never leaves this package. */
final class BadRoster extends Exception {

  private final int line;

  /** About a cell; who reads the cell knows where it stands. */
  BadRoster(String reason) {
    this(0, reason);
  }

  BadRoster(int line, String reason) {
    super(reason, null, false, false);
    this.line = line;
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  RowError atLine() {
    return new RowError(line, null, reason());
  }
}
