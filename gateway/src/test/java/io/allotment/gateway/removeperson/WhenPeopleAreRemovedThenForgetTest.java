package io.allotment.gateway.removeperson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.allotment.gateway.RunningGateway;
import io.allotment.proto.rotation.v1.ForgetReply;
import io.allotment.proto.rotation.v1.ForgetRequest;
import io.allotment.proto.rotation.v1.PeopleGrpc;
import io.allotment.runtime.security.PeersOnly;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class WhenPeopleAreRemovedThenForgetTest {

  private static final String NAME = "rotation-that-forgets";

  private final BlockingQueue<Set<String>> forgotten = new LinkedBlockingQueue<>();
  private final AtomicInteger failures = new AtomicInteger();

  private Server rotation(Path data) throws IOException {
    return InProcessServerBuilder.forName(NAME)
        .intercept(new PeersOnly(data.resolve("keys"), "rotation"))
        .addService(
            new PeopleGrpc.PeopleImplBase() {
              @Override
              public void forget(ForgetRequest request, StreamObserver<ForgetReply> reply) {
                if (failures.getAndDecrement() > 0) {
                  reply.onError(Status.UNAVAILABLE.asRuntimeException());
                  return;
                }
                forgotten.add(Set.copyOf(request.getMembersList()));
                reply.onNext(ForgetReply.getDefaultInstance());
                reply.onCompleted();
              }
            })
        .build()
        .start();
  }

  private static RunningGateway gateway(Path data) {
    return RunningGateway.on(
        data,
        "spring.grpc.client.channels.rotation.address=in-process:" + NAME,
        "allotment.removals.after=100ms",
        "allotment.removals.every=100ms");
  }

  private void awaitForgotten(Set<String> members) {
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(forgotten).contains(members));
    forgotten.clear();
  }

  @Test
  void whoIsRemovedIsForgottenElsewhereAsSoonAsItAnswersAndWithEveryStart(@TempDir Path data)
      throws IOException {
    Server rotation = rotation(data);
    try {
      try (RunningGateway gateway = gateway(data)) {
        gateway.person("ines", "[]");
        gateway.person("jon", "[]");
        failures.set(2);
        assertThat(gateway.operator().delete("/api/people/ines").status()).isEqualTo(204);
        awaitForgotten(Set.of("ines"));
        assertThat(gateway.operator().delete("/api/people/jon").status()).isEqualTo(204);
        awaitForgotten(Set.of("ines", "jon"));
        gateway.person("jon", "[]");
      }
      forgotten.clear();
      try (RunningGateway again = gateway(data)) {
        assertThat(again.operator().get("/api/people").status()).isEqualTo(200);
        awaitForgotten(Set.of("ines"));
      }
    } finally {
      rotation.shutdownNow();
    }
  }
}
