package io.allotment.standalone.task;

import java.io.PrintStream;

/** What the command line asks for, read and ready to be done. */
public interface Task {

  /**
   * Does it, and returns when it is done.
   *
   * @param out for the person who asked
   * @throws RefusedException if it cannot be done
   */
  void run(PrintStream out) throws InterruptedException;
}
