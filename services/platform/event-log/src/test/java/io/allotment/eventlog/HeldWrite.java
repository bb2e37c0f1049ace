package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A write that is held on its way to the server, until it is let go or its sender is lost. */
final class HeldWrite {

  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final CountDownLatch answered = new CountDownLatch(1);
  private Socket sender;

  void hold(Socket from) {
    sender = from;
    arrived.countDown();
    await(released);
  }

  void answered() {
    answered.countDown();
  }

  /** Waits until there is a write to hold. */
  void awaitArrival() {
    await(arrived);
  }

  /** Cuts the sender off, who does not know whether the server got it. The server did not, yet. */
  void loseSender() {
    awaitArrival();
    try {
      sender.close();
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /** Lets the server have it. */
  void release() {
    released.countDown();
  }

  /** Waits until the server has done what it does with it. */
  void awaitAnswer() {
    await(answered);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
