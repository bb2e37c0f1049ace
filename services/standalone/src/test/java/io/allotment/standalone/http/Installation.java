package io.allotment.standalone.http;

import io.allotment.standalone.Settings;
import io.allotment.standalone.Standalone;
import io.allotment.standalone.http.Client.Answer;
import io.allotment.standalone.http.Client.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The whole product on a free port of this machine, and people who have accounts in it. */
final class Installation implements AutoCloseable {

  private static final String PASSWORD = "wheelbarrow compost";

  private final Path data;
  private final Standalone product;

  Installation(Path data) {
    this.data = data;
    this.product =
        Standalone.start(
            new Settings(
                0,
                data,
                false,
                List.of(
                    "--allotment.limits.burst=100000",
                    "--allotment.limits.per-second=100000",
                    "--allotment.plan-ahead.after=P3650D")));
  }

  /** Somebody who shows this token, or nobody knows whom where it is null. */
  Client script(String token) {
    return new Client(URI.create("http://localhost:" + product.port()), token);
  }

  String operatorToken() {
    try {
      return Files.readString(data.resolve("admin-token")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the keys of the services are. */
  Path keys() {
    return data.resolve("keys");
  }

  /** Invites a member with these roles, written as JSON; they sign in. */
  Session invite(String member, String roles) {
    try (Client operator = script(operatorToken());
        Client guest = script(null)) {
      String link =
          done(
                  operator,
                  Request.json(
                      "POST",
                      "/api/invitations",
                      null,
                      "{\"member\":\"%s\",\"roles\":%s}".formatted(member, roles)))
              .field("link");
      Answer redeemed =
          done(
              guest,
              Request.json(
                  "POST",
                  "/api/invitations/%s/redemption".formatted(link.replaceAll(".*/", "")),
                  null,
                  "{\"name\":\"The %s\",\"email\":\"%s@example.org\",\"password\":\"%s\"}"
                      .formatted(member, member, PASSWORD)));
      return new Session(redeemed.cookies());
    }
  }

  /** Somebody signed in by password. */
  final class Session {

    private final String cookies;

    private Session(String cookies) {
      this.cookies = cookies;
    }

    /** Their personal token with all their roles. */
    String token(Instant expires) {
      return issue(expires).field("token");
    }

    Answer issue(Instant expires) {
      try (Client browser = browser()) {
        return done(
            browser,
            Request.json(
                "POST",
                "/api/tokens",
                null,
                "{\"name\":\"a script\",\"expires\":\"%s\"}".formatted(expires)));
      }
    }

    void revoke(String id) {
      try (Client browser = browser()) {
        done(browser, new Request("DELETE", "/api/tokens/" + id, null, null, null));
      }
    }

    /** Their browser. */
    Client browser() {
      return script(null)
          .with("Cookie", cookies)
          .with("X-XSRF-TOKEN", cookies.replaceAll(".*XSRF-TOKEN=([^;]*).*", "$1"));
    }
  }

  private static Answer done(Client client, Request request) {
    Answer answer = client.send(request);
    if (!answer.isDone()) {
      throw new IllegalStateException(request + " gives " + answer);
    }
    return answer;
  }

  @Override
  public void close() {
    product.close();
  }
}
