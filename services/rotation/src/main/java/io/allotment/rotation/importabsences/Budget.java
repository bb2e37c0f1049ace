package io.allotment.rotation.importabsences;

/**
 * How much work one file may cause, whatever its rules say: counted before it is done, so that no
 * file, however it is written, keeps the service busy for long. Not for use by several threads.
 */
final class Budget {

  private static final double CANDIDATES = 5_000_000;

  private double candidates;

  /**
   * @param more how many candidate dates a rule is about to try, estimated from above
   */
  void spend(int line, double more) throws BadCalendar {
    candidates += more;
    if (candidates > CANDIDATES) {
      throw new BadCalendar(
          line,
          "It recurs more often than an absence does. Shorten how often it recurs, or enter the"
              + " days away one by one.");
    }
  }
}
