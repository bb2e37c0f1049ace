package io.allotment.standalone.backup;

import io.allotment.embedded.EmbeddedDatabaseException;
import io.allotment.embedded.OwnerOnly;
import io.allotment.standalone.task.Reason;
import io.allotment.standalone.task.RefusedException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a running Allotment can be asked for a backup, since no other process may read its data: a
 * socket in a directory that its owner alone may enter. One request is understood, see {@link
 * Wire}. Requests wait for each other.
 */
public final class BackupSocket implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BackupSocket.class);

  private final Path file;
  private final Snapshot snapshot;
  private final ServerSocketChannel server;
  private final Thread listener;
  private @Nullable SocketChannel heard;

  private BackupSocket(Path file, Snapshot snapshot, ServerSocketChannel server) {
    this.file = file;
    this.snapshot = snapshot;
    this.server = server;
    this.listener = Thread.ofPlatform().name("backups").daemon().unstarted(this::listen);
  }

  /**
   * Listens until it is closed; a backup under way is then finished first. Where there can be no
   * socket, the log says so and why, and nothing listens. The caller holds the data.
   */
  public static AutoCloseable open(Installation installation, Snapshot snapshot) {
    try {
      Path file = Wire.socket(installation);
      OwnerOnly.directory(installation.running());
      OwnerOnly.restrict(installation.running());
      Files.deleteIfExists(file);
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(file));
      OwnerOnly.restrict(file);
      BackupSocket socket = new BackupSocket(file, snapshot, server);
      socket.listener.start();
      return socket;
    } catch (IOException | UnsupportedOperationException | RefusedException e) {
      LOG.warn("No backup can be taken while Allotment runs. {}", Reason.of(e));
      return () -> {};
    }
  }

  private void listen() {
    try {
      while (true) {
        answer(server.accept());
      }
    } catch (ClosedChannelException e) {
      LOG.debug("Allotment stops, and takes no more backups.", e);
    } catch (IOException e) {
      LOG.error("Until it is started again, Allotment takes no backups while it runs.", e);
    }
  }

  private void answer(SocketChannel accepted) {
    try (SocketChannel caller = accepted) {
      hear(caller);
      String request = Wire.read(caller);
      hear(null);
      Wire.write(
          caller,
          request.startsWith(Wire.BACKUP) ? backup(request) : Wire.refused("Not understood."));
    } catch (IOException e) {
      LOG.warn("Somebody asked for a backup and did not wait for the answer ({}).", e.toString());
    }
  }

  private String backup(String request) {
    try {
      return Wire.DONE + snapshot.write(Path.of(request.substring(Wire.BACKUP.length())));
    } catch (RefusedException | EmbeddedDatabaseException e) {
      return Wire.refused(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("A backup failed.", e);
      return Wire.refused("The backup failed for a reason that is in the log of Allotment.");
    }
  }

  private synchronized void hear(@Nullable SocketChannel caller) throws IOException {
    if (!server.isOpen()) {
      throw new ClosedChannelException();
    }
    heard = caller;
  }

  private synchronized void stopListening() throws IOException {
    server.close();
    if (heard != null) {
      heard.close();
    }
  }

  @Override
  public void close() throws IOException {
    stopListening();
    try {
      listener.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(file);
  }
}
