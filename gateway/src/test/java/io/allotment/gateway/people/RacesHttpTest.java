package io.allotment.gateway.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.gateway.Browser;
import io.allotment.gateway.RunningGateway;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds however closely requests follow each other. */
class RacesHttpTest {

  private static final int AT_ONCE = 6;

  @TempDir static Path data;
  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.on(data);
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private interface Attempt {
    int status(int number) throws Exception;
  }

  private static List<Integer> together(int attempts, Attempt attempt) throws Exception {
    CyclicBarrier ready = new CyclicBarrier(attempts);
    List<Future<Integer>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < attempts; n++) {
        int number = n;
        running.add(
            threads.submit(
                () -> {
                  ready.await();
                  return attempt.status(number);
                }));
      }
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> one : running) {
      statuses.add(one.get());
    }
    return statuses;
  }

  @Test
  void anInvitationOpensOneAccountWithOnePassword() throws Exception {
    String token = gateway.invite("ines", "[]");
    String body = "{\"name\":\"%d\",\"email\":\"i%d@example.org\",\"password\":\"my password %d\"}";
    List<Integer> statuses =
        together(
            AT_ONCE,
            n ->
                gateway
                    .stranger()
                    .post("/api/invitations/" + token + "/redemption", body.formatted(n, n, n))
                    .status());
    assertThat(statuses).containsOnlyOnce(200);

    int winner = statuses.indexOf(200);
    for (int n = 0; n < AT_ONCE; n++) {
      Browser someone = gateway.stranger();
      int signedIn =
          someone
              .post(
                  "/api/session",
                  "{\"email\":\"i%d@example.org\",\"password\":\"my password %d\"}".formatted(n, n))
              .status();
      assertThat(signedIn).isEqualTo(n == winner ? 200 : 401);
    }
  }

  @Test
  void adminsWhoRemoveEachOtherLeaveOne() throws Exception {
    for (int n = 0; n < AT_ONCE; n++) {
      gateway.person("admin-" + n, "[{\"role\":\"admin\"}]");
    }
    List<Integer> statuses =
        together(
            AT_ONCE,
            n ->
                gateway
                    .operator()
                    .delete("/api/people/admin-%d/roles/admin".formatted(n))
                    .status());
    assertThat(statuses).containsOnlyOnce(422);
    assertThat(gateway.operator().get("/api/people").text()).containsOnlyOnce("\"admin\"");
  }
}
