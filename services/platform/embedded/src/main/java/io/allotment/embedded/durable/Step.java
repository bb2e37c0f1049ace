package io.allotment.embedded.durable;

import java.io.IOException;

/** What may fail because of the disk. */
@FunctionalInterface
interface Step {
  void run() throws IOException;
}
