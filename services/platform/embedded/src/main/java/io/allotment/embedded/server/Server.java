package io.allotment.embedded.server;

import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.allotment.embedded.EmbeddedDatabaseException;
import io.allotment.embedded.durable.DurableStore;
import io.allotment.embedded.durable.GroupCommit;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Listens on the loopback address and speaks the wire protocol of MongoDB. */
public final class Server implements AutoCloseable {

  private static final int IO_THREADS = 2;
  private static final String LOOPBACK = "127.0.0.1";

  private final MultiThreadIoEventLoopGroup io =
      new MultiThreadIoEventLoopGroup(
          IO_THREADS,
          new DefaultThreadFactory("embedded-database", true),
          NioIoHandler.newFactory());
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final Credential credential = Credential.random();
  private final StoreBackend backend;
  private final Channel listening;

  /**
   * Starts to listen.
   *
   * @param port 0 for any that is free
   * @throws EmbeddedDatabaseException when the port is taken
   */
  public Server(DurableStore store, GroupCommit commits, int port) {
    backend = new StoreBackend(store, commits);
    try {
      listening = listen(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port));
    } catch (RuntimeException e) {
      io.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
      throw e;
    }
  }

  private Channel listen(InetSocketAddress address) {
    ChannelFuture bound = bootstrap().bind(address).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new EmbeddedDatabaseException(
          "The embedded database cannot listen on port %d. Stop what uses it, or choose another port."
              .formatted(address.getPort()),
          bound.cause());
    }
    return bound.channel();
  }

  private ServerBootstrap bootstrap() {
    return new ServerBootstrap()
        .group(io)
        .channel(NioServerSocketChannel.class)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childHandler(
            new ChannelInitializer<>() {
              @Override
              protected void initChannel(Channel client) {
                clients.add(client);
                client
                    .pipeline()
                    .addLast(
                        new MongoWireReplyEncoder(),
                        new MongoWireMessageEncoder(),
                        new MongoWireProtocolHandler(),
                        new Requests(backend, credential, threads));
              }
            });
  }

  /** Where a driver finds that database, with the credential it has to show. */
  public String connectionString(String database) {
    int port = ((InetSocketAddress) listening.localAddress()).getPort();
    return credential.connectionString(LOOPBACK, port, database);
  }

  /** Stops listening, lets requests under way finish and closes their connections. */
  @Override
  public void close() {
    listening.close().syncUninterruptibly();
    threads.close();
    clients.close().awaitUninterruptibly();
    io.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
    backend.close();
  }
}
