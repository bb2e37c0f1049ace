package io.allotment.eventlog;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.connection.ClusterConnectionMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;

/**
 * A line between client and server that can be cut or held at a write. It understands as much of
 * the wire protocol as it takes to tell writes and their replies from everything else, and no
 * encryption.
 */
final class FaultyLink implements AutoCloseable {

  private final ConnectionString server;
  private final ServerAddress target;
  private final ServerSocket door = listen();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger cuts = new AtomicInteger();
  private final AtomicInteger writes = new AtomicInteger();
  private final AtomicReference<HeldWrite> hold = new AtomicReference<>();

  /** A line to the server, or to the one that takes the writes of several. */
  FaultyLink(ConnectionString server) {
    this.server = server;
    this.target = primary(server);
    Thread.ofVirtual().start(this::accept);
  }

  private static ServerAddress primary(ConnectionString server) {
    try (MongoClient client = MongoClients.create(server)) {
      Document hello = client.getDatabase("admin").runCommand(new Document("isMaster", 1));
      return new ServerAddress(
          hello.containsKey("primary") ? hello.getString("primary") : server.getHosts().getFirst());
    }
  }

  private static ServerSocket listen() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** A client whose requests take this line, and that does not repeat any by itself. */
  MongoClient client() {
    ServerAddress near = new ServerAddress("127.0.0.1", door.getLocalPort());
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(server)
            .retryWrites(false)
            .retryReads(false)
            .applyToClusterSettings(
                cluster ->
                    cluster
                        .mode(ClusterConnectionMode.SINGLE)
                        .hosts(List.of(near))
                        .serverSelectionTimeout(2, TimeUnit.SECONDS))
            .build());
  }

  /** Cuts the line at each of the next replies to a write: it was done, and nobody is told. */
  void cutNextReplies(int replies) {
    cuts.set(replies);
  }

  int cutsLeft() {
    return cuts.get();
  }

  /** How many writes were sent over this line. */
  int writes() {
    return writes.get();
  }

  /** Holds the next write on its way to the server. */
  HeldWrite holdNextWrite() {
    HeldWrite held = new HeldWrite();
    hold.set(held);
    return held;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Socket far = new Socket(target.getHost(), target.getPort());
        sockets.add(client);
        sockets.add(far);
        Set<Integer> waiting = ConcurrentHashMap.newKeySet();
        AtomicReference<HeldWrite> held = new AtomicReference<>();
        Thread.ofVirtual().start(() -> requests(client, far, waiting, held));
        Thread.ofVirtual().start(() -> replies(far, client, waiting, held));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void requests(
      Socket client, Socket far, Set<Integer> waiting, AtomicReference<HeldWrite> held) {
    try (client;
        far) {
      for (Frame frame = Frame.read(client); frame != null; frame = Frame.read(client)) {
        if (frame.isWrite()) {
          writes.incrementAndGet();
          waiting.add(frame.id());
          HeldWrite mine = hold.getAndSet(null);
          if (mine != null) {
            held.set(mine);
            mine.hold(client);
            frame.write(far);
            mine.awaitAnswer();
            continue;
          }
        }
        frame.write(far);
      }
    } catch (IOException cut) {
      // the other direction ends as well
    }
  }

  private void replies(
      Socket far, Socket client, Set<Integer> waiting, AtomicReference<HeldWrite> held) {
    try (client;
        far) {
      for (Frame frame = Frame.read(far); frame != null; frame = Frame.read(far)) {
        if (waiting.remove(frame.repliesTo())) {
          HeldWrite mine = held.getAndSet(null);
          if (mine != null) {
            mine.answered();
          }
          if (cuts.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            return;
          }
        }
        frame.write(client);
      }
    } catch (IOException cut) {
      // the other direction ends as well
    }
  }

  /** Cuts the line for good. */
  @Override
  public void close() {
    try {
      door.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
