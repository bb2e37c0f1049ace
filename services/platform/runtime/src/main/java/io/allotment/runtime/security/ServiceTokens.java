package io.allotment.runtime.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Tells another service which service calls, with a token signed for that one service. */
public final class ServiceTokens {

  static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  static final String BEARER = "Bearer ";

  private static final Duration LIFETIME = Duration.ofMinutes(1);

  private final SigningKey key;
  private final Clock clock;
  private final Cache<String, String> signed;

  public ServiceTokens(SigningKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
    this.signed = Caffeine.newBuilder().expireAfterWrite(LIFETIME.dividedBy(2)).build();
  }

  /** Adds a token to every call of a channel to this service. */
  public ClientInterceptor to(String service) {
    return new ClientInterceptor() {
      @Override
      public <Q, R> ClientCall<Q, R> interceptCall(
          MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
          @Override
          public void start(Listener<R> listener, Metadata headers) {
            headers.put(AUTHORIZATION, BEARER + token(service));
            super.start(listener, headers);
          }
        };
      }
    };
  }

  /**
   * Whom a service's token is for: never whom a person's token is for, though one key signs both.
   */
  static String audience(String service) {
    return "peer:" + service;
  }

  /** The same one for half of its life. */
  String token(String service) {
    return signed.get(service, this::sign);
  }

  private String sign(String service) {
    Instant now = clock.instant();
    return key.sign(
        new JWTClaimsSet.Builder()
            .subject("service")
            .audience(audience(service))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .build());
  }
}
