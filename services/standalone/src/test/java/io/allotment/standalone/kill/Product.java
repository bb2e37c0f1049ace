package io.allotment.standalone.kill;

import io.allotment.standalone.StandaloneService;
import io.allotment.standalone.http.Client;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The product in a process of its own, which may die at any moment. */
final class Product implements AutoCloseable {

  private static final String READY = "Allotment is ready at ";
  private static final long PATIENCE_SECONDS = 180;

  private final Process process;
  private final Path data;
  private final List<String> said = new ArrayList<>();
  private final CompletableFuture<URI> address = new CompletableFuture<>();

  private Product(Process process, Path data) {
    this.process = process;
    this.data = data;
    Thread.ofVirtual().start(this::listen);
  }

  /** Starts it on this data; ready when it returns. */
  static Product on(Path data) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                StandaloneService.class.getName(),
                "--server.port=0",
                "--allotment.data=" + data,
                "--allotment.limits.burst=1000000",
                "--allotment.limits.per-second=1000000")
            .redirectErrorStream(true)
            .start();
    Product product = new Product(process, data);
    try {
      product.address();
      return product;
    } catch (RuntimeException notStarted) {
      product.kill();
      throw notStarted;
    }
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (said) {
          said.add(line);
        }
        if (line.startsWith(READY)) {
          address.complete(URI.create(line.substring(READY.length()).strip()));
        }
      }
      address.completeExceptionally(new IllegalStateException("it ended while starting"));
    } catch (IOException e) {
      address.completeExceptionally(e);
    }
  }

  private URI address() {
    try {
      return address.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      synchronized (said) {
        throw new IllegalStateException(String.join("\n", said), e);
      }
    }
  }

  /** The operator's script. */
  Client operator() {
    try {
      return new Client(address(), Files.readString(data.resolve("admin-token")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the process as a power cut does: it is asked nothing and told nothing. */
  void kill() {
    process.toHandle().destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
