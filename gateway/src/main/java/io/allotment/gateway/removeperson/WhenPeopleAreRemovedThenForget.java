package io.allotment.gateway.removeperson;

import io.allotment.gateway.access.Standing;
import io.allotment.proto.rotation.v1.ForgetRequest;
import io.allotment.proto.rotation.v1.PeopleGrpc;
import io.allotment.proto.rotation.v1.PeopleGrpc.PeopleBlockingStub;
import io.allotment.runtime.security.ServiceTokens;
import io.grpc.ClientInterceptors;
import io.grpc.StatusRuntimeException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the rotation forget who was removed here: at once, and all of them again with every start,
 * for what it kept may have come back with a copy. Where it does not answer, it is asked again
 * until it does.
 */
@Component
@ConditionalOnProperty("spring.grpc.client.channels.rotation.address")
class WhenPeopleAreRemovedThenForget {

  private static final String ROTATION = "rotation";
  private static final long PATIENCE_SECONDS = 10;
  private static final Logger LOG = LoggerFactory.getLogger(WhenPeopleAreRemovedThenForget.class);

  private final PeopleBlockingStub rotation;
  private final Standing standing;
  private final AtomicBoolean due = new AtomicBoolean(true);

  WhenPeopleAreRemovedThenForget(
      GrpcChannelFactory channels, ServiceTokens tokens, Standing standing) {
    this.rotation =
        PeopleGrpc.newBlockingStub(
            ClientInterceptors.intercept(channels.createChannel(ROTATION), tokens.to(ROTATION)));
    this.standing = standing;
  }

  /** Somebody was removed just now. */
  void removed() {
    due.set(true);
    look();
  }

  @Scheduled(
      initialDelayString = "${allotment.removals.after:PT5S}",
      fixedDelayString = "${allotment.removals.every:PT10S}")
  void look() {
    if (!due.getAndSet(false)) {
      return;
    }
    boolean forgotten = false;
    try {
      Set<String> gone = standing.removed();
      if (!gone.isEmpty()) {
        var _ =
            rotation
                .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .forget(ForgetRequest.newBuilder().addAllMembers(gone).build());
      }
      forgotten = true;
    } catch (StatusRuntimeException away) {
      LOG.info(
          "The rotation could not be told who was removed ({}); it will be",
          away.getStatus().getCode());
    } finally {
      if (!forgotten) {
        due.set(true);
      }
    }
  }
}
