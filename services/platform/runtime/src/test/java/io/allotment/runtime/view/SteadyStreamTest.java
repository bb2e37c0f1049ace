package io.allotment.runtime.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.junit.jupiter.api.Test;

class SteadyStreamTest {

  /** What is opened one after the other, and where; then only failures. */
  private final Deque<MessageStream<EventMessage>> streams = new ArrayDeque<>();

  private final List<Long> opened = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final Deque<Runnable> due = new ArrayDeque<>();

  private SteadyStream open() {
    return new SteadyStream(
        this::open,
        new GlobalSequenceTrackingToken(7),
        (what, after) -> {
          pauses.add(after);
          due.add(what);
        });
  }

  private MessageStream<EventMessage> open(TrackingToken from) {
    opened.add(from.position().orElseThrow());
    return streams.isEmpty() ? failed() : streams.remove();
  }

  private static MessageStream<EventMessage> failed() {
    return MessageStream.failed(new IllegalStateException("unknown type"));
  }

  private static MessageStream<EventMessage> events(long... positions) {
    Stream<MessageStream<EventMessage>> each =
        LongStream.of(positions).mapToObj(SteadyStreamTest::event);
    return each.reduce(MessageStream.empty().cast(), MessageStream::concatWith);
  }

  private static MessageStream<EventMessage> event(long position) {
    EventMessage event = new GenericEventMessage(new MessageType("plot.Sown"), "beans", Map.of());
    return MessageStream.just(
        event,
        _ ->
            TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(position)));
  }

  private static List<Long> taken(SteadyStream stream) {
    List<Long> positions = new ArrayList<>();
    while (stream.hasNextAvailable()) {
      positions.add(
          TrackingToken.fromContext(stream.next().orElseThrow())
              .orElseThrow()
              .position()
              .orElseThrow());
    }
    return positions;
  }

  @Test
  void goesOnBehindWhatItGaveOutLast() {
    streams.add(events(8, 9).concatWith(failed()));
    streams.add(events(10));
    SteadyStream stream = open();
    assertThat(taken(stream)).containsExactly(8L, 9L);
    assertThat(stream.hasFailed()).isTrue();
    assertThat(stream.error()).isEmpty();
    assertThat(stream.isCompleted()).isFalse();

    due.remove().run();
    assertThat(taken(stream)).containsExactly(10L);
    assertThat(stream.hasFailed()).isFalse();
    assertThat(opened).containsExactly(7L, 9L);
    assertThat(due).isEmpty();
  }

  /** However often it is asked meanwhile, and whatever asks. */
  @Test
  void isOpenedOncePerPauseAndThePausesGrow() {
    SteadyStream stream = open();
    List<Integer> called = new ArrayList<>();
    stream.setCallback(() -> called.add(opened.size()));
    for (int i = 0; i < 6; i++) {
      assertThat(taken(stream)).isEmpty();
      assertThat(stream.next()).isEmpty();
      assertThat(stream.peek()).isEmpty();
      due.remove().run();
    }
    assertThat(opened).hasSize(7).containsOnly(7L);
    assertThat(pauses)
        .extracting(Duration::toMillis)
        .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 16_000L, 16_000L);
  }

  @Test
  void tellsWhenThereIsSomethingAgain() {
    SteadyStream stream = open();
    List<Boolean> available = new ArrayList<>();
    stream.setCallback(() -> available.add(stream.hasNextAvailable()));
    streams.add(events(8));
    available.clear();
    due.remove().run();
    assertThat(available).contains(true);
  }

  @Test
  void outlivesASourceThatCannotEvenBeOpened() {
    streams.add(failed());
    SteadyStream stream =
        new SteadyStream(
            from -> {
              if (streams.isEmpty()) {
                throw new IllegalStateException("away");
              }
              return open(from);
            },
            new GlobalSequenceTrackingToken(7),
            (what, _) -> due.add(what));
    assertThat(stream.hasNextAvailable()).isFalse();
    due.remove().run();
    streams.add(events(8));
    due.remove().run();
    assertThat(taken(stream)).containsExactly(8L);
  }

  @Test
  void isNotOpenedOnceClosed() {
    SteadyStream stream = open();
    assertThat(stream.hasNextAvailable()).isFalse();
    stream.close();
    due.remove().run();
    assertThat(opened).hasSize(1);
    assertThat(stream.isCompleted()).isTrue();
    assertThat(due).isEmpty();
  }
}
