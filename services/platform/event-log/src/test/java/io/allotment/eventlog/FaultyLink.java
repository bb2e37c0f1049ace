package io.allotment.eventlog;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line between client and server that can be cut after a request has reached the server and
 * before its reply has reached the client: the outcome is then unknown to the client.
 */
final class FaultyLink implements AutoCloseable {

  private final ServerSocket door = listen();
  private final int port;
  private final AtomicInteger cuts = new AtomicInteger();

  FaultyLink(String server) {
    port = Integer.parseInt(new ConnectionString(server).getHosts().getFirst().split(":")[1]);
    Thread.ofVirtual().start(this::accept);
  }

  private static ServerSocket listen() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  String address() {
    return "mongodb://127.0.0.1:%d/?retryWrites=false&serverSelectionTimeoutMS=500"
        .formatted(door.getLocalPort());
  }

  /** Cuts the line at each of the next replies that is not longer than a reply to a write is. */
  void cutNextReplies(int replies) {
    cuts.set(replies);
  }

  int cutsLeft() {
    return cuts.get();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        Thread.ofVirtual().start(() -> requests(client, server));
        Thread.ofVirtual().start(() -> replies(server, client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void requests(Socket client, Socket server) {
    try (client;
        server) {
      client.getInputStream().transferTo(server.getOutputStream());
    } catch (IOException cut) {
      // the other direction ends as well
    }
  }

  private void replies(Socket server, Socket client) {
    try (client;
        server) {
      InputStream in = server.getInputStream();
      OutputStream out = client.getOutputStream();
      byte[] buffer = new byte[65536];
      int length;
      while ((length = in.read(buffer)) >= 0) {
        if (isReplyToWrite(length) && cuts.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
          return;
        }
        out.write(buffer, 0, length);
      }
    } catch (IOException cut) {
      // the other direction ends as well
    }
  }

  /** A handshake's reply is longer, and cutting it would only be an unreachable server. */
  private static boolean isReplyToWrite(int length) {
    return length < 120;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
