package io.allotment.embedded.server;

import static io.netty.channel.ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.allotment.embedded.EmbeddedDatabaseException;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the requests of one connection, each on a thread of its own, since answering may wait for
 * the disk. Until the connection has shown the credential it may only say hello.
 */
final class Requests extends SimpleChannelInboundHandler<ClientRequest> {

  private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
  private static final String DAMAGED =
      "A part of the database's file cannot be read. Stop the process, copy the directory away, and restore a backup.";

  private static final AtomicInteger IDS = new AtomicInteger();

  private final StoreBackend backend;
  private final Credential credential;
  private final Executor threads;
  private volatile boolean admitted;

  Requests(StoreBackend backend, Credential credential, Executor threads) {
    this.backend = backend;
    this.credential = credential;
    this.threads = threads;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
    try {
      threads.execute(() -> answer(context, request));
    } catch (RejectedExecutionException closing) {
      var _ = context.close();
    }
  }

  private void answer(ChannelHandlerContext context, ClientRequest request) {
    boolean answered = false;
    try {
      context.writeAndFlush(answer(request)).addListener(FIRE_EXCEPTION_ON_FAILURE);
      answered = true;
    } finally {
      if (!answered) {
        var _ = context.close(); // As when there was no memory for it: nobody is to wait for ever.
      }
    }
  }

  private Object answer(ClientRequest request) {
    MessageHeader header =
        new MessageHeader(IDS.incrementAndGet(), request.getHeader().getRequestID());
    return switch (request) {
      case MongoQuery query ->
          new MongoReply(
              header, List.of(answer(query, query.getDatabaseName(), query.getQuery())), 0);
      case MongoMessage message ->
          new MongoMessage(
              message.getChannel(),
              header,
              answer(message, message.getDatabaseName(), message.getDocument()));
      default -> throw new IllegalArgumentException("unknown request " + request.getClass());
    };
  }

  private Document answer(ClientRequest request, String database, Document query) {
    String command = query.keySet().iterator().next();
    try {
      if (command.equals("saslStart")) {
        return admit(query);
      }
      if (!admitted && !command.toLowerCase(Locale.ROOT).equals("ismaster")) {
        throw new MongoServerError(13, "Unauthorized", "Authentication is needed for " + command);
      }
      return backend.handleCommand(request.getChannel(), database, command, query);
    } catch (MongoServerError e) {
      return refusal(e.getCode(), e.getCodeName(), e.getMessageWithoutErrorCode());
    } catch (MongoServerException e) {
      return refusal(8, "UnknownError", e.getMessageWithoutErrorCode());
    } catch (EmbeddedDatabaseException e) {
      LOG.error("{} was not acknowledged", command, e);
      return refusal(91, "ShutdownInProgress", String.valueOf(e.getMessage()));
    } catch (MVStoreException e) {
      LOG.error("{} on {} met a file that is damaged", command, database, e);
      return refusal(8, "UnknownError", DAMAGED);
    } catch (RuntimeException e) {
      LOG.error("{} on {} failed", command, database, e);
      return refusal(8, "UnknownError", command + " failed: " + e);
    }
  }

  private Document admit(Document query) {
    if (!"PLAIN".equals(query.get("mechanism"))
        || !(query.get("payload") instanceof BinData payload)
        || !credential.matches(payload.getData())) {
      return refusal(18, "AuthenticationFailed", "Authentication failed.");
    }
    admitted = true;
    Document answer =
        new Document("conversationId", 1)
            .append("done", true)
            .append("payload", new BinData(new byte[0]));
    Utils.markOkay(answer);
    return answer;
  }

  private static Document refusal(int code, String name, String reason) {
    return new Document("ok", 0.0)
        .append("errmsg", reason)
        .append("code", code)
        .append("codeName", name);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    backend.handleClose(context.channel());
    context.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    Channel channel = context.channel();
    LOG.warn("Closing {}", channel, cause);
    context.close().addListener(closed -> LOG.debug("Closed {}", channel));
  }
}
