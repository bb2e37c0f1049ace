package io.allotment.gateway.live;

import io.allotment.gateway.change.Changes;
import io.allotment.runtime.security.ServiceTokens;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.grpc.client.GrpcChannelFactory;

/**
 * Passes what happens in a service on to open screens, once a second at most: where an act tells of
 * thousands, a screen needs to hear only that it has to look again.
 */
abstract class TellingScreensSeldom extends TellingScreens {

  private final Gathering gathering;
  private @Nullable ScheduledExecutorService ticks;

  TellingScreensSeldom(
      String service, GrpcChannelFactory channels, ServiceTokens tokens, Changes changes) {
    super(service, channels, tokens);
    gathering = new Gathering(service, changes);
  }

  /** Something changed of a squad; of all for an empty one. */
  final void changed(String squad) {
    gathering.add(squad);
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
