package io.allotment.capacity.http;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.proto.feed.v1.SubscribeRequest;
import io.allotment.proto.rotation.v1.AvailabilityGrpc;
import io.allotment.proto.rotation.v1.AvailabilityReply;
import io.allotment.proto.rotation.v1.AvailabilityRequest;
import io.allotment.proto.rotation.v1.DayAway;
import io.allotment.proto.rotation.v1.MemberAvailability;
import io.allotment.runtime.security.PeersOnly;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Another service as this one knows it: a feed, and who is there. */
final class Others implements AutoCloseable {

  /** More days are not answered at once. */
  private static final int MOST_DAYS = 800;

  private final List<Message> told = new ArrayList<>();
  private final List<StreamObserver<FeedItem>> subscribers = new ArrayList<>();
  private final Map<String, AvailabilityReply> there = new ConcurrentHashMap<>();
  private final Server server;

  Others(Path keys, String name) {
    try {
      server =
          NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
              .addService(new Feed())
              .addService(new Answers())
              .intercept(new PeersOnly(keys, name))
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getPort();
  }

  /** The position of what was told last. */
  synchronized long position() {
    return told.size();
  }

  /** Tells whoever listens, and who listens later. */
  synchronized void tell(Message... events) {
    for (Message event : events) {
      told.add(event);
      subscribers.forEach(subscriber -> send(subscriber, told.size() - 1));
    }
  }

  /** Changes who is there in a squad, as of what is told next. */
  synchronized void there(String squad, UnaryOperator<AvailabilityReply.Builder> change) {
    AvailabilityReply before = there.getOrDefault(squad, AvailabilityReply.getDefaultInstance());
    there.put(squad, change.apply(before.toBuilder()).setVersion(told.size() + 1L).build());
  }

  private void send(StreamObserver<FeedItem> subscriber, int at) {
    subscriber.onNext(
        FeedItem.newBuilder()
            .setPosition(at + 1L)
            .setAt(Timestamp.newBuilder().setSeconds(1_800_000_000L))
            .setEvent(Any.pack(told.get(at)))
            .build());
  }

  private final class Feed extends FeedGrpc.FeedImplBase {

    @Override
    public void subscribe(SubscribeRequest request, StreamObserver<FeedItem> to) {
      synchronized (Others.this) {
        for (int at = (int) request.getAfter(); at < told.size(); at++) {
          send(to, at);
        }
        subscribers.add(to);
      }
    }
  }

  private final class Answers extends AvailabilityGrpc.AvailabilityImplBase {

    @Override
    public void of(AvailabilityRequest request, StreamObserver<AvailabilityReply> to) {
      AvailabilityReply reply = there.get(request.getSquad());
      if (reply == null) {
        to.onError(Status.NOT_FOUND.asRuntimeException());
        return;
      }
      LocalDate first = LocalDate.parse(request.getFrom());
      LocalDate last = LocalDate.parse(request.getTo());
      if (first.datesUntil(last.plusDays(1)).count() > MOST_DAYS) {
        to.onError(Status.INVALID_ARGUMENT.asRuntimeException());
        return;
      }
      to.onNext(between(first, last, reply.toBuilder()));
      to.onCompleted();
    }

    private static AvailabilityReply between(
        LocalDate first, LocalDate last, AvailabilityReply.Builder all) {
      for (MemberAvailability.Builder member : all.getMembersBuilderList()) {
        List<DayAway> away =
            member.getAwayList().stream().filter(day -> in(first, last, day.getDay())).toList();
        member.clearAway().addAllAway(away);
      }
      List<String> holidays =
          all.getHolidaysList().stream().filter(day -> in(first, last, day)).toList();
      return all.clearHolidays().addAllHolidays(holidays).build();
    }

    private static boolean in(LocalDate first, LocalDate last, String day) {
      LocalDate at = LocalDate.parse(day);
      return !at.isBefore(first) && !at.isAfter(last);
    }
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
