package io.allotment.stories.connection;

import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.CommandRule;
import io.allotment.runtime.command.RefusedException;

/**
 * What somebody asked under an idempotency key.
 *
 * @param key whose it is, and which
 * @param asked a digest of what was asked
 */
record Request(String key, String asked) {

  static Request of(Act act) {
    return new Request(act.label(), act.body());
  }

  /**
   * Refuses this where it is another one than was asked before under the same key.
   *
   * @throws RefusedException if it is
   */
  void mustRepeat(Request before) {
    if (key.equals(before.key) && !asked.equals(before.asked)) {
      throw new RefusedException(
          CommandRule.KEY_REUSED,
          "The idempotency key was used for another request. Use a new key for this one.");
    }
  }
}
