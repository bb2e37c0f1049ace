package io.allotment.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads that do the same, each its share. */
final class Writers {

  /** What one of them does. */
  interface Work {
    void run(int writer, int operations);
  }

  private Writers() {}

  /** How many nanoseconds all of them took together. */
  static long nanos(int writers, int operations, Work work) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        int writer = i;
        all.add(threads.submit(() -> work.run(writer, operations / writers)));
      }
      for (Future<?> one : all) {
        one.get();
      }
      return System.nanoTime() - start;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a writer failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    }
  }
}
