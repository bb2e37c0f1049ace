package io.allotment.runtime.view;

import java.util.HashMap;
import java.util.Map;

/** Holds the generations of a view back where a test wants them. */
final class Gate {

  private final Map<Integer, Integer> left = new HashMap<>();
  private boolean broken;

  /** Lets a generation take so many events and no more. */
  synchronized void hold(int generation, int after) {
    left.put(generation, after);
  }

  synchronized void open() {
    left.clear();
    notifyAll();
  }

  /** Sends whoever waits away, since nobody will let them in. */
  synchronized void shut() {
    broken = true;
    notifyAll();
  }

  synchronized void pass(int generation) {
    while (!broken && left.getOrDefault(generation, 1) == 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    if (broken) {
      throw new IllegalStateException("shut while waiting");
    }
    left.computeIfPresent(generation, (_, rest) -> rest - 1);
  }
}
