package io.allotment.gateway.live;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import io.allotment.gateway.change.Changes;
import io.allotment.runtime.security.ServiceTokens;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.stereotype.Component;

/**
 * Passes what happens to stories on to open screens, once a second at most: an import tells of
 * thousands, and a screen needs to hear only that it has to look again.
 */
@Component
@ConditionalOnProperty("spring.grpc.client.channels.stories.address")
class WhenStoriesChangeThenTellScreens extends TellingScreens {

  private static final String STORIES = "stories";

  private final Gathering gathering;
  private @Nullable ScheduledExecutorService ticks;

  WhenStoriesChangeThenTellScreens(
      GrpcChannelFactory channels, ServiceTokens tokens, Changes changes) {
    super(STORIES, channels, tokens);
    gathering = new Gathering(STORIES, changes);
  }

  @Override
  void tell(Any event) throws InvalidProtocolBufferException {
    StoriesChanges.in(event).ifPresent(gathering::add);
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService each =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("telling").factory());
    var _ = each.scheduleWithFixedDelay(gathering::tell, 1, 1, TimeUnit.SECONDS);
    ticks = each;
    super.start();
  }

  @Override
  public synchronized void stop() {
    super.stop();
    if (ticks != null) {
      ticks.shutdownNow();
      ticks = null;
    }
  }
}
